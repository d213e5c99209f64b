import type { Barrier, Reading } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { COLUMNS } from './criteria/columns.ts'
import type { Column } from './criteria/criterion.ts'
import type { Pool } from './pool.ts'
import { varied } from './varied.ts'
import { weightOf } from './weight.ts'

/** Changes whenever the same input could give another list. Stored with each offer. */
export const RANKING_VERSION = '2026-11.1'

export type Ranked = {
  readonly candidates: readonly RankedCandidate[]
  readonly excluded: readonly { barrier: Barrier; count: number }[]
  readonly version: string
}
export type RankedCandidate = {
  readonly mentor: MentorId
  readonly score: number
  readonly readings: readonly Reading[]
}

/** An entry of the score; `barred` when the patient said "must" and this does not meet it. */
type Entry = { readonly reading: Reading; readonly barred: boolean }

const FULL_MARKS = 100
/** What is unknown counts as half: it neither helps nor hurts beside somebody average. */
const NEUTRAL = 50
/** A "must" is met from here on. */
const MET = 50
const TOP = 5

/**
 * features + answers → ranked candidates.
 *
 * takes   `tieKey`: something that is the same for this patient every time; it orders equals, so that
 *         no mentor wins every tie
 * gives   at most five, varied, the best first; the same for the same input on every machine
 */
export function rank(profile: Profile, pool: Pool, tieKey: string): Ranked {
  const tables = pool.columns.map(({ facets }, index) => tableFor(profile, COLUMNS[index] as Column<unknown>, facets))
  const excluded = new Map(pool.barred)
  const scored = pool.mentors.flatMap((mentor, at): (RankedCandidate & { of: Mentor; tie: number })[] => {
    const entries = tables.map((table, index) => table[pool.columns[index]?.codes[at] ?? 0] as Entry)
    const barrier = barrierIn(entries)
    if (barrier) excluded.set(barrier, (excluded.get(barrier) ?? 0) + 1)
    if (barrier) return []
    const readings = entries.map(({ reading }) => reading)
    const score = readings.reduce((sum, { points }) => sum + points, 0)
    return [{ mentor: mentor.id, score, readings, of: mentor, tie: hash(`${tieKey} ${mentor.id}`) }]
  })
  scored.sort((one, other) => other.score - one.score || one.tie - other.tie || (one.mentor < other.mentor ? -1 : 1))
  return {
    candidates: varied(scored, TOP).map(({ mentor, score, readings }) => ({ mentor, score, readings })),
    excluded: [...excluded].map(([barrier, count]) => ({ barrier, count })),
    version: RANKING_VERSION,
  }
}

/** The one definition of the score: an entry for each code of a column, worked out once for this patient. */
function tableFor(profile: Profile, column: Column<unknown>, facets: readonly unknown[]): Entry[] {
  const weight = weightOf(profile, column.criterion)
  const must = profile.importance[column.criterion] === 'must'
  return facets.map((facet) => {
    const found = column.compare(profile, facet)
    const similarity = found?.similarity ?? NEUTRAL
    return {
      reading: {
        criterion: column.criterion,
        finding: found?.finding ?? 'not-asked',
        points: found === null ? 0 : weight * similarity,
        outOf: found === null ? 0 : weight * FULL_MARKS,
        shared: [...(found?.shared ?? [])],
        months: found?.months ?? null,
      },
      barred: must && found !== null && similarity < MET,
    }
  })
}

function barrierIn(entries: readonly Entry[]): Barrier | null {
  const barred = entries.find((entry) => entry.barred)?.reading.criterion
  if (barred === undefined) return null
  return barred === 'language' || barred === 'gender' ? barred : 'must-not-met'
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
