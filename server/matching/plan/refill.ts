import { begin, close, enter, leave, nearest, OUT, reach, type State } from './state.ts'

type End = { readonly column: number; readonly row: number; readonly away: number }

/**
 * A place came free in a column that had a price: the way of changes that gains most from it, which ends with somebody
 * who was without, of equals whoever has waited the longest, or with an empty place somewhere. Prices fall where it was
 * crowded.
 */
export function refill(state: State, freed: number): void {
  const { far } = state.search
  const back = new Int32Array(state.columns)
  const reached: number[] = []
  begin(state)
  reach(state, freed, 0, OUT)
  let end: End = { column: freed, row: OUT, away: Number.POSITIVE_INFINITY }
  for (let column = nearest(state); column !== OUT && (far[column] as number) <= end.away; column = nearest(state)) {
    close(state, column)
    reached.push(column)
    end = invite(state, column, back, end)
  }
  lower(state, reached, end.away)
  if (end.row !== OUT) enter(state, end.row, end.column)
  for (let column = end.column; column !== freed; column = back[column] as number) {
    const row = state.search.from[column] as number
    leave(state, row)
    enter(state, row, back[column] as number)
  }
}

/** Who could come into this column, at what loss to them; and what it loses when nobody does. */
function invite(state: State, column: number, back: Int32Array, before: End): End {
  const { rows, columns, values, profit, price, at, pinned, search } = state
  const here = (search.far[column] as number) + (price[column] as number)
  let end = here < before.away ? { column, row: OUT, away: here } : before
  for (let row = 0; row < rows; row += 1) {
    if (pinned[row] === 1) continue
    const own = at[row] as number
    const away = here + (profit[row] as number) - (values[row * columns + column] as number)
    if (own !== OUT) {
      if (reach(state, own, away, row)) back[own] = column
    } else if (away < end.away || (away === end.away && row < end.row)) end = { column, row, away }
  }
  return end
}

function lower({ profit, price, members, search }: State, reached: readonly number[], total: number): void {
  for (const column of reached) {
    const change = total - (search.far[column] as number)
    price[column] = (price[column] as number) - change
    for (const row of members[column] ?? []) profit[row] = (profit[row] as number) + change
  }
}
