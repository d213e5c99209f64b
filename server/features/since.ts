import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { PartialDate } from '../../shared/oncology.ts'
import type { Chart, ChartCondition } from '../chart/chart.ts'
import { yearsBetween } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Primary } from './site.ts'
import { sourcesOf } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'

/** When the current cancer began. Where no onset is recorded, its first entry is the best guess. */
export function diagnosedFact(primary: Primary | null, reach: Reach): Fact<PartialDate> {
  if (primary?.diagnoses.some(isUndated) && !primary.since) return unknown('not-understood')
  if (!primary?.since) return nothingFound(reach)
  const { since, isDated, diagnoses } = primary
  const behind = diagnoses.filter(({ onset, recorded }) => (isDated ? onset : recorded) === since)
  const isSaid = behind.some(({ condition }) => condition.onsetAge === null)
  return known(since, sourcesOf(behind), isDated && isSaid ? 'stated' : 'probable')
}

/** What is told of when it began is no date, and none can be had from it. */
export const isUndated = ({ condition, onset }: Diagnosis) => condition.onsetUndated && onset === null

/** Conditions whose beginning is said as an age have begun in the year that it comes to. */
export const withOnsets = ({ conditions, patient }: Chart): readonly ChartCondition[] =>
  conditions.map((one) =>
    one.onset === null && one.onsetAge !== null && patient?.birthDate
      ? { ...one, onset: String(Number(patient.birthDate.slice(0, 4)) + one.onsetAge) }
      : one,
  )

/** Completed years; a date without a month counts from its beginning. */
export function yearsFact(diagnosed: Fact<PartialDate>, asOf: string): Fact<number> {
  if (!diagnosed.known) return diagnosed
  const certainty = diagnosed.value.length < 10 ? 'probable' : diagnosed.certainty
  return known(Math.max(0, yearsBetween(diagnosed.value, asOf)), diagnosed.sources, certainty)
}
