import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Chart, ChartCondition } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import { meaningOfCondition } from './meaning.ts'
import { isOutside } from './read-codes.ts'
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

type Read = Pick<Chart, 'conditions' | 'leftOut'>

/** One confirmed cancer makes the person confirmed. */
export function statusFrom(diagnoses: readonly Diagnosis[], chart: Read, reach: Reach): Fact<CancerStatus> {
  const by = Map.groupBy(diagnoses, ({ behaviour }) => STATUS[behaviour] ?? 'none')
  const status = GRAVEST_FIRST.find((one) => by.has(one))
  if (!status) return reach === 'whole' ? noneIn(diagnoses, chart) : unknown('not-read')
  const behind = by.get(status) ?? []
  return known(status, sourcesOf(behind), surest(behind))
}

/**
 * "None" is said of a chart that was read whole and in which every entry says something; where entries were left
 * out, it is probable.
 */
function noneIn(diagnoses: readonly Diagnosis[], { conditions, leftOut }: Read): Fact<CancerStatus> {
  const understood = new Set(diagnoses.map(({ condition }) => condition))
  if (conditions.some((one) => !understood.has(one) && isMute(one))) return unknown('not-understood')
  return known('none', [], leftOut.malformed > 0 ? 'probable' : 'stated')
}

/** It has no words, and no code of a classification that we read as a whole: it may be a cancer. */
const isMute = ({ concept, verificationStatus }: ChartCondition) =>
  verificationStatus !== 'refuted' &&
  labelOf(concept) === '' &&
  meaningOfCondition(concept) === null &&
  !concept.codings.some(isOutside)

/** Has, or had, a cancer: what was done to them may have been done for it. */
export const hasLivedCancer = (status: Fact<CancerStatus>): boolean =>
  status.known && status.value !== 'none' && status.value !== 'suspected'
