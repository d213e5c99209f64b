/** Months since year 0, so that a pool never ages: `2024-05` → 24292. */
export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The first and the last month a date may mean: a year alone leaves twelve. */
export const monthsOf = (date: string): readonly [number, number] =>
  date.length === 4 ? [monthIndex(`${date}-01`), monthIndex(`${date}-12`)] : [monthIndex(date), monthIndex(date)]

/** The months a date may mean as one number, to be kept in a pool: the first, and how many more. */
export function monthsCode(date: string): number {
  const [first, last] = monthsOf(date)
  return (first << BITS) + last - first
}

/** So many bits hold how many more: at most 11. */
const BITS = 4

export const firstMonthIn = (code: number): number => code >> BITS
export const lastMonthIn = (code: number): number => (code >> BITS) + (code & ((1 << BITS) - 1))

type Point = readonly [at: number, value: number]

/** A curve by whole months: its values from the first point to the last, flat before and after. */
export type Curve = { readonly from: number; readonly values: Uint8Array }

/** takes  points between which the curve is straight, rising in `at`; values from 0 to 255, rounded */
export function curveThrough(points: readonly Point[]): Curve {
  const [[from], [to]] = [points[0] as Point, points.at(-1) as Point]
  return { from, values: Uint8Array.from({ length: to - from + 1 }, (_, nth) => between(points, from + nth)) }
}

export function onCurve({ from, values }: Curve, at: number): number {
  const last = values.length - 1
  const nth = at - from
  return values[nth < 0 ? 0 : nth > last ? last : nth] as number
}

function between(points: readonly Point[], at: number): number {
  const next = Math.max(
    1,
    points.findIndex((point) => point[0] >= at),
  )
  const [before, after] = [points[next - 1] as Point, points[next] as Point]
  return Math.round(before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]))
}
