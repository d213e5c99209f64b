import type { Barrier, Reading } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { counted } from './barriers.ts'
import type { Entry } from './entry.ts'
import type { Pool } from './pool.ts'
import { byScore, tieOf } from './tie.ts'
import { varied } from './varied.ts'

/** Changes whenever the same input could give another list. Stored with each offer. */
export const RANKING_VERSION = '2026-11.2'

export type Ranked = {
  readonly candidates: readonly RankedCandidate[]
  /** In the order of `Barrier`. A mentor is counted once, by the first barrier met. */
  readonly excluded: readonly { barrier: Barrier; count: number }[]
  readonly version: string
}
export type RankedCandidate = {
  readonly mentor: MentorId
  /** The sum of the points of the readings. */
  readonly score: number
  /** The most anybody could have had with this patient. */
  readonly outOf: number
  readonly readings: readonly Reading[]
}

const TOP = 5
/** Variety is looked for among so many of the best. */
const SHORTLIST = 50

/**
 * features + answers → ranked candidates.
 *
 * takes   `tieKey`: something that is the same for this patient every time; it orders equals, so that
 *         no mentor wins every tie
 * gives   at most five, varied, the best first; the same for the same input on every machine
 */
export function rank(profile: Profile, pool: Pool, tieKey: string): Ranked {
  const entriesOf = entriesFor(profile, pool)
  const compared = pool.mentors.map((mentor, at): Compared => {
    const entries = entriesOf(at)
    const barrier = entries.find((entry) => entry.barrier)?.barrier ?? null
    return { at, mentor, barrier, score: scoreOf(entries), tie: tieOf(tieKey, mentor.id) }
  })
  const open = compared.filter(({ barrier }) => barrier === null)
  const shortlist = open.sort(byScore).slice(0, SHORTLIST)
  return {
    candidates: varied(shortlist, TOP).map(({ at, mentor }) => candidateFrom(mentor.id, entriesOf(at))),
    excluded: counted([...pool.barred, ...compared.map(({ barrier }) => barrier)]),
    version: RANKING_VERSION,
  }
}

type Compared = {
  readonly at: number
  readonly mentor: Mentor
  readonly barrier: Barrier | null
  readonly score: number
  readonly tie: number
}

/** The one definition of the score: a table of entries for each column, made once, looked up for each mentor. */
function entriesFor(profile: Profile, pool: Pool): (at: number) => Entry[] {
  const tables = pool.columns.map(({ codes, points }) => ({ codes, entries: points(profile) }))
  return (at) => tables.map(({ codes, entries }) => entries[codes[at] as number] as Entry)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const scoreOf = (entries: readonly Entry[]) => sum(entries.map(({ reading }) => reading.points))

const candidateFrom = (mentor: MentorId, entries: readonly Entry[]): RankedCandidate => ({
  mentor,
  score: scoreOf(entries),
  outOf: sum(entries.map(({ reading }) => reading.outOf)),
  readings: entries.map(({ reading }) => reading),
})
