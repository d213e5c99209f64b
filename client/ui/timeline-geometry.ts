/** A stretch of time on a drawing 0 to 100 wide: all that the dates allow. */
export type Stretch = {
  readonly from: number
  readonly to: number
  /** Where it certainly was; outside of it the drawing fades. null: one day in there, and nobody knows which. */
  readonly sure: readonly [from: number, to: number] | null
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

/** What happened, at the precision of the chart. Without a first date only its end is known. */
export type Event = { readonly first: string | null; readonly last: string | null; readonly ongoing: boolean }

/** A single day would be invisible: this much of the width at least. */
const LEAST = 1.6
/** What goes on, or began nobody knows when, fades over this much of the width: long enough to be seen. */
const FADE = 6

/**
 * Places events between the first of them and today.
 *
 * takes   dated events, and today as `YYYY-MM-DD`
 * gives   a stretch for each event, from 0 to 100, and the marks of the axis
 */
export function placed(events: readonly Event[], today: string): Placed {
  const end = daysOf(today).last
  const known = events.flatMap(({ first, last }) => first ?? last ?? [])
  const start = Math.min(end - 30, ...known.map((date) => daysOf(date).first))
  const at = (day: number) => (100 * (Math.min(day, end) - start)) / (end - start)
  return { stretches: events.map((event) => stretchOf(event, at)), marks: marksBetween(start, end, at) }
}

function stretchOf({ first, last, ongoing }: Event, at: (day: number) => number): Stretch {
  const begin = first === null ? null : daysOf(first)
  const finish = daysOf(last ?? first ?? '')
  if (begin === null) return visible(at(finish.first) - FADE, at(finish.last), [at(finish.first), at(finish.first)])
  const from = at(begin.first)
  if (ongoing) return visible(from, 100, [Math.min(at(begin.last), 100 - FADE), 100 - FADE])
  const surely = sureDays(begin, finish)
  return visible(from, at(finish.last), surely && [at(surely[0]), at(surely[1])])
}

type Days = ReturnType<typeof daysOf>
const isKnown = ({ first, last }: Days) => first === last

/** From the last day it may have begun to the first it may have ended; null when these cross and no day is known. */
function sureDays(begin: Days, finish: Days): readonly [number, number] | null {
  if (begin.last <= finish.first) return [begin.last, finish.first]
  const day = [begin, finish].find(isKnown)?.first
  return day === undefined ? null : [day, day]
}

/** Widened where it would be too narrow to be seen; what is sure stays within it. */
function visible(from: number, to: number, sure: Stretch['sure']): Stretch {
  const left = Math.max(0, Math.min(from, 100 - LEAST))
  const right = Math.max(to, left + LEAST)
  if (sure === null) return { from: left, to: right, sure }
  const [begins, ends] = [Math.max(left, Math.min(sure[0], right)), Math.max(left, Math.min(sure[1], right))]
  const wide = from === sure[0] && to === sure[1]
  return { from: left, to: right, sure: wide ? [left, right] : [begins, Math.max(begins, ends)] }
}

export type Stop = { readonly offset: number; readonly opacity: number }

const FULL = 1
const SOFT = 0.12
/** "One of these days": never as full as what is certain. */
const MAYBE = 0.45

/** How full the bar is along its own length, 0 to 1. */
export function stopsOf({ from, to, sure }: Stretch): Stop[] {
  if (sure === null)
    return [
      { offset: 0, opacity: SOFT },
      { offset: 0.25, opacity: MAYBE },
      { offset: 0.75, opacity: MAYBE },
      { offset: 1, opacity: SOFT },
    ]
  const along = (at: number) => (at - from) / (to - from)
  const [begins, ends] = [along(sure[0]), along(sure[1])]
  return [
    ...(begins > 0 ? [{ offset: 0, opacity: SOFT }] : []),
    { offset: begins, opacity: FULL },
    ...(ends > begins ? [{ offset: ends, opacity: FULL }] : []),
    ...(ends < 1 ? [{ offset: 1, opacity: SOFT }] : []),
  ]
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
