import type { Finding } from '../../../shared/candidate.ts'
import type { Profile } from '../../../shared/profile.ts'
import { column } from './column.ts'
import { monthsOf, onCurve } from './months.ts'
import { practicalShare } from './need.ts'

type Window = Profile['window']

/** How near a mentor's place on the path is, by months ahead. Needs A1.7, A1.8: best in the window, falling on both sides. */
const curveOf = ({ from, to }: Window): readonly (readonly [number, number])[] => [
  [from - 27, 0],
  [from - 3, 50],
  [from, 100],
  [to, 100],
  [to + 18, 60],
  [to + 54, 20],
  [to + 114, 0],
]

const AHEAD_FROM = 3
const FAR_FROM = 36

/** What is long ago is as good for company as what is near (needs A1.9). */
const GOOD_COMPANY = 100

export const pathway = column({
  criterion: 'pathway',
  discloses: 'dates',
  facet: ({ mentor }) => mentor.diagnosedOn,
  compare({ diagnosedOn, answers, window }, since) {
    if (diagnosedOn === null || since === null) return { finding: 'unknown', similarity: null }
    const [own, theirs] = [monthsOf(diagnosedOn), monthsOf(since)]
    const [least, most] = [own[0] - theirs[1], own[1] - theirs[0]]
    if (findingAt(least) !== findingAt(most)) return { finding: 'unknown', similarity: null }
    const months = Math.round((least + most) / 2)
    const near = similarityAt(months, window)
    const company = answers.supports.length > 0 ? GOOD_COMPANY * (100 - practicalShare(answers)) : 0
    return {
      finding: findingAt(months),
      similarity: months > 0 ? Math.max(near, Math.round(company / 100)) : near,
      ...(least === most ? { months } : {}),
    }
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
