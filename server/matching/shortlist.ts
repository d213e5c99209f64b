import { type Highest, lowestOf, put } from './floor.ts'
import type { Pool } from './pool.ts'
import { hashOf, tieOf } from './tie.ts'
import { type Block, LEAST } from './visit.ts'

/** A mentor of the pool by place, with the sum of the entries and the draw between equals. */
export type Scored = { readonly at: number; readonly score: number; readonly tie: number }

/** The best of those offered, at most so many. */
export type Shortlist = {
  readonly pool: Pool
  readonly most: number
  /** What the draws between equals depend on. */
  readonly patient: number
  readonly highest: Highest
  /** The score that the next one must reach. */
  floor: number
  /** Those taken, and some who were overtaken since. */
  best: Scored[]
  /** The last of those who have just the floor, once they were drawn. */
  last: Scored | null
}

/** Equals beyond this are drawn at once, so that a patient to whom all are alike is not slow. */
const EQUALS = 1000

export const emptyShortlist = (pool: Pool, tieKey: string, most: number): Shortlist => ({
  pool,
  most,
  patient: hashOf(tieKey),
  highest: { most, heap: [] },
  floor: LEAST,
  best: [],
  last: null,
})

/** Takes who is good enough of these, given by place and score. */
export function offer(shortlist: Shortlist, { rows, sums, count }: Block): void {
  const { pool, patient, highest, best, last } = shortlist
  for (let nth = 0; nth < count; nth += 1) {
    const score = sums[nth] as number
    if (score < shortlist.floor) continue
    const at = rows[nth] as number
    const tie = tieOf(patient, pool.drawAt(at))
    if (last !== null && last.score === score && tie > last.tie) continue
    best.push({ at, score, tie })
    put(highest, score)
    shortlist.floor = lowestOf(highest) ?? LEAST
  }
  if (best.length > shortlist.most + EQUALS) settle(shortlist)
}

/** The best score first; equals by a draw that is the patient's own. */
export function taken(shortlist: Shortlist): readonly Scored[] {
  settle(shortlist)
  return shortlist.best
}

function settle(shortlist: Shortlist): void {
  const { pool, most, floor } = shortlist
  const best = shortlist.best.filter(({ score }) => score >= floor).sort((one, other) => compare(pool, one, other))
  shortlist.best = best
  if (best.length < most) return
  best.length = most
  shortlist.last = best[most - 1] ?? null
}

const compare = (pool: Pool, one: Scored, other: Scored): number =>
  other.score - one.score || one.tie - other.tie || (pool.mentorAt(one.at).id < pool.mentorAt(other.at).id ? -1 : 1)
