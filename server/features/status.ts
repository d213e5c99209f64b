import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Chart, ChartCondition, Concept } from '../chart/chart.ts'
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
 * out, it is probable. A receptor status, or a rising PSA after treatment, says more of a cancer that stands nowhere.
 */
function noneIn(diagnoses: readonly Diagnosis[], { conditions, leftOut }: Read): Fact<CancerStatus> {
  const understood = new Set(diagnoses.map(({ condition }) => condition))
  const isOfACancer = diagnoses.some(({ behaviour }) => behaviour === 'companion')
  if (isOfACancer || conditions.some((one) => !understood.has(one) && isMute(one))) return unknown('not-understood')
  return known('none', [], leftOut.malformed > 0 ? 'probable' : 'stated')
}

/** It has no words, and no code of a classification that we read as a whole: it may be a cancer. */
const isMute = ({ concept, verificationStatus }: ChartCondition) =>
  verificationStatus !== 'refuted' &&
  labelOf(withoutAbsence(concept)) === '' &&
  meaningOfCondition(concept) === null &&
  !concept.codings.some(isOutside)

/**
 * Codes that say why there is none ("masked", "unknown"), and a text that repeats one, tell of no illness.
 *
 * source  FHIR R4 data-absent-reason; HL7 v3 NullFlavor
 */
const ABSENCE = /data-absent-reason$|NullFlavor$|2\.16\.840\.1\.113883\.5\.1008$/

function withoutAbsence({ codings, text }: Concept): Concept {
  const absent = codings.filter(({ system }) => ABSENCE.test(system))
  const isRepeated = absent.some((one) => [one.code, one.display].some((said) => isSame(said, text)))
  return { codings: codings.filter((one) => !absent.includes(one)), text: isRepeated ? null : text }
}

const isSame = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase()

/** Has, or had, a cancer: what was done to them may have been done for it. */
export const hasLivedCancer = (status: Fact<CancerStatus>): boolean =>
  status.known && status.value !== 'none' && status.value !== 'suspected'
