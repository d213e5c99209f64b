import { column, monthIndex } from './criterion.ts'

/**
 * How near a mentor's place on the path is, by months ahead: [from month, similarity], straight lines
 * between. Needs A1.7 and A1.8: best three to six months ahead, falling on both sides.
 */
const CURVE: readonly (readonly [number, number])[] = [
  [-24, 0],
  [0, 50],
  [3, 100],
  [6, 100],
  [24, 60],
  [60, 30],
  [120, 10],
]

const AHEAD_FROM = 3
const FAR_FROM = 36

/** Old experience is still good company when the need is to be listened to (needs A1.9). */
const FAR_BUT_COMPANY = 50

export const pathway = column({
  criterion: 'pathway',
  discloses: 'dates',
  facet: ({ mentor }) => monthIndex(mentor.diagnosedOn),
  compare(profile, diagnosed) {
    if (profile.diagnosedOn === null) return { finding: 'unknown', similarity: null }
    const months = monthIndex(profile.diagnosedOn) - diagnosed
    const near = similarityAt(months)
    const { supports } = profile.answers
    const forCompany = supports.includes('emotional') && !supports.includes('practical')
    return {
      finding: findingAt(months),
      similarity: forCompany && months > 0 ? Math.max(near, FAR_BUT_COMPANY) : near,
      months,
    }
  },
})

function findingAt(months: number) {
  if (months < 0) return 'not-as-far'
  if (months < AHEAD_FROM) return 'alongside'
  return months < FAR_FROM ? 'some-months-ahead' : 'far-ahead'
}

/** similarity of a mentor so many months ahead, 0 to 100 */
export function similarityAt(months: number): number {
  const after = CURVE.findIndex(([month]) => month >= months)
  const [toMonth, to] = CURVE[after] ?? CURVE.at(-1) ?? [0, 0]
  const [fromMonth, from] = CURVE[after - 1] ?? [toMonth, to]
  if (after === -1 || toMonth === fromMonth) return to
  return Math.round(from + ((to - from) * (months - fromMonth)) / (toMonth - fromMonth))
}
