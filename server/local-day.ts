/** Where the sites are: what day it is there. */
export const TIME_ZONE = 'America/Toronto'

const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }) // Swedish writes days as ISO 8601 does

/** The day, `YYYY-MM-DD`, on which a moment falls there. */
export const localDay = (moment: Date): string => ISO_DAY.format(moment)

/** The month, `YYYY-MM`, in which a moment falls there. */
export const localMonth = (moment: Date): string => localDay(moment).slice(0, 7)

const HOUR_MS = 3_600_000

/** The last moment of the day on which this one falls there. A day may have 23 hours, or 25; each begins on a whole one. */
export function endOfDay(moment: Date): Date {
  const day = localDay(moment)
  let next = Math.ceil((moment.getTime() + 1) / HOUR_MS) * HOUR_MS
  while (localDay(new Date(next)) === day) next += HOUR_MS
  return new Date(next - 1)
}
