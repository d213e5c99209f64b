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
  for (let row = 0; row < state.rows; row += 1) place(state, row)
  return {
    columnOf: (row) => state.at[row] ?? OUT,
    priceOf: (column) => state.price[column] ?? 0,
    pin: (row, column) => pin(state, row, column),
    unpin: (row, column) => unpin(state, row, column),
    isProven: () => isProven(state),
  }
}

function place(state: State, row: number): void {
  const { pairs, price, profit } = state
  let best = 0
  for (let nth = pairs.starts[row] as number; nth < (pairs.starts[row + 1] as number); nth += 1)
    best = Math.max(best, (pairs.values[nth] as number) - (price[pairs.columns[nth] as number] as number))
  profit[row] = best
  settle(state, [row])
}

function pin(state: State, row: number, column: number): void {
  const { at, left, pinned, members } = state
  const before = at[row] as number
  if (before !== OUT) leave(state, row)
  pinned[row] = 1
  left[column] = (left[column] as number) - 1
  if (before !== OUT) offer(state, before)
  if ((left[column] as number) < 0) settle(state, [...(members[column] ?? [])], column)
}

function unpin(state: State, row: number, column: number): void {
  state.left[column] = (state.left[column] as number) + 1
  offer(state, column)
  state.pinned[row] = 0
  place(state, row)
}

/** The one place that came free in a column is offered to who needs it most. */
function offer(state: State, column: number): void {
  if (state.left[column] === 1 && (state.price[column] as number) > 0) refill(state, column)
}

function isProven(state: State): boolean {
  const { rows, left, price } = state
  for (let row = 0; row < rows; row += 1) if (state.pinned[row] === 0 && !hasBest(state, row)) return false
  return price.every((one, column) => one >= 0 && (one === 0 || left[column] === 0)) && left.every((one) => one >= 0)
}

/** Nowhere is worth more to this person, at these prices, than where they are. */
function hasBest({ columns, values, at, profit, price }: State, row: number): boolean {
  const own = at[row] as number
  const gets = profit[row] as number
  if (gets < 0 || (own === OUT && gets !== 0)) return false
  for (let column = 0; column < columns; column += 1) {
    const loses = gets + (price[column] as number) - (values[row * columns + column] as number)
    if (loses < 0 || (column === own && loses !== 0)) return false
  }
  return true
}
