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

/** A curve of straight lines between its points, rising in `at`; flat before the first and after the last. */
export function onCurve(curve: readonly Point[], at: number): number {
  let next = 0
  while (next < curve.length && (curve[next] as Point)[0] < at) next += 1
  const [before, after] = [curve[Math.max(0, next - 1)] as Point, curve[Math.min(next, curve.length - 1)] as Point]
  if (before === after) return before[1]
  return Math.round(before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]))
}
