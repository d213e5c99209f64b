import type { Answers } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/candidate.ts'
import { column } from './column.ts'
import { monthIndex, monthsOf } from './months.ts'

/**
 * How near a mentor's place on the path is, by months ahead: [from month, similarity], straight lines
 * between. Needs A1.7, A1.8: best three to six months ahead, falling on both sides.
 */
const CURVE: readonly (readonly [number, number])[] = [
  [-24, 0],
  [0, 50],
  [3, 100],
  [6, 100],
  [24, 60],
  [60, 20],
  [120, 0],
]

const AHEAD_FROM = 3
const FAR_FROM = 36

/** What is long ago is no worse for good company than two years are (needs A1.9). */
const GOOD_COMPANY = 60

export const pathway = column({
  criterion: 'pathway',
  discloses: 'dates',
  facet: ({ mentor }) => monthIndex(mentor.diagnosedOn),
  compare({ diagnosedOn, answers }, since) {
    if (diagnosedOn === null) return { finding: 'unknown', similarity: null }
    const [least, most] = monthsOf(diagnosedOn).map((month) => month - since) as [number, number]
    if (findingAt(least) !== findingAt(most)) return { finding: 'unknown', similarity: null }
    const months = Math.round((least + most) / 2)
    const near = similarityAt(months)
    return {
      finding: findingAt(months),
      similarity: months > 0 && wantsCompany(answers) ? Math.max(near, GOOD_COMPANY) : near,
      ...(least === most ? { months } : {}),
    }
  },
})

/** Feelings rather than facts: nothing that was asked for can be out of date. */
const wantsCompany = ({ supports }: Answers) =>
  supports.includes('emotional') && !supports.includes('practical') && !supports.includes('navigation')

function findingAt(months: number): Finding {
  if (months < 0) return 'not-as-far'
  if (months < AHEAD_FROM) return 'alongside'
  return months < FAR_FROM ? 'some-months-ahead' : 'far-ahead'
}

/** similarity of a mentor so many months ahead, 0 to 100 */
export function similarityAt(months: number): number {
  const after = CURVE.findIndex(([month]) => month >= months)
  const [toMonth, to] = CURVE[after] ?? [months, 0]
  const [fromMonth, from] = CURVE[after - 1] ?? [toMonth, to]
  if (toMonth === fromMonth) return to
  return Math.round(from + ((to - from) * (months - fromMonth)) / (toMonth - fromMonth))
}
