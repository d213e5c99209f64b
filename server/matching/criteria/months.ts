/** Months since year 0, so that a pool never ages: `2024-05` → 24292. */
export function monthIndex(month: string): number {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return year * 12 + nth - 1
}

/** The first and the last month a date may mean: a year alone leaves twelve. */
export const monthsOf = (date: string): readonly [number, number] =>
  date.length === 4 ? [monthIndex(`${date}-01`), monthIndex(`${date}-12`)] : [monthIndex(date), monthIndex(date)]

/** A curve of straight lines between its points, [at, value], rising in `at`; flat before the first and after the last. */
export function onCurve(curve: readonly (readonly [number, number])[], at: number): number {
  const after = curve.findIndex(([x]) => x >= at)
  const [toX, to] = curve[after] ?? curve.at(-1) ?? [at, 0]
  const [fromX, from] = curve[after - 1] ?? [toX, to]
  return Math.round(after <= 0 || toX === fromX ? to : from + ((to - from) * (at - fromX)) / (toX - fromX))
}
