import { nearestOf, type Question } from './question.ts'
import { OUT } from './state.ts'

/**
 * First come, first served: each in turn takes the nearest mentor left, or nobody.
 *
 * takes   `pinned`, whom a person decided for: by row, the column
 * gives   by row, the column, or `OUT`
 */
export function inTurn(question: Question, pinned: ReadonlyMap<number, number> = new Map()): readonly number[] {
  const left = Int32Array.from(question.places)
  const take = (column: number) => {
    left[column] = (left[column] ?? 0) - 1
  }
  for (const column of pinned.values()) take(column)
  return question.waiting.map((_, row) => {
    const fixed = pinned.get(row)
    if (fixed !== undefined) return fixed
    const column = nearestOf(question, row, (one) => (left[one] ?? 0) > 0)
    if (column !== OUT) take(column)
    return column
  })
}
