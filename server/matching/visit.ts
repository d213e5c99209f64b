import type { Buckets } from './buckets.ts'
import type { Table } from './criteria/column.ts'
import type { Tables } from './tables.ts'

/** Less than any score, and more than anybody who is barred can have. */
export const LEAST = -50_000_000
const BARRED = -100_000_000

export type Column = Pick<Table, 'codes' | 'points'> & { readonly rest: number }
/** These are looked up in one step when a mentor is first looked at. */
export type Widest = { readonly first: Column; readonly second: Column; readonly third: Column }

export type Columns = {
  /** What everybody has; where something keeps everybody out, less than LEAST. */
  readonly base: number
  readonly widest: Widest
  readonly others: readonly Column[]
  /** The most that all of them together can add. */
  readonly rest: number
}

/** Columns that tell mentors apart, each with the most that those after it can still add; first where mentors lose the most. */
export function columnsOf(tables: Tables): Columns {
  const varying: Ranged[] = []
  let base = 0
  for (const table of tables) {
    if (table.outOf === 0) continue
    const ranged = rangedIn(table)
    if (ranged.least === ranged.most) base += ranged.least
    else varying.push(ranged)
  }
  varying.sort(byLost)
  let rest = 0
  const columns: Column[] = []
  for (const { codes, points, most } of varying) {
    columns.push({ codes, points, rest })
    rest += most
  }
  columns.reverse()
  const nothing = nothingIn(tables)
  const [first = nothing, second = nothing, third = nothing, ...others] = columns
  return { base: Math.max(base, BARRED), widest: { first, second, third }, others, rest }
}

/** `lost` is what a code has less than the most, on average. */
type Ranged = Pick<Column, 'codes' | 'points'> & {
  readonly least: number
  readonly most: number
  readonly lost: number
}

const byLost = (one: Ranged, other: Ranged) => one.lost - other.lost

function rangedIn(table: Table): Ranged {
  const points = barringIn(table)
  let least = points[0] ?? 0
  let most = least
  let sum = 0
  for (let code = 0; code < points.length; code += 1) {
    const one = points[code] as number
    if (one < least) least = one
    if (one > most) most = one
    sum += one
  }
  return { codes: table.codes, points, least, most, lost: most - sum / points.length }
}

/** The points, so few for who is barred that nothing makes up for it. */
export function barringIn({ points, barriers }: Table): Int32Array {
  if (barriers === null) return points
  const barring = new Int32Array(points.length)
  for (let code = 0; code < points.length; code += 1) barring[code] = barriers[code] ? BARRED : (points[code] as number)
  return barring
}

/** Where fewer than three tell mentors apart: a column that adds nothing. */
function nothingIn([any]: Tables): Column {
  return { codes: any?.codes ?? new Uint16Array(), points: new Int32Array(any?.points.length ?? 0), rest: 0 }
}

/** Mentors who are looked at together, by place, and their sums so far. */
export type Block = { readonly rows: Int32Array; readonly sums: Int32Array; count: number }

export const emptyBlock = (room: number): Block => ({
  rows: new Int32Array(room),
  sums: new Int32Array(room),
  count: 0,
})

/** How far the buckets are looked through: the next one, and how many of it are done with. */
export type Place = { bucket: number; done: number }

/** Sums between which somebody is looked at, and the floor they are to reach. */
export type Range = { readonly from: number; readonly below: number; readonly floor: number }

/**
 * Looks at those of the buckets whose sums are in a range, adds the points of the widest columns and keeps those who
 * may still reach the floor, until there are so many; leaves `place` where the next block begins.
 *
 * takes  `shared`, by bucket what all of it have in common
 */
export function gather(
  { rows: rowsOf }: Pick<Buckets, 'rows'>,
  shared: Int32Array,
  { first, second, third }: Widest,
  { from, below, floor }: Range,
  place: Place,
  most: number,
  block: Block,
): void {
  const { rows, sums } = block
  const { codes: firstCodes, points: firstPoints } = first
  const { codes: secondCodes, points: secondPoints } = second
  const { codes: thirdCodes, points: thirdPoints } = third
  const least = floor - third.rest
  let { bucket, done } = place
  let kept = 0
  while (bucket < shared.length && kept < most) {
    const common = shared[bucket] as number
    if (common >= from && common < below) {
      const those = rowsOf[bucket] as readonly number[]
      const end = Math.min(those.length, done + most - kept)
      for (; done < end; done += 1) {
        const at = those[done] as number
        const sum =
          common +
          (firstPoints[firstCodes[at] as number] as number) +
          (secondPoints[secondCodes[at] as number] as number) +
          (thirdPoints[thirdCodes[at] as number] as number)
        rows[kept] = at
        sums[kept] = sum
        kept += isAtLeast(sum, least)
      }
      if (done < those.length) continue
    }
    bucket += 1
    done = 0
  }
  place.bucket = bucket
  place.done = done
  block.count = kept
}

/** Adds one more column's points, and keeps those who may still reach the floor. */
export function visit({ codes, points, rest }: Column, floor: number, block: Block): void {
  const { rows, sums, count } = block
  if (count === 0) return
  const least = floor - rest
  let kept = 0
  for (let nth = 0; nth < count; nth += 1) {
    const at = rows[nth] as number
    const sum = (sums[nth] as number) + (points[codes[at] as number] as number)
    rows[kept] = at
    sums[kept] = sum
    kept += isAtLeast(sum, least)
  }
  block.count = kept
}

/** 1 or 0 without a branch: whether somebody stays is as good as chance, and a processor that guesses loses time. */
const isAtLeast = (sum: number, least: number): number => 1 + ((sum - least) >> 31)
