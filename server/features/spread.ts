import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { PrognosisClass } from '../../shared/features.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type Reach, sourceOf } from './primary.ts'
import { stageIn } from './stage.ts'

/** What says that a cancer is elsewhere in the body. Lymph nodes alone do not: they may be regional. */
const saysDistant = (diagnosis: Diagnosis) =>
  diagnosis.behaviour !== 'suspected' && (diagnosis.metastatic || stageIn(diagnosis)?.stage.startsWith('IV') === true)

const hasCancer = (diagnoses: readonly Diagnosis[]) =>
  diagnoses.some(({ behaviour }) => ['malignant', 'in_situ', 'history'].includes(behaviour))

/** Distant metastasis. "No" is probable only: a chart seldom writes down what is not there. */
export function metastaticFact(diagnoses: readonly Diagnosis[], reach: Reach): Fact<boolean> {
  const distant = diagnoses.filter(saysDistant)
  if (distant.length > 0) return known(true, distant.map(sourceOf))
  if (reach === 'part') return unknown('not-read')
  return hasCancer(diagnoses)
    ? known(false, diagnoses.filter(({ behaviour }) => behaviour === 'malignant').map(sourceOf), 'probable')
    : unknown('not-recorded')
}

export function metastaticSitesFact(diagnoses: readonly Diagnosis[]): Fact<string[]> {
  const placed = diagnoses.filter(
    ({ where, behaviour }) => where !== null && where !== 'other' && behaviour === 'secondary',
  )
  const places = [...new Set(placed.map(({ where }) => where ?? ''))]
  return places.length > 0 ? known(places, placed.map(sourceOf)) : unknown('not-recorded')
}

/** Advanced by what is recorded; a palliative act makes it more. It is used for matching and shown to nobody. */
export function prognosisFact(diagnoses: readonly Diagnosis[], palliative: boolean): Fact<PrognosisClass> {
  const distant = diagnoses.filter(saysDistant)
  if (palliative && hasCancer(diagnoses)) return known('terminal_palliative', [], 'probable')
  return distant.length > 0 ? known('advanced', distant.map(sourceOf)) : unknown('not-recorded')
}
