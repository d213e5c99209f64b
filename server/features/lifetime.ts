import type { Chart } from '../chart/chart.ts'
import { isAfter } from './dates.ts'

/** Nobody has lived longer, in completed years. */
export const LONGEST_LIFE = 130

/**
 * A chart without the dates that lie before its person was born: 1900-01-01 and 0001-01-01 stand for "not known".
 *
 * takes   a chart, and the day to look from; a birth after that day, or none, says only how long a life can be
 */
export function withinLifetime(chart: Chart, asOf: string): Chart {
  const birth = chart.patient?.birthDate ?? null
  const from = birth === null || isAfter(birth, asOf) ? String(Number(asOf.slice(0, 4)) - LONGEST_LIFE) : birth
  const lived = <Date extends string>(date: Date | null) => (date !== null && isBefore(date, from) ? null : date)
  return {
    ...chart,
    conditions: chart.conditions.map((one) => ({
      ...one,
      onset: lived(one.onset),
      abatement: lived(one.abatement),
      recorded: lived(one.recorded),
    })),
    procedures: chart.procedures.map((one) => ({ ...one, first: lived(one.first), last: lived(one.last) })),
    medications: chart.medications.map((one) => ({ ...one, first: lived(one.first), last: lived(one.last) })),
    observations: chart.observations.map((one) => ({ ...one, effective: lived(one.effective) })),
  }
}

/** By what both say: a year alone is not before a day in it. */
function isBefore(date: string, birth: string): boolean {
  const both = Math.min(date.length, birth.length)
  return date.slice(0, both) < birth.slice(0, both)
}
