import type { Criterion } from '../../shared/answers.ts'
import type { Barrier, Finding, Reading } from '../../shared/candidate.ts'
import type { Profile } from '../../shared/profile.ts'
import { barrierOfMust } from './barriers.ts'
import { weightOf } from './weights.ts'

/** What comparing one patient with one kind of mentor found. */
export type Comparison = {
  readonly finding: Finding
  /** A whole number from 0 to 100, a value of `SPARED`, or null when it cannot be known. */
  readonly similarity: number | null
  readonly shared?: readonly string[]
  readonly months?: number
}

export const FULL_MARKS = 100

/** What is unknown counts as half for every mentor alike: it neither helps nor hurts any of them. */
const NEUTRAL = 50

/**
 * What a person is to be spared. As long as they leave it important, nothing else makes up for it: the
 * opposite style outweighs all that is ordinary together (needs A3.2, A3.3), and a prognosis that is
 * not theirs outweighs that too (A1.5). `test/matching/spared.test.ts` holds the two to it.
 */
export const SPARED = { oppositeStyle: -1200, otherPrognosis: -2600 } as const

/** An entry of the score: its points, the reason read from it, and whether a "must" forbids it. */
export type Entry = { readonly reading: Reading; readonly barrier: Barrier | null }

/** The one place where a comparison becomes points. `found` is null when there was nothing to compare. */
export function entryOf(profile: Profile, criterion: Criterion, found: Comparison | null): Entry {
  if (found === null) return { reading: notAsked(criterion), barrier: null }
  const weight = weightOf(profile, criterion)
  const { finding, similarity, shared = [], months = null } = found
  const points = weight * (similarity ?? NEUTRAL)
  return {
    reading: { criterion, finding, points, outOf: weight * FULL_MARKS, shared: [...shared], months },
    barrier: profile.importance[criterion] === 'must' ? barrierOfMust(criterion, similarity) : null,
  }
}

const notAsked = (criterion: Criterion): Reading => ({
  criterion,
  finding: 'not-asked',
  points: 0,
  outOf: 0,
  shared: [],
  months: null,
})
