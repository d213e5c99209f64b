/** Months since year 0, so that a pool never ages: `2024-05` → 24292. */
export function monthIndex(month: string): number {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return year * 12 + nth - 1
}

/** The first and the last month a date may mean: a year alone leaves twelve. */
export const monthsOf = (date: string): readonly [number, number] =>
  date.length === 4 ? [monthIndex(`${date}-01`), monthIndex(`${date}-12`)] : [monthIndex(date), monthIndex(date)]

/** The months a date may mean as one number, to be kept in a pool: the first, and how many more. */
export function monthsCode(date: string): number {
  const [first, last] = monthsOf(date)
  return first * SPAN + last - first
}
const SPAN = 16

export const monthsIn = (code: number): readonly [number, number] => {
  const first = Math.floor(code / SPAN)
  return [first, first + (code % SPAN)]
}

/** A curve of straight lines between its points, [at, value], rising in `at`; flat before the first and after the last. */
export function onCurve(curve: readonly (readonly [number, number])[], at: number): number {
  let before = curve[0] ?? [at, 0]
  for (const point of curve) {
    if (point[0] >= at) {
      const [[fromX, from], [toX, to]] = [before, point]
      return Math.round(toX === fromX || at <= fromX ? from : from + ((to - from) * (at - fromX)) / (toX - fromX))
    }
    before = point
  }
  return before[1]
}
