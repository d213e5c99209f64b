import type { ClinicalFeatures } from '../../shared/features.ts'

/** Features without their evidence: values, and null for what is unknown. */
export const plainly = (features: ClinicalFeatures): Record<string, unknown> =>
  Object.fromEntries(Object.entries(features).map(([name, fact]) => [name, fact.known ? plainValue(fact.value) : null]))

const plainValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (isFact(item) ? (item.known ? item.value : null) : item)) : value

const isFact = (item: unknown): item is { known: boolean; value?: unknown } =>
  typeof item === 'object' && item !== null && 'known' in item
