import type { Standing } from '../barriers.ts'
import { type Comparison, UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { monthIndex, monthsOf, onCurve } from './months.ts'
import { practicalShare } from './need.ts'

/** How much of practical knowledge still holds, by months since. */
const CURVE: readonly (readonly [number, number])[] = [
  [24, 100],
  [60, 40],
  [120, 0],
]

/** Older than this is said to be older. */
const OLDER_MONTHS = 60

/** Still going through it: as recent as can be. */
const NOW = 'now'

/**
 * The last month of a mentor's own treatment, as far as what they show tells: the end, or the last treatment,
 * or the beginning.
 */
function lastOf({ mentor: { course, finishedOn, diagnosedOn, treatments, discloses } }: Standing): string | null {
  if (discloses.includes('spread') && (course === 'in_treatment' || course === 'living_with')) return NOW
  const dates = [
    finishedOn,
    diagnosedOn,
    ...(discloses.includes('treatments') ? (treatments ?? []) : []).map(({ on }) => on),
  ]
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null)
}

/**
 * Needs A1.9: old experience is outdated for what is practical, and as good as ever for company. Who seeks company
 * alone is even a little nearer to a veteran, so that recent experience is there for who needs it (A8.6).
 */
const WITH_PERSPECTIVE: Comparison = { finding: 'perspective-of-years', similarity: 60 }
const NO_MATTER: Comparison = { finding: 'not-asked', similarity: null }

export const recency = column({
  criterion: 'recency',
  discloses: 'dates',
  facet: lastOf,
  compare({ answers, asOf }) {
    const today = monthIndex(asOf)
    const practical = practicalShare(answers)
    return (last) => {
      if (last === null) return UNKNOWN
      const months = last === NOW ? 0 : Math.max(0, today - monthsOf(last)[1])
      const isOld = months > OLDER_MONTHS
      if (practical === 0) return isOld ? WITH_PERSPECTIVE : NO_MATTER
      const similarity = 50 + Math.round(((onCurve(CURVE, months) - 50) * practical) / 100)
      return { finding: isOld ? 'older-experience' : 'recent-experience', similarity }
    }
  },
})
