import type { Lookup, Tables } from './tables.ts'

/** Less than any score, and more than anybody who is barred can have. */
const BARRED = -100_000_000

export type Column = Pick<Lookup, 'codes' | 'points'> & { readonly rest: number }
/** So many are looked up at once when a mentor is first looked at. */
export type Widest = readonly [Column, Column, Column]

export type Columns = {
  readonly base: number
  readonly widest: Widest
  readonly others: readonly Column[]
  /** The most that all of them together can add. */
  readonly rest: number
}

/** Columns that tell mentors apart, the widest first, each with the most that those after it can still add. */
export function columnsOf(tables: Tables): Columns {
  const ranged = tables.map(({ codes, points, barriers }) => {
    const barring = barriers ? points.map((one, code) => (barriers[code] ? BARRED : one)) : points
    return { codes, points: barring, ...rangeOf(barring) }
  })
  const varying = ranged.filter(({ least, most }) => least !== most)
  const base = ranged.reduce((sum, { least, most }) => sum + (least === most ? least : 0), 0)
  let rest = 0
  const columns = varying
    .sort((one, other) => one.most - one.least - (other.most - other.least))
    .map(({ codes, points, most }) => {
      const column = { codes, points, rest }
      rest += most
      return column
    })
    .reverse()
  const nothing = nothingIn(tables)
  const [first = nothing, second = nothing, third = nothing, ...others] = columns
  return { base, widest: [first, second, third], others, rest }
}

/** Where fewer than three tell mentors apart: a column that adds nothing. */
function nothingIn([any]: Tables): Column {
  return { codes: any?.codes ?? new Uint16Array(), points: new Int32Array(any?.size ?? 0), rest: 0 }
}

function rangeOf(points: Int32Array): { least: number; most: number } {
  let least = points[0] ?? 0
  let most = least
  for (let code = 1; code < points.length; code += 1) {
    const one = points[code] as number
    if (one < least) least = one
    if (one > most) most = one
  }
  return { least, most }
}

/** Mentors who are looked at together, by place, and their sums so far. */
export type Block = { readonly list: Int32Array; readonly sums: Int32Array; count: number }

export const emptyBlock = (room: number): Block => ({
  list: new Int32Array(room),
  sums: new Int32Array(room),
  count: 0,
})

/**
 * Lists those of a bucket who may still reach the floor after the widest columns, as far as there is room.
 *
 * takes  `sum`, what all of the bucket have in common
 * gives  where in the bucket it stopped
 */
export function begin(
  rows: readonly number[],
  from: number,
  sum: number,
  [first, second, third]: Widest,
  floor: number,
  block: Block,
): number {
  const { list, sums } = block
  const end = Math.min(rows.length, from + list.length - block.count)
  const [firstCodes, secondCodes, thirdCodes] = [first.codes, second.codes, third.codes]
  const [firstPoints, secondPoints, thirdPoints] = [first.points, second.points, third.points]
  const least = floor - third.rest
  let kept = block.count
  for (let nth = from; nth < end; nth += 1) {
    const at = rows[nth] as number
    const now =
      sum +
      (firstPoints[firstCodes[at] as number] as number) +
      (secondPoints[secondCodes[at] as number] as number) +
      (thirdPoints[thirdCodes[at] as number] as number)
    list[kept] = at
    sums[kept] = now
    kept += now >= least ? 1 : 0
  }
  block.count = kept
  return end
}

/** Adds one more column's points, and keeps those who may still reach the floor. */
export function visit({ codes, points, rest }: Column, floor: number, block: Block): void {
  const { list, sums } = block
  const least = floor - rest
  let kept = 0
  for (let nth = 0; nth < block.count; nth += 1) {
    const at = list[nth] as number
    const sum = (sums[nth] as number) + (points[codes[at] as number] as number)
    list[kept] = at
    sums[kept] = sum
    kept += sum >= least ? 1 : 0
  }
  block.count = kept
}
