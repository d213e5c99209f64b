import { CLINICAL, type Criterion, type Importance } from '../../shared/answers.ts'
import type { Barrier, Finding, Reading } from '../../shared/candidate.ts'
import type { Profile } from '../../shared/profile.ts'
import { barrierOfMust } from './barriers.ts'
import { weightOf } from './weights.ts'

/** What comparing one patient with one kind of mentor found. */
export type Comparison = {
  readonly finding: Finding
  /** A whole number from 0 to 100, below 0 for what is worse than different, or null when it cannot be known. */
  readonly similarity: number | null
  readonly shared?: readonly string[]
  readonly months?: number
  /** What the person is spared by it, for as long as they leave it important. */
  readonly spares?: Spared
}

/** Neither side of it is known, or one is not. */
export const UNKNOWN: Comparison = { finding: 'unknown', similarity: null }

const FULL_MARKS = 100

/** What is unknown counts as half for every mentor alike: it neither helps nor hurts any of them. */
const NEUTRAL = 50

type Spared = { readonly similarity: number; readonly barrier: Barrier | null }

/**
 * What a person is to be spared. As long as they leave it important, nothing else makes up for it: the
 * opposite style outweighs all that is ordinary together (needs A3.2), and a prognosis that is not theirs
 * outweighs that too (A1.5). Three are barriers as well: such a mentor is proposed only when nobody else
 * can be, and then it is said. `test/matching/spared.test.ts` holds them to it.
 */
export const SPARED = {
  oppositeStyle: { similarity: -6000, barrier: null },
  forcedCheer: { similarity: -6000, barrier: 'tone' },
  oppositeTone: { similarity: -6000, barrier: null },
  tooNew: { similarity: -6000, barrier: 'too-new' },
  notAFit: { similarity: -6000, barrier: 'not-a-fit' },
  alreadyOffered: { similarity: -6000, barrier: 'already-offered' },
  otherPrognosis: { similarity: -40_000, barrier: 'prognosis' },
} as const satisfies Record<string, Spared>

/** What one entry of the score gives, and whether it keeps the mentor out. */
export type Entry = { readonly points: number; readonly barrier: Barrier | null }

export const NOTHING: Entry = { points: 0, barrier: null }

/** How one criterion counts for one patient. */
export type Weighing = {
  readonly criterion: Criterion
  readonly importance: Importance
  /** The points of full marks. */
  readonly outOf: number
}

export const weighingFor = (profile: Profile, criterion: Criterion): Weighing => ({
  criterion,
  importance: profile.importance[criterion],
  outOf: weightOf(profile, criterion),
})

/** The one place where a comparison becomes points, for one patient and one criterion. */
export function entryOf({ criterion, importance, outOf }: Weighing, { similarity, spares }: Comparison): Entry {
  if (outOf === 0) return NOTHING
  const spared = importance === 'important' || importance === 'must' ? spares : undefined
  const counted = spared ? spared.similarity : (similarity ?? NEUTRAL)
  const barred = importance === 'must' ? barrierOfMust(criterion, similarity) : null
  return { points: Math.round((outOf * counted) / FULL_MARKS), barrier: spared?.barrier ?? barred }
}

/** The reason read from an entry: the same points, and what was found. */
export function readingOf(profile: Profile, weighing: Weighing, found: Comparison | null): Reading {
  const { criterion, outOf } = weighing
  if (found === null || isPutAside(profile, criterion))
    return { criterion, finding: 'not-asked', points: 0, outOf: 0, shared: [], months: null }
  const { finding, shared = [], months = null } = found
  return { criterion, finding, points: entryOf(weighing, found).points, outOf, shared: [...shared], months }
}

/** Who looks beyond the illness is told nothing of it, unless it is what they asked for. */
const isPutAside = ({ answers, importance }: Profile, criterion: Criterion) =>
  answers.connection === 'hardship' &&
  importance[criterion] === 'not-important' &&
  CLINICAL.some((one) => one === criterion)
