import { Criterion } from '../../shared/answers.ts'
import type { Reading } from '../../shared/candidate.ts'
import { LEARNT_AT_MOST, type Profile } from '../../shared/profile.ts'

/** What came of one match, with the readings that stood behind it. */
export type Outcome = { readonly readings: readonly Reading[]; readonly fitted: boolean }

/** What the outcomes say of one criterion: how far each mentor met it, 0 to 1, where it counted and was known. */
export type Taught = {
  readonly criterion: Criterion
  readonly whenFitted: readonly number[]
  readonly whenNot: readonly number[]
  /** What it adds to the default weight, in percent. */
  readonly percent: number
}

/** Fewer outcomes of either kind teach nothing. */
export const LEAST = 20
/** So many more would be needed for half of what they seem to say. */
const DOUBT = 50

/** The past of a criterion teaches nothing about itself. */
const TEACHABLE = Criterion.options.filter((criterion) => criterion !== 'feedback')

/** feedback → lessons, one a criterion, to be looked at before they are used: never a hidden model. */
export const lessonsFrom = (outcomes: readonly Outcome[]): Taught[] =>
  TEACHABLE.map((criterion) => {
    const met = (fitted: boolean) => outcomes.filter((one) => one.fitted === fitted).flatMap(shareOf(criterion))
    const [whenFitted, whenNot] = [met(true), met(false)]
    return { criterion, whenFitted, whenNot, percent: percentFrom(whenFitted, whenNot) }
  })

/** The lessons as a profile takes them; leave it out, or pass {}, to switch them off. */
export const learntFrom = (lessons: readonly Taught[]): Profile['learnt'] =>
  Object.fromEntries(
    lessons.filter(({ percent }) => percent !== 0).map(({ criterion, percent }) => [criterion, percent]),
  )

const shareOf =
  (criterion: Criterion) =>
  ({ readings }: Outcome): number[] =>
    readings
      .filter((reading) => reading.criterion === criterion && reading.outOf > 0 && reading.finding !== 'unknown')
      .map(({ points, outOf }) => Math.max(0, points / outOf))

const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length

function percentFrom(good: readonly number[], bad: readonly number[]): number {
  const count = Math.min(good.length, bad.length)
  if (count < LEAST) return 0
  const says = mean(good) - mean(bad)
  return Math.round((LEARNT_AT_MOST * says * count) / (count + DOUBT))
}
