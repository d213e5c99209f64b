import { Barrier } from '../../shared/candidate.ts'
import { ownIn, sharedIn } from './bucket-sums.ts'
import type { Buckets } from './buckets.ts'
import type { CodeArray } from './codes.ts'
import type { Tables } from './tables.ts'

/**
 * How many mentors of a pool each barrier kept out; a mentor is counted once, by the first barrier met: those of what
 * stands in a bucket first.
 */
export function keptOut(tables: Tables, buckets: Buckets): ReadonlyMap<Barrier, number> {
  const counts = tally(buckets, filtersOf(sharedIn(tables, buckets)), filtersOf(ownIn(tables)))
  return new Map(Barrier.options.map((barrier, nth) => [barrier, counts[nth + 1] as number]))
}

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
function tally({ rows, sizes }: Buckets, ofBuckets: readonly Filter[], ofMentors: readonly Filter[]): Uint32Array {
  const counts = new Uint32Array(Barrier.options.length + 1)
  const [first, ...others] = ofMentors
  for (let bucket = 0; bucket < rows.length; bucket += 1) {
    const barrier = firstMet(ofBuckets, bucket)
    if (barrier === PASSES && first) count(rows[bucket] as readonly number[], first, others, counts)
    else counts[barrier] = (counts[barrier] as number) + (sizes[bucket] as number)
  }
  return counts
}

function count(rows: readonly number[], first: Filter, others: readonly Filter[], counts: Uint32Array): void {
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
