import { ALIKE_IN, type Buckets } from './buckets.ts'
import { type Judged, judge } from './judge.ts'
import type { Pool } from './pool.ts'
import { emptyShortlist, offer, type Scored, type Shortlist, taken } from './shortlist.ts'
import type { Tables } from './tables.ts'
import { type Block, type Columns, columnsOf, emptyBlock, LEAST, list, visit, visitWidest } from './visit.ts'

export type Best = Pick<Judged, 'open' | 'barred'> & {
  /** The best first; equals by a draw that is the patient's own. */
  readonly scored: readonly Scored[]
}

/**
 * The best of a pool for one patient. Those who are alike are judged together first, the nearest looked at first;
 * then column after column is visited over a shrinking list of mentors: who cannot reach the best any more, even with
 * full marks in the columns that remain, is left. Exact.
 *
 * takes   `most`, how many are wanted; Infinity for all
 */
export function bestOf(tables: Tables, pool: Pool, tieKey: string, most: number): Best {
  const own = tables.filter(({ criterion }) => !ALIKE_IN.includes(criterion))
  const columns = columnsOf(own)
  const { sums, open, barred } = judge(tables, own, pool.buckets, columns.base)
  const shortlist = emptyShortlist(pool, tieKey, most)
  if (open > 0) look(pool.buckets, sums, columns, shortlist)
  return { scored: taken(shortlist), open, barred }
}

/** How far from the nearest bucket is looked in each turn; what is found in one turn spares the next. */
const TURNS = [150, 1_000_000_000]

/** So many mentors are looked at together: their codes and sums stay near the processor. */
const TOGETHER = 512
/** As long as there are not enough of them, fewer: what is found among the first spares the others. */
const AT_FIRST = 96

/** One block serves all questions, since each is answered before the next is begun. */
const BLOCK = emptyBlock(TOGETHER)

function look(buckets: Buckets, sums: Int32Array, columns: Columns, shortlist: Shortlist): void {
  const nearest = mostIn(sums)
  let below = nearest + 1
  for (const turn of TURNS) {
    const furthest = Math.max(nearest - turn, LEAST)
    const place = { bucket: 0, listed: 0 }
    while (place.bucket < sums.length) {
      const { floor } = shortlist
      const from = Math.max(furthest, floor - columns.rest)
      list(buckets, { sums, from, below }, place, floor === LEAST ? AT_FIRST : TOGETHER, BLOCK)
      visitAll(columns, floor, BLOCK)
      offer(shortlist, BLOCK)
    }
    below = furthest
  }
}

function visitAll({ widest, others }: Columns, floor: number, block: Block): void {
  visitWidest(widest, floor, block)
  for (const column of others) visit(column, floor, block)
}

function mostIn(sums: Int32Array): number {
  let most = LEAST
  for (let nth = 0; nth < sums.length; nth += 1) if ((sums[nth] as number) > most) most = sums[nth] as number
  return most
}
