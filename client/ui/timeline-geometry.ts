/** A stretch of time on a drawing 0 to 100 wide; soft edges where the date is known to the month or year only. */
export type Stretch = {
  readonly from: number
  readonly to: number
  readonly softFrom: boolean
  readonly softTo: boolean
}

/** A place on the axis where a month or a year begins. */
export type Mark = { readonly at: number; readonly date: string }

export type Placed = { readonly stretches: readonly Stretch[]; readonly marks: readonly Mark[] }

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
 * gives   a stretch for each event, from 0 to 100, and the marks of the axis
 */
export function placed(events: readonly Event[], today: string): Placed {
  const end = daysOf(today).last
  const start = Math.min(end - 30, ...events.map(({ first }) => daysOf(first).first))
  const at = (day: number) => (100 * (Math.min(day, end) - start)) / (end - start)
  const stretches = events.map(({ first, last, ongoing }): Stretch => {
    const from = Math.min(at(daysOf(first).first), 100 - LEAST)
    const to = ongoing ? 100 : at(daysOf(last ?? first).last)
    return {
      from,
      to: Math.max(to, from + LEAST),
      softFrom: first.length < 10,
      softTo: !ongoing && (last ?? first).length < 10,
    }
  })
  return { stretches, marks: marksBetween(start, end, at) }
}

/** How many months lie between two marks: the first step that gives no more than MOST marks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120]
const MOST = 5
const MONTH_DAYS = 30.44

function marksBetween(start: number, end: number, at: (day: number) => number): Mark[] {
  const months = (end - start) / MONTH_DAYS
  const step = STEPS.find((one) => months / one <= MOST) ?? 120
  const first = new Date(start * DAY_MS)
  const before = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step
  return Array.from({ length: MOST + 2 }, (_, index) => before + index * step)
    .map((month) => ({ at: at(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS), date: dateOf(month, step) }))
    .filter(({ at }) => at > 0 && at < 100)
}

const dateOf = (month: number, step: number) => {
  const year = String(Math.floor(month / 12))
  return step >= 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`
}
