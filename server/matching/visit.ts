import { WIDTH } from './rows.ts'
import type { Lookup, Tables } from './tables.ts'

/** Less than any score, and more than anybody who is barred can have. */
const BARRED = -100_000_000

export type Column = Pick<Lookup, 'codes' | 'nth' | 'points'> & { readonly rest: number }

/** Columns that tell mentors apart, the widest first, each with the most that those after it can still add. */
export function columnsOf(tables: Tables): {
  readonly base: number
  readonly columns: readonly Column[]
  readonly rest: number
} {
  const ranged = tables.map(({ codes, nth, points, barriers }) => {
    const barring = barriers ? points.map((one, code) => (barriers[code] ? BARRED : one)) : points
    return { codes, nth, points: barring, ...rangeOf(barring) }
  })
  const varying = ranged.filter(({ least, most }) => least !== most)
  const base = ranged.reduce((sum, { least, most }) => sum + (least === most ? least : 0), 0)
  let rest = 0
  const columns = varying
    .sort((one, other) => one.most - one.least - (other.most - other.least))
    .map(({ codes, nth, points, most }) => {
      const column = { codes, nth, points, rest }
      rest += most
      return column
    })
    .reverse()
  return { base, columns, rest }
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

/** Adds one column's points to those listed, and keeps those who may still reach the floor; gives how many. */
export function visit(
  { codes, nth: place, points, rest }: Column,
  floor: number,
  list: Int32Array,
  sums: Int32Array,
  count: number,
): number {
  const least = floor - rest
  let kept = 0
  for (let nth = 0; nth < count; nth += 1) {
    const at = list[nth] as number
    const sum = (sums[nth] as number) + (points[codes[at * WIDTH + place] as number] as number)
    list[kept] = at
    sums[kept] = sum
    kept += sum >= least ? 1 : 0
  }
  return kept
}
