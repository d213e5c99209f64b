import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Diagnosis } from './diagnosis.ts'
import { sourcesOf, surest } from './sources.ts'
import type { Behaviour } from './terminology/says.ts'

/** How much of the chart's conditions could be read. */
export type Reach = 'whole' | 'part'

/** Nothing found is "not recorded" in a chart that was read whole, and "not read" in any other. */
export const nothingFound = (reach: Reach) => unknown(reach === 'whole' ? 'not-recorded' : 'not-read')

const STATUS: Partial<Record<Behaviour, CancerStatus>> = {
  malignant: 'confirmed',
  secondary: 'confirmed',
  node: 'confirmed',
  in_situ: 'in_situ_only',
  history: 'history_only',
  suspected: 'suspected',
}
const GRAVEST_FIRST: readonly CancerStatus[] = ['confirmed', 'in_situ_only', 'history_only', 'suspected']

/** One confirmed cancer makes the person confirmed; "none" is said only of a chart that was read whole. */
export function statusFrom(diagnoses: readonly Diagnosis[], reach: Reach): Fact<CancerStatus> {
  const by = Map.groupBy(diagnoses, ({ behaviour }) => STATUS[behaviour] ?? 'none')
  const status = GRAVEST_FIRST.find((one) => by.has(one))
  if (!status) return reach === 'whole' ? known('none', []) : unknown('not-read')
  const behind = by.get(status) ?? []
  return known(status, sourcesOf(behind), surest(behind))
}

/** Has, or had, a cancer: what was done to them may have been done for it. */
export const hasLivedCancer = (status: Fact<CancerStatus>): boolean =>
  status.known && status.value !== 'none' && status.value !== 'suspected'
