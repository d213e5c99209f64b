/** Months since year 0, so that a pool never ages: `2024-05` → 24292. */
export function monthIndex(month: string): number {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return year * 12 + nth - 1
}

/** The first and the last month a date may mean: a year alone leaves twelve. */
export const monthsOf = (date: string): readonly [number, number] =>
  date.length === 4 ? [monthIndex(`${date}-01`), monthIndex(`${date}-12`)] : [monthIndex(date), monthIndex(date)]
