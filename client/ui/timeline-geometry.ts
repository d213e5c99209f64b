/** A stretch of time on a drawing 0 to 100 wide; soft edges where the date is known to the month or year only. */
export type Stretch = {
  readonly from: number
  readonly to: number
  readonly softFrom: boolean
  readonly softTo: boolean
}

const DAY_MS = 86_400_000

/** The first and last day a partial date can mean, as numbers of days. */
export function daysOf(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (day !== undefined) return both(Date.UTC(year, (month ?? 1) - 1, day))
  if (month !== undefined)
    return { first: Date.UTC(year, month - 1, 1) / DAY_MS, last: Date.UTC(year, month, 0) / DAY_MS }
  return { first: Date.UTC(year, 0, 1) / DAY_MS, last: Date.UTC(year, 11, 31) / DAY_MS }
}

const both = (ms: number) => ({ first: ms / DAY_MS, last: ms / DAY_MS })

export type Event = { readonly first: string; readonly last: string | null; readonly ongoing: boolean }

/** A single day would be invisible: this much of the width at least. */
const LEAST = 1.6

/**
 * Places events between the first of them and today.
 *
 * takes   dated events, and today as `YYYY-MM-DD`
 * gives   the first day drawn, and a stretch for each event, from 0 to 100
 */
export function placed(events: readonly Event[], today: string): { start: number; end: number; stretches: Stretch[] } {
  const end = daysOf(today).last
  const start = Math.min(end - 30, ...events.map(({ first }) => daysOf(first).first))
  const at = (day: number) => (100 * (Math.min(day, end) - start)) / (end - start)
  const stretches = events.map(({ first, last, ongoing }): Stretch => {
    const from = at(daysOf(first).first)
    const to = ongoing ? 100 : at(daysOf(last ?? first).last)
    const left = Math.min(from, 100 - LEAST)
    return {
      from: left,
      to: Math.max(to, left + LEAST),
      softFrom: first.length < 10,
      softTo: !ongoing && (last ?? first).length < 10,
    }
  })
  return { start, end, stretches }
}
