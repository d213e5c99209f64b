/** FHIR dates at their own precision: `2024`, `2024-05`, `2024-05-17`. They compare as text. */

/** The earliest that is known; null when none is. A coarser date counts from its beginning. */
export const earliest = (dates: readonly (string | null)[]) =>
  dates.reduce<string | null>((one, other) => (other !== null && (one === null || other < one) ? other : one), null)

export const latest = (dates: readonly (string | null)[]) =>
  dates.reduce<string | null>((one, other) => (other !== null && (one === null || other > one) ? other : one), null)

/** True when all of the date lies after the day. */
export const isAfter = (date: string, day: string) => date > day.slice(0, date.length)

/** Completed years from a date to a day; a date without a day or month counts from its beginning. */
export function yearsBetween(date: string, day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = day.split('-').map(Number)
  const notYet = toMonth < month || (toMonth === month && toDay < dayOfMonth)
  return toYear - year - (notYet ? 1 : 0)
}

/** The day so many months before, `YYYY-MM-DD`; the end of a shorter month where there is no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(dayOfMonth, lastDay))
  return first.toISOString().slice(0, 10)
}

export const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
