import { Disclosable, type MentorFacts } from '../../../shared/mentor.ts'
import type { Standing } from '../barriers.ts'
import { type Comparison, UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { curveThrough, monthIndex, monthsOf, onCurve } from './months.ts'
import { practicalShare } from './need.ts'

/** How much of practical knowledge still holds, by months since. */
const CURVE = curveThrough([
  [24, 100],
  [60, 40],
  [120, 0],
])

/** Older than this is said to be older. */
const OLDER_MONTHS = 60

/** Still going through it: as recent as can be. */
const NOW = 0

/**
 * The last month of a mentor's own treatment, as far as what they show tells: the end, or the last treatment,
 * or the beginning. As a month's number.
 */
function lastOf({
  mentor: { course, finishedOn, diagnosedOn, treatments, discloses },
}: Pick<Standing, 'mentor'>): number | null {
  if (discloses.includes('spread') && (course === 'in_treatment' || course === 'living_with')) return NOW
  const dates = [
    finishedOn,
    diagnosedOn,
    ...(discloses.includes('treatments') ? (treatments ?? []) : []).map(({ on }) => on),
  ]
  const months = dates.flatMap((date) => (date === null ? [] : [monthsOf(date)[1]]))
  return months.length === 0 ? null : Math.max(...months)
}

/** Whether what a mentor knows of treatment is long ago, by all that they said of it: for themself, and nobody else. */
export function isOutdated(mentor: MentorFacts, asOf: string): boolean {
  const last = lastOf({ mentor: { ...mentor, discloses: [...Disclosable.options] } })
  return last !== null && last !== NOW && monthIndex(asOf) - last > OLDER_MONTHS
}

/**
 * Needs A1.9: old experience is outdated for what is practical, and as good as ever for company. Who seeks company
 * alone is even a little nearer to a veteran, so that recent experience is there for who needs it (A8.6). To who has
 * finished, somebody still treated has nothing recent to tell of what comes after.
 */
const WITH_PERSPECTIVE: Comparison = { finding: 'perspective-of-years', similarity: 54 }
const NO_MATTER: Comparison = { finding: 'not-asked', similarity: null }

export const recency = column({
  criterion: 'recency',
  discloses: 'dates',
  facet: lastOf,
  asked: ({ answers, asOf, phase }) => ({
    today: monthIndex(asOf),
    practical: practicalShare(answers),
    isBehindThem: phase === 'finished',
  }),
  compare({ today, practical, isBehindThem }, last) {
    if (last === null) return UNKNOWN
    if (last === NOW && isBehindThem) return NO_MATTER
    const months = last === NOW ? 0 : Math.max(0, today - last)
    const isOld = months > OLDER_MONTHS
    if (practical === 0) return isOld ? WITH_PERSPECTIVE : NO_MATTER
    const similarity = 50 + Math.round(((onCurve(CURVE, months) - 50) * practical) / 100)
    return { finding: isOld ? 'older-experience' : 'recent-experience', similarity }
  },
})
