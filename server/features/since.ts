import { type Fact, known } from '../../shared/fact.ts'
import type { PartialDate } from '../../shared/oncology.ts'
import { yearsBetween } from './dates.ts'
import type { Primary } from './site.ts'
import { sourcesOf } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'

/** When the current cancer began. Where no onset is recorded, its first entry is the best guess. */
export function diagnosedFact(primary: Primary | null, reach: Reach): Fact<PartialDate> {
  if (!primary?.since) return nothingFound(reach)
  const { since, isDated, diagnoses } = primary
  const behind = diagnoses.filter(({ onset, recorded }) => (isDated ? onset : recorded) === since)
  return known(since, sourcesOf(behind), isDated ? 'stated' : 'probable')
}

/** Completed years; a date without a month counts from its beginning. */
export function yearsFact(diagnosed: Fact<PartialDate>, asOf: string): Fact<number> {
  if (!diagnosed.known) return diagnosed
  const certainty = diagnosed.value.length < 10 ? 'probable' : diagnosed.certainty
  return known(Math.max(0, yearsBetween(diagnosed.value, asOf)), diagnosed.sources, certainty)
}
