import { Barrier } from '../../shared/candidate.ts'
import { ALIKE_IN, type Buckets } from './buckets.ts'
import type { CodeArray } from './codes.ts'
import type { Table } from './criteria/column.ts'
import type { Tables } from './tables.ts'
import { barringIn, type Column, LEAST } from './visit.ts'

/** What is known of a pool before anybody is looked at one by one. */
export type Judged = {
  /** By bucket, what all in it have in common; below LEAST where something keeps them all out. */
  readonly sums: Int32Array
  /** How many are open to this patient. */
  readonly open: number
  /** How many each barrier kept out; a mentor is counted once, by the first barrier met. */
  readonly barred: ReadonlyMap<Barrier, number>
}

/** takes  `own`, the tables in which those of one bucket differ; `base`, what everybody has */
export function judge(tables: Tables, own: Tables, buckets: Buckets, base: number): Judged {
  const shared = sharedIn(tables, buckets)
  const sums = sumsOf(buckets.count(), shared, base)
  const counts = tally(buckets, sums, filtersOf(shared), filtersOf(own))
  return {
    sums,
    open: counts[PASSES] as number,
    barred: new Map(Barrier.options.map((barrier, nth) => [barrier, counts[nth + 1] as number])),
  }
}

/** The entries of what all in a bucket have in common, looked up by bucket. */
const sharedIn = (tables: Tables, { codes }: Buckets): Table[] =>
  ALIKE_IN.flatMap((criterion, nth) => {
    const table = tables.find((one) => one.criterion === criterion)
    return table ? [{ ...table, codes: codes.of(nth) }] : []
  })

/** The four are added in one step, since there may be thousands of buckets. */
function sumsOf(count: number, shared: readonly Table[], base: number): Int32Array {
  const [first, second, third, fourth] = shared.map(withBarring) as [Shared, Shared, Shared, Shared]
  const { codes: firstCodes, points: firstPoints } = first
  const { codes: secondCodes, points: secondPoints } = second
  const { codes: thirdCodes, points: thirdPoints } = third
  const { codes: fourthCodes, points: fourthPoints } = fourth
  const sums = new Int32Array(count)
  for (let bucket = 0; bucket < count; bucket += 1)
    sums[bucket] =
      base +
      (firstPoints[firstCodes[bucket] as number] as number) +
      (secondPoints[secondCodes[bucket] as number] as number) +
      (thirdPoints[thirdCodes[bucket] as number] as number) +
      (fourthPoints[fourthCodes[bucket] as number] as number)
  return sums
}

type Shared = Pick<Column, 'codes' | 'points'>
const withBarring = (table: Table): Shared => ({ codes: table.codes, points: barringIn(table) })

/** A criterion that keeps somebody out: by code, the place of the barrier counted from 1, or `PASSES`. */
type Filter = { readonly codes: CodeArray; readonly barrierOf: Uint8Array }

const PASSES = 0

function filtersOf(tables: Tables): Filter[] {
  const filters: Filter[] = []
  for (const { codes, barriers } of tables)
    if (barriers !== null) filters.push({ codes, barrierOf: placesOf(barriers) })
  return filters
}

function placesOf(barriers: readonly (Barrier | null)[]): Uint8Array {
  const places = new Uint8Array(barriers.length)
  for (let code = 0; code < places.length; code += 1) {
    const barrier = barriers[code]
    places[code] = barrier ? Barrier.options.indexOf(barrier) + 1 : PASSES
  }
  return places
}

/** Counts by the first barrier met, in the place of each; whole buckets first, then one by one, if one has such a barrier. */
function tally(
  buckets: Buckets,
  sums: Int32Array,
  ofBuckets: readonly Filter[],
  ofMentors: readonly Filter[],
): Uint32Array {
  const { rows, sizes } = buckets
  const counts = new Uint32Array(Barrier.options.length + 1)
  for (let bucket = 0; bucket < sums.length; bucket += 1) {
    const barrier = (sums[bucket] as number) < LEAST ? firstMet(ofBuckets, bucket) : PASSES
    if (barrier === PASSES && ofMentors.length > 0) count(rows[bucket] as readonly number[], ofMentors, counts)
    else counts[barrier] = (counts[barrier] as number) + (sizes[bucket] as number)
  }
  return counts
}

function count(rows: readonly number[], [first, ...others]: readonly Filter[], counts: Uint32Array): void {
  if (!first) return
  const { codes, barrierOf } = first
  for (let nth = 0; nth < rows.length; nth += 1) {
    const at = rows[nth] as number
    const met = barrierOf[codes[at] as number] as number
    const barrier = met === PASSES && others.length > 0 ? firstMet(others, at) : met
    counts[barrier] = (counts[barrier] as number) + 1
  }
}

function firstMet(filters: readonly Filter[], at: number): number {
  let barrier = PASSES
  for (let nth = 0; nth < filters.length && barrier === PASSES; nth += 1) {
    const { codes, barrierOf } = filters[nth] as Filter
    barrier = barrierOf[codes[at] as number] as number
  }
  return barrier
}
