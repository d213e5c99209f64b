import { Barrier } from '../../shared/candidate.ts'
import { ALIKE_IN, type Buckets } from './buckets.ts'
import type { CodeArray } from './codes.ts'
import type { Pool } from './pool.ts'
import { type Scored, type Shortlist, shortlistOf } from './shortlist.ts'
import type { Lookup, Tables } from './tables.ts'
import { begin, type Columns, columnsOf, emptyBlock, visit } from './visit.ts'

export type Best = {
  /** The best first; equals by a draw that is the patient's own. */
  readonly scored: readonly Scored[]
  /** How many are open to this patient. */
  readonly open: number
  /** How many each barrier kept out; a mentor is counted once, by the first barrier met. */
  readonly barred: ReadonlyMap<Barrier, number>
}

/**
 * The best of a pool for one patient. Those who are alike are judged together first, the nearest looked at first;
 * then column after column is visited over a shrinking list of mentors: who cannot reach the best any more, even with
 * full marks in the columns that remain, is left. Exact.
 *
 * takes   `most`, how many are wanted; Infinity for all
 */
export function bestOf(tables: Tables, pool: Pool, tieKey: string, most: number): Best {
  const { buckets } = pool
  const barred = new Map<Barrier, number>()
  const bar = (barrier: Barrier, count: number) => barred.set(barrier, (barred.get(barrier) ?? 0) + count)
  const columns = columnsOf(tables.filter(({ criterion }) => !ALIKE_IN.includes(criterion)))
  const sums = sumsOf(buckets, tables, columns.base, bar)
  const open = openIn(buckets, sums, tables, bar)
  const shortlist = shortlistOf(pool, tieKey, most)
  if (open > 0) look(buckets, sums, columns, shortlist)
  return { scored: shortlist.taken(), open, barred }
}

type Count = (barrier: Barrier, count: number) => void

/** A bucket that something keeps out, or with nobody in it. */
const CLOSED = -2_000_000_000

/** By bucket, what all in it have in common. */
function sumsOf(buckets: Buckets, tables: Tables, base: number, bar: Count): Int32Array {
  const { codes, sizes } = buckets
  const keys = ALIKE_IN.flatMap((criterion) => tables.find((table) => table.criterion === criterion) ?? [])
  const sums = new Int32Array(buckets.count()).fill(base)
  keys.forEach(({ points, barriers }, nth) => {
    for (let bucket = 0, at = nth; bucket < sums.length; bucket += 1, at += keys.length) {
      const sum = sums[bucket] as number
      const code = codes[at] as number
      if (sum === CLOSED) continue
      const barrier = barriers?.[code] ?? null
      if (barrier !== null) bar(barrier, sizes[bucket] as number)
      sums[bucket] = barrier === null ? sum + (points[code] ?? 0) : CLOSED
    }
  })
  return sums
}

/** How many are open after the other barriers too; only who has such a barrier pays for the counting. */
function openIn(buckets: Buckets, sums: Int32Array, tables: Tables, bar: Count): number {
  const filters = tables.filter((table) => !ALIKE_IN.includes(table.criterion)).flatMap(filterOf)
  const counts = new Int32Array(Barrier.options.length)
  let open = 0
  for (let bucket = 0; bucket < sums.length; bucket += 1) {
    if (sums[bucket] === CLOSED) continue
    open += buckets.sizes[bucket] as number
    if (filters.length > 0) open -= countBarred(buckets.rowsOf(bucket), filters, counts)
  }
  Barrier.options.forEach((barrier, nth) => {
    if (counts[nth] !== 0) bar(barrier, counts[nth] as number)
  })
  return open
}

/** A criterion that keeps somebody out: by code, the place of the barrier among all, or `PASSES`. */
type Filter = { readonly codes: CodeArray; readonly barrierOf: Int8Array }

const PASSES = -1

const filterOf = ({ codes, barriers }: Lookup): Filter[] =>
  barriers === null
    ? []
    : [{ codes, barrierOf: Int8Array.from(barriers, (one) => (one === null ? PASSES : Barrier.options.indexOf(one))) }]

/** Counts each of these mentors by the first barrier met; gives how many met one. */
function countBarred(rows: readonly number[], filters: readonly Filter[], counts: Int32Array): number {
  let barred = 0
  for (let nth = 0; nth < rows.length; nth += 1) {
    const row = rows[nth] as number
    for (let filter = 0; filter < filters.length; filter += 1) {
      const { codes, barrierOf } = filters[filter] as Filter
      const barrier = barrierOf[codes[row] as number] as number
      if (barrier === PASSES) continue
      counts[barrier] = (counts[barrier] as number) + 1
      barred += 1
      break
    }
  }
  return barred
}

/** How far from the nearest bucket is looked in each turn; what is found in one turn spares the next. */
const TURNS = [100, 300, Number.POSITIVE_INFINITY]

/** So many mentors are looked at together: their codes and sums stay near the processor. */
const BLOCK = 1024
/** With less room than this left, those listed are looked at first. */
const ROOM = 64

function look(buckets: Buckets, sums: Int32Array, { widest, others, rest }: Columns, shortlist: Shortlist): void {
  const block = emptyBlock(BLOCK)
  function empty(): void {
    for (const column of others) visit(column, shortlist.floor(), block)
    shortlist.offer(block.list, block.sums, block.count)
    block.count = 0
  }
  function take(rows: readonly number[], sum: number): void {
    for (let from = 0; from < rows.length; ) {
      from = begin(rows, from, sum, widest, shortlist.floor(), block)
      if (block.count > BLOCK - ROOM) empty()
    }
  }

  const nearest = sums.reduce((most, sum) => (sum > most ? sum : most), CLOSED)
  let nearer = Number.POSITIVE_INFINITY
  for (const turn of TURNS) {
    const from = Math.max(nearest - turn, CLOSED + 1)
    for (let bucket = 0; bucket < sums.length; bucket += 1) {
      const sum = sums[bucket] as number
      if (sum >= from && sum < nearer && sum + rest >= shortlist.floor()) take(buckets.rowsOf(bucket), sum)
    }
    empty()
    nearer = from
  }
}
