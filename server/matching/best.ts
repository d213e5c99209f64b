import { ownIn, sumsOf } from './bucket-sums.ts'
import type { Buckets } from './buckets.ts'
import type { Pool } from './pool.ts'
import { emptyShortlist, offer, type Scored, type Shortlist, taken } from './shortlist.ts'
import type { Tables } from './tables.ts'
import { type Columns, columnsOf, emptyBlock, gather, LEAST, visit } from './visit.ts'

/**
 * The best of a pool for one patient. Those who are alike are judged together first, the nearest looked at first;
 * then column after column is visited over a shrinking list of mentors: who cannot reach the best any more, even with
 * full marks in the columns that remain, is left. Exact.
 *
 * takes   `most`, how many are wanted; Infinity for all
 * gives   the best first; equals by a draw that is the patient's own. Nobody whom a barrier keeps out: where none is
 *         left, [].
 */
export function bestOf(tables: Tables, pool: Pool, tieKey: string, most: number): readonly Scored[] {
  const columns = columnsOf(ownIn(tables))
  const shortlist = emptyShortlist(pool, tieKey, most)
  look(pool.buckets, sumsOf(tables, pool.buckets, columns.base), columns, shortlist)
  return taken(shortlist)
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
    const place = { bucket: 0, done: 0 }
    while (place.bucket < sums.length) {
      const { floor } = shortlist
      const from = Math.max(furthest, floor - columns.rest)
      const most = floor === LEAST ? AT_FIRST : TOGETHER
      gather(buckets, sums, columns.widest, { from, below, floor }, place, most, BLOCK)
      for (const column of columns.others) visit(column, floor, BLOCK)
      offer(shortlist, BLOCK)
    }
    below = furthest
  }
}

function mostIn(sums: Int32Array): number {
  let most = LEAST
  for (let nth = 0; nth < sums.length; nth += 1) if ((sums[nth] as number) > most) most = sums[nth] as number
  return most
}
