import { OUT, type State } from './state.ts'

/**
 * True when profits and prices prove that there is no better plan: each person is where they get the most at these
 * prices, a place costs something only where none is left, and no column holds more people than it has places.
 */
export function isProven(state: State): boolean {
  const { rows, left, price, pinned } = state
  for (let row = 0; row < rows; row += 1) if (pinned[row] === 0 && !hasBest(state, row)) return false
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
