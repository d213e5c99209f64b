import type { Criterion } from '../../shared/answers.ts'
import { type CodeColumns, emptyCodes } from './codes.ts'

/**
 * Mentors who are alike in these are kept together, so that where all of them are too far or barred none of them is
 * looked at. Few values, and far apart for most patients.
 */
export const ALIKE_IN: readonly Criterion[] = ['site', 'spread', 'style', 'language']

/** Buckets by number, as columns: thousands are judged for each patient, and few of them opened. */
export type Buckets = {
  readonly count: () => number
  /** Their codes, by bucket, in each criterion of `ALIKE_IN`. */
  readonly codes: Pick<CodeColumns, 'of'>
  /** How many are in each. */
  readonly sizes: readonly number[]
  /** By bucket, the places in the pool of those in it, in no order. */
  readonly rows: readonly (readonly number[])[]
}

export type ChangingBuckets = Buckets & {
  /** Puts a row where its codes belong, wherever it was. */
  readonly put: (row: number, codes: readonly number[]) => void
  readonly drop: (row: number) => void
  /** Gives the place of one row to another. */
  readonly rename: (from: number, to: number) => void
}

const NOWHERE = -1

export function emptyBuckets(): ChangingBuckets {
  const codes = emptyCodes(ALIKE_IN.length, 0)
  const sizes: number[] = []
  const rows: number[][] = []
  const byCodes = new Map<string, number>()
  /** Of each row its bucket, and where it stands there. */
  const bucketOf: number[] = []
  const slotOf: number[] = []

  function bucketFor(own: readonly number[]): number {
    const key = own.join()
    const known = byCodes.get(key)
    if (known !== undefined) return known
    const bucket = rows.push([]) - 1
    byCodes.set(key, bucket)
    codes.write(bucket, own)
    sizes.push(0)
    return bucket
  }

  function drop(row: number): void {
    const bucket = bucketOf[row] ?? NOWHERE
    const those = rows[bucket]
    const last = those?.pop()
    bucketOf[row] = NOWHERE
    if (!those || last === undefined) return
    sizes[bucket] = those.length
    if (last === row) return
    const slot = slotOf[row] as number
    those[slot] = last
    slotOf[last] = slot
  }

  return {
    count: () => rows.length,
    codes,
    sizes,
    rows,
    drop,
    put(row, own) {
      drop(row)
      const bucket = bucketFor(own)
      const those = rows[bucket] as number[]
      bucketOf[row] = bucket
      slotOf[row] = those.push(row) - 1
      sizes[bucket] = those.length
    },
    rename(from, to) {
      const bucket = bucketOf[from] ?? NOWHERE
      const those = rows[bucket]
      if (!those) return
      const slot = slotOf[from] as number
      those[slot] = to
      bucketOf[to] = bucket
      slotOf[to] = slot
      bucketOf[from] = NOWHERE
    },
  }
}
