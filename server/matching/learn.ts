import { Criterion } from '../../shared/answers.ts'
import type { Reading } from '../../shared/candidate.ts'
import type { Lesson } from '../../shared/lesson.ts'
import { LEARNT_AT_MOST, type Profile } from '../../shared/profile.ts'

/** What came of one match, with the readings that stood behind it. */
export type Outcome = { readonly readings: readonly Reading[]; readonly fitted: boolean }

/** Fewer outcomes of either kind teach nothing. */
const LEAST = 20
/** So many more would be needed for half of what they seem to say. */
const DOUBT = 50

/** The past of a criterion teaches nothing about itself. */
const TAUGHT = Criterion.options.filter((criterion) => criterion !== 'feedback')

/** feedback → lessons, one a criterion, to be looked at before they are used: never a hidden model. */
export const lessonsFrom = (outcomes: readonly Outcome[]): Lesson[] =>
  TAUGHT.map((criterion) => {
    const met = (fitted: boolean) => outcomes.filter((one) => one.fitted === fitted).flatMap(shareOf(criterion))
    const [good, bad] = [met(true), met(false)]
    return {
      criterion,
      fitted: good.length,
      misfitted: bad.length,
      metWhenFitted: mean(good),
      metWhenNot: mean(bad),
      percent: percentFrom(good, bad),
    }
  })

/** The lessons as a profile takes them; leave it out, or pass {}, to switch them off. */
export const learntFrom = (lessons: readonly Lesson[]): Profile['learnt'] =>
  Object.fromEntries(
    lessons.filter(({ percent }) => percent !== 0).map(({ criterion, percent }) => [criterion, percent]),
  )

/** How far a criterion was met, where it counted and was known. */
const shareOf =
  (criterion: Criterion) =>
  ({ readings }: Outcome): number[] =>
    readings
      .filter((reading) => reading.criterion === criterion && reading.outOf > 0 && reading.finding !== 'unknown')
      .map(({ points, outOf }) => Math.max(0, points / outOf))

const mean = (shares: readonly number[]): number | null =>
  shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length

function percentFrom(good: readonly number[], bad: readonly number[]): number {
  const count = Math.min(good.length, bad.length)
  if (count < LEAST) return 0
  const says = (mean(good) ?? 0) - (mean(bad) ?? 0)
  return Math.round((LEARNT_AT_MOST * says * count) / (count + DOUBT))
}
