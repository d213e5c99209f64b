import { isProven } from './proof.ts'
import { refill } from './refill.ts'
import { settle } from './settle.ts'
import { leave, OUT, type State, stateOf } from './state.ts'

/**
 * Who goes where, so that the total is the greatest there is: people to columns of places, one at a time along the
 * cheapest way of changes, with a profit for each person and a price for each column that prove it (successive
 * shortest paths). Whole numbers throughout, so exact.
 */
export type Exact = {
  /** The column of a person; `OUT` when they are left without, or pinned. */
  readonly columnOf: (row: number) => number
  /** At most what one more place there would add: 0 where a place is left. */
  readonly priceOf: (column: number) => number
  /** Decides that a person goes to a column, and gives everybody else the best that is left. */
  readonly pin: (row: number, column: number) => void
  readonly unpin: (row: number, column: number) => void
  /** True when profits and prices prove that there is no better plan. */
  readonly isProven: () => boolean
}

/** takes  the value of each pair, row by row, and the places of each column */
export function exact(values: Float64Array, places: Int32Array): Exact {
  const state = stateOf(values, places)
  for (let row = 0; row < state.rows; row += 1) settle(state, [row])
  return {
    columnOf: (row) => state.at[row] ?? OUT,
    priceOf: (column) => state.price[column] ?? 0,
    pin: (row, column) => pin(state, row, column),
    unpin: (row, column) => unpin(state, row, column),
    isProven: () => isProven(state),
  }
}

function pin(state: State, row: number, column: number): void {
  const { at, left, pinned, members } = state
  const before = at[row] as number
  leave(state, row)
  pinned[row] = 1
  left[column] = (left[column] as number) - 1
  if (before !== OUT) offer(state, before)
  if ((left[column] as number) < 0) settle(state, [...(members[column] ?? [])], column)
}

function unpin(state: State, row: number, column: number): void {
  state.left[column] = (state.left[column] as number) + 1
  offer(state, column)
  state.pinned[row] = 0
  settle(state, [row])
}

/** The one place that came free in a column is offered to who needs it most. */
function offer(state: State, column: number): void {
  if (state.left[column] === 1 && (state.price[column] as number) > 0) refill(state, column)
}
