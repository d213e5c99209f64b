import { fitIn, nearestOf, type Question } from '../../server/matching/plan/question.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'

/** Whom each patient gets, by row: a mentor's column, or OUT. */
export type Assigned = readonly number[]

export type Quality = {
  readonly served: number
  readonly total: number
  /** points that a served patient has less than with their own nearest mentor, on average */
  readonly regret: number
}

export function qualityOf(question: Question, assigned: Assigned): Quality {
  let [served, total, regret] = [0, 0, 0]
  assigned.forEach((column, row) => {
    if (column === OUT) return
    const fit = fitIn(question, row, column)
    served += 1
    total += fit
    regret += fitIn(question, row, nearestOf(question, row)) - fit
  })
  return { served, total, regret: served === 0 ? 0 : regret / served }
}

/**
 * The nearest pair of all first, and so on, with one place a mentor. Both sides rank by the same fit, so that this is
 * the stable matching.
 */
export function nearestPairsFirst(question: Question): Assigned {
  const { waiting, mentors } = question
  const pairs = waiting.flatMap((_, row) =>
    mentors.flatMap((_, column) => {
      const fit = fitIn(question, row, column)
      return fit === FORBIDDEN ? [] : [{ row, column, fit }]
    }),
  )
  pairs.sort((one, other) => other.fit - one.fit)
  const [columnOf, taken] = [new Map<number, number>(), new Set<number>()]
  for (const { row, column } of pairs) {
    if (columnOf.has(row) || taken.has(column)) continue
    columnOf.set(row, column)
    taken.add(column)
  }
  return waiting.map((_, row) => columnOf.get(row) ?? OUT)
}
