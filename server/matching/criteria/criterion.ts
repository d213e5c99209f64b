import type { Criterion } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/candidate.ts'
import type { Disclosable, Mentor } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'

/**
 * What comparing one patient with one kind of mentor found. `similarity` is a whole number from -100
 * (what the patient asked not to have) to 100; null when it cannot be known.
 */
export type Comparison = {
  readonly finding: Finding
  readonly similarity: number | null
  readonly shared?: readonly string[]
  readonly months?: number
}

/** A mentor's load besides their own profile. */
export type Standing = { readonly mentor: Mentor; readonly taken: number }

/**
 * One thing on which patient and mentor are compared. Mentors with the same facet get the same entry of
 * the score, so each entry is worked out once for a patient and looked up for every mentor.
 */
export type Column<Facet> = {
  readonly criterion: Criterion
  /** What the mentor must have chosen to show before a reason may speak of it. */
  readonly discloses: Disclosable | null
  /** The part of the mentor this criterion looks at, and no more. */
  facet(standing: Standing): Facet
  /** null when this patient was not asked, or has nothing to compare: then it does not count. */
  compare(profile: Profile, facet: Facet): Comparison | null
}

export const column = <Facet>(definition: Column<Facet>): Column<unknown> => definition as Column<unknown>

/** Months since year 0, so that a pool never ages: `2024-05` → 24293. A year alone counts from its middle. */
export function monthIndex(date: string): number {
  const [year = 0, month = 7] = date.split('-').map(Number)
  return year * 12 + month - 1
}
