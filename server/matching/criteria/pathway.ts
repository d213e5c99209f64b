import type { Finding } from '../../../shared/candidate.ts'
import type { Profile } from '../../../shared/profile.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { type Curve, curveThrough, firstMonthIn, lastMonthIn, monthsCode, monthsOf, onCurve } from './months.ts'
import { practicalShare } from './need.ts'

type Window = Profile['window']

/** How near a mentor's place on the path is, by months ahead. Needs A1.7, A1.8: best in the window, falling on both sides. */
const curveFor = ({ from, to }: Window): Curve =>
  curveThrough([
    [from - 27, 0],
    [from - 3, 50],
    [from, 100],
    [to, 100],
    [to + 18, 60],
    [to + 54, 20],
    [to + 114, 0],
  ])

/** One for each window that a site has chosen: there are few. */
const CURVES = new Map<string, Curve>()

function curveOf(window: Window): Curve {
  const key = `${window.from} ${window.to}`
  const curve = CURVES.get(key) ?? curveFor(window)
  CURVES.set(key, curve)
  return curve
}

const AHEAD_FROM = 3
const FAR_FROM = 36

/**
 * What is long ago is nearly as good for company as what is near (needs A1.9): a veteran comes first by the perspective
 * of years, unless the place on the path is a must.
 */
const GOOD_COMPANY = 97

export const pathway = column({
  criterion: 'pathway',
  discloses: 'dates',
  facet: ({ mentor }) => (mentor.diagnosedOn === null ? null : monthsCode(mentor.diagnosedOn)),
  asked: ({ diagnosedOn, answers, window }) => ({
    own: diagnosedOn === null ? null : monthsOf(diagnosedOn),
    curve: curveOf(window),
    company: answers.supports.length > 0 ? Math.round((GOOD_COMPANY * (100 - practicalShare(answers))) / 100) : 0,
  }),
  compare({ own, curve, company }, since) {
    if (own === null || since === null) return UNKNOWN
    const least = own[0] - lastMonthIn(since)
    const most = own[1] - firstMonthIn(since)
    const finding = findingAt(least)
    if (finding !== findingAt(most)) return UNKNOWN
    const months = Math.round((least + most) / 2)
    const near = onCurve(curve, months)
    const similarity = months > 0 ? Math.max(near, company) : near
    return least === most ? { finding, similarity, months } : { finding, similarity }
  },
})

function findingAt(months: number): Finding {
  if (months < 0) return 'not-as-far'
  if (months < AHEAD_FROM) return 'alongside'
  return months < FAR_FROM ? 'some-months-ahead' : 'far-ahead'
}

/** similarity of a mentor so many months ahead, 0 to 100 */
export const similarityAt = (months: number, window: Window = { from: 3, to: 6 }): number =>
  onCurve(curveOf(window), months)
