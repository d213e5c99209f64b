import { fitIn, type Question } from '../../server/matching/plan/question.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'

/** Whom each patient gets: a mentor's column by row, or OUT. One place a mentor. */
export type Assigned = (row: number) => number

export type Quality = {
  readonly served: number
  readonly total: number
  /** points that a served patient has less than with their own nearest mentor, on average */
  readonly regret: number
}

export function qualityOf(question: Question, assigned: Assigned): Quality {
  let [served, total, regret] = [0, 0, 0]
  question.waiting.forEach((_, row) => {
    if (assigned(row) === OUT) return
    const fit = fitIn(question, row, assigned(row))
    served += 1
    total += fit
    regret +=
      fitIn(
        question,
        row,
        nearestOf(question, row, () => true),
      ) - fit
  })
  return { served, total, regret: served === 0 ? 0 : regret / served }
}

/** First come, first served: each in turn takes the nearest mentor left. */
export function inTurn(question: Question): Assigned {
  const taken = new Set<number>()
  const columns = question.waiting.map((_, row) => {
    const column = nearestOf(question, row, (one) => !taken.has(one))
    taken.add(column)
    return column
  })
  return (row) => columns[row] ?? OUT
}

/** The nearest pair of all first, and so on. Both sides rank by the same fit, so that this is the stable matching. */
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
  return (row) => columnOf.get(row) ?? OUT
}

function nearestOf(question: Question, row: number, isLeft: (column: number) => boolean): number {
  let [nearest, most] = [OUT, FORBIDDEN]
  question.mentors.forEach((_, column) => {
    const fit = fitIn(question, row, column)
    if (fit <= most || !isLeft(column)) return
    nearest = column
    most = fit
  })
  return nearest
}
