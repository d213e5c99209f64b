import type { Source } from '../../shared/fact.ts'
import type { ReadResource } from '../../shared/record.ts'

/** Each place once: several values of one line may come from the same entry. */
export function distinct(sources: readonly Source[]): Source[] {
  const seen = new Map(sources.map((source) => [JSON.stringify(source), source]))
  return [...seen.values()]
}

const TYPES: readonly ReadResource[] = [
  'Patient',
  'Condition',
  'Procedure',
  'Observation',
  'MedicationRequest',
  'MedicationAdministration',
]

/** `Condition/abc` → `Condition`; null for what is never read. */
export const resourceIn = (reference: string): ReadResource | null =>
  TYPES.find((type) => reference === type || reference.startsWith(`${type}/`)) ?? null
