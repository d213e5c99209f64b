import type { MentorId } from '../../../shared/ids.ts'
import type { Pool } from '../pool.ts'
import type { Waiting } from '../waiting.ts'
import { fitsOf } from './fits.ts'
import { FORBIDDEN, OUT } from './state.ts'

/** Who waits and who has places, as rows and columns; the columns stand by id, so that the order of a pool changes nothing. */
export type Question = {
  readonly waiting: readonly Waiting[]
  readonly pool: Pool
  readonly mentors: readonly MentorId[]
  readonly places: Int32Array
  /** The score of each pair, row by row; `FORBIDDEN` where a barrier stands. */
  readonly fits: Float64Array
  /** Below this nobody is matched without a person deciding so. */
  readonly leastFit: number
}

export function questionOf(waiting: readonly Waiting[], pool: Pool, leastFit: number): Question {
  const order = Array.from({ length: pool.size() }, (_, at) => at).sort((one, other) =>
    pool.mentorAt(one).id < pool.mentorAt(other).id ? -1 : 1,
  )
  const fits = new Float64Array(waiting.length * order.length)
  waiting.forEach(({ profile }, row) => {
    const scores = fitsOf(profile, pool)
    order.forEach((at, column) => {
      fits[row * order.length + column] = scores[at] as number
    })
  })
  const mentors = order.map((at) => pool.mentorAt(at).id)
  return { waiting, pool, mentors, places: Int32Array.from(order, (at) => pool.placesAt(at)), fits, leastFit }
}

/** The fit of a pair that may be planned, else `FORBIDDEN`. */
export function fitIn({ fits, mentors, leastFit }: Question, row: number, column: number): number {
  const fit = fits[row * mentors.length + column] ?? FORBIDDEN
  return fit < leastFit ? FORBIDDEN : fit
}

/** The column of the greatest fit, or `OUT`; of equals the first. */
export function nearestOf(question: Question, row: number, isLeft: (column: number) => boolean = () => true): number {
  let [best, most] = [OUT, FORBIDDEN]
  for (let column = 0; column < question.mentors.length; column += 1) {
    const fit = fitIn(question, row, column)
    if (fit > most && isLeft(column)) [best, most] = [column, fit]
  }
  return best
}

/** Pairs as values above 0. Serving one more person outweighs all that it can cost the others. */
export type Valued = { readonly values: Float64Array; readonly served: number }

export function valued({ waiting, fits, leastFit }: Pick<Question, 'waiting' | 'fits' | 'leastFit'>): Valued {
  let most = leastFit
  for (const fit of fits) most = Math.max(most, fit)
  const served = 2 * waiting.length * (most - leastFit + 1)
  return { values: fits.map((fit) => (fit < leastFit ? FORBIDDEN : served + fit - leastFit)), served }
}
