import type { Barrier } from '../../shared/candidate.ts'
import type { Pool } from './pool.ts'
import type { Lookup, Tables } from './tables.ts'
import { hashOf, tieOf } from './tie.ts'

/** A mentor of the pool by place, with the sum of the entries. */
export type Scored = { readonly at: number; readonly score: number; readonly tie: number }

export type Best = {
  /** The best first; equals by a draw that is the patient's own. */
  readonly scored: readonly Scored[]
  /** How many are open to this patient. */
  readonly open: number
  /** How many each barrier kept out; a mentor is counted once, by the first barrier met. */
  readonly barred: ReadonlyMap<Barrier, number>
}

/** So many mentors are looked at together: their codes and sums stay near the processor. */
const BLOCK = 2048

/**
 * The best of a pool for one patient. Column after column is visited over a shrinking list of mentors: who
 * cannot reach the best any more, even with full marks in the columns that remain, is left. Exact.
 *
 * takes   `most`, how many are wanted; Infinity for all
 */
export function bestOf(tables: Tables, pool: Pool, tieKey: string, most: number): Best {
  const filters = tables.filter(({ barriers }) => barriers !== null).map(filterOf)
  const columns = columnsOf(tables)
  const shortlist = shortlistOf(pool, hashOf(tieKey), most)
  const list = new Int32Array(BLOCK)
  const sums = new Int32Array(BLOCK)
  let open = 0
  for (let from = 0; from < pool.size(); from += BLOCK) {
    let count = openIn(filters, from, Math.min(BLOCK, pool.size() - from), list)
    open += count
    sums.fill(columns.base, 0, count)
    for (const column of columns.varying) count = visit(column, shortlist.floor(), list, sums, count)
    for (let nth = 0; nth < count; nth += 1) shortlist.offer(list[nth] ?? 0, sums[nth] ?? 0)
  }
  return { scored: shortlist.taken(), open, barred: countsOf(filters) }
}

type Filter = {
  readonly codes: Uint32Array
  readonly bars: Uint8Array
  readonly names: Lookup['barriers']
  counts: number[]
}

const filterOf = ({ codes, barriers }: Lookup): Filter => ({
  codes,
  bars: Uint8Array.from(barriers ?? [], (barrier) => (barrier === null ? 0 : 1)),
  names: barriers,
  counts: (barriers ?? []).map(() => 0),
})

/** Writes into `list` the places of those whom nothing keeps out; gives how many. */
function openIn(filters: readonly Filter[], from: number, size: number, list: Int32Array): number {
  for (let nth = 0; nth < size; nth += 1) list[nth] = from + nth
  let count = size
  for (const { codes, bars, counts } of filters) {
    let kept = 0
    for (let nth = 0; nth < count; nth += 1) {
      const at = list[nth] as number
      const code = codes[at] as number
      if (bars[code] === 0) list[kept++] = at
      else counts[code] = (counts[code] as number) + 1
    }
    count = kept
  }
  return count
}

function countsOf(filters: readonly Filter[]): Map<Barrier, number> {
  const barred = new Map<Barrier, number>()
  for (const { names, counts } of filters)
    counts.forEach((count, code) => {
      const barrier = names?.[code]
      if (barrier && count > 0) barred.set(barrier, (barred.get(barrier) ?? 0) + count)
    })
  return barred
}

type Varying = { readonly codes: Uint32Array; readonly points: Int32Array; readonly rest: number }

/** Columns that tell mentors apart, the widest first, each with the most that those after it can still add. */
function columnsOf(tables: Tables): { readonly base: number; readonly varying: readonly Varying[] } {
  const ranged = tables.map((table) => ({ ...table, ...rangeOf(table.points) }))
  const base = ranged.reduce((sum, { least, most }) => sum + (least === most ? least : 0), 0)
  const varying = ranged
    .filter(({ least, most }) => least !== most)
    .sort((a, b) => b.most - b.least - (a.most - a.least))
  let rest = 0
  const backwards = varying.reverse().map(({ codes, points, most }) => {
    const column = { codes, points, rest }
    rest += most
    return column
  })
  return { base, varying: backwards.reverse() }
}

function rangeOf(points: Int32Array): { least: number; most: number } {
  if (points.length === 0) return { least: 0, most: 0 }
  return { least: points.reduce((a, b) => (a < b ? a : b)), most: points.reduce((a, b) => (a > b ? a : b)) }
}

/** Adds one column's points to those listed, and keeps those who may still reach the floor; gives how many. */
function visit(
  { codes, points, rest }: Varying,
  floor: number,
  list: Int32Array,
  sums: Int32Array,
  count: number,
): number {
  const least = floor - rest
  let kept = 0
  for (let nth = 0; nth < count; nth += 1) {
    const at = list[nth] as number
    const sum = (sums[nth] as number) + (points[codes[at] as number] as number)
    list[kept] = at
    sums[kept] = sum
    kept += sum >= least ? 1 : 0
  }
  return kept
}

/** The best so far, at most so many. Its floor is the score that the next one must reach. */
function shortlistOf(pool: Pool, patient: number, most: number) {
  const compare = (one: Scored, other: Scored): number =>
    other.score - one.score || one.tie - other.tie || (pool.mentorAt(one.at).id < pool.mentorAt(other.at).id ? -1 : 1)
  const best: Scored[] = []
  let floor = Number.NEGATIVE_INFINITY

  /** Sorting now and then is cheaper than keeping order: the floor only has to be right, not newest. */
  function settle(): void {
    best.sort(compare)
    if (best.length < most) return
    best.length = most
    floor = best.at(-1)?.score ?? floor
  }
  return {
    floor: () => floor,
    offer(at: number, score: number): void {
      if (score < floor) return
      best.push({ at, score, tie: tieOf(patient, pool.drawAt(at)) })
      if (best.length >= most * 2 + 100) settle()
    },
    taken(): readonly Scored[] {
      settle()
      return best
    },
  }
}
