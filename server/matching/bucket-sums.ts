import { ALIKE_IN, type Buckets } from './buckets.ts'
import type { Table } from './criteria/column.ts'
import type { Tables } from './tables.ts'
import { barringIn, type Column } from './visit.ts'

/** The tables in which those of one bucket differ. */
export const ownIn = (tables: Tables): Tables => tables.filter(({ criterion }) => !ALIKE_IN.includes(criterion))

/** The entries of what all in a bucket have in common, looked up by bucket. */
export const sharedIn = (tables: Tables, { codes }: Pick<Buckets, 'codes'>): Table[] =>
  ALIKE_IN.flatMap((criterion, nth) => {
    const table = tables.find((one) => one.criterion === criterion)
    return table ? [{ ...table, codes: codes.of(nth) }] : []
  })

/**
 * By bucket, what all in it have in common; below LEAST where something keeps them all out. The four are added in one
 * step, since there may be thousands of buckets.
 *
 * takes  `base`, what everybody has
 */
export function sumsOf(tables: Tables, buckets: Buckets, base: number): Int32Array {
  const [first, second, third, fourth] = sharedIn(tables, buckets).map(withBarring) as [Shared, Shared, Shared, Shared]
  const { codes: firstCodes, points: firstPoints } = first
  const { codes: secondCodes, points: secondPoints } = second
  const { codes: thirdCodes, points: thirdPoints } = third
  const { codes: fourthCodes, points: fourthPoints } = fourth
  const count = buckets.count()
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
