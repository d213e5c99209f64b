/** Nowhere: a person left without a place, or no column. */
export const OUT = -1

/** The value of a pair that may not be. Every other value is above 0, which is what being left without is worth. */
export const FORBIDDEN = Number.NEGATIVE_INFINITY

/** People in columns of places, and the profits and prices that prove their plan. Changed in place: it is large. */
export type State = {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
  /** Places left, by column. */
  readonly left: Int32Array
  /** The column of each person, or `OUT`. */
  readonly at: Int32Array
  readonly pinned: Uint8Array
  /** What a person gets out of the plan, and what a place in a column costs: value = profit + price where placed. */
  readonly profit: Float64Array
  readonly price: Float64Array
  /** Who is in each column. */
  readonly members: readonly number[][]
  readonly search: Search
}

/** How far each column is in the search that goes on, who would come from where, and what is looked into. */
type Search = { readonly far: Float64Array; readonly from: Int32Array; readonly done: Uint8Array }

export function stateOf(values: Float64Array, places: Int32Array): State {
  const columns = places.length
  const rows = columns === 0 ? 0 : values.length / columns
  return {
    rows,
    columns,
    values,
    left: Int32Array.from(places),
    at: new Int32Array(rows).fill(OUT),
    pinned: new Uint8Array(rows),
    profit: new Float64Array(rows),
    price: new Float64Array(columns),
    members: Array.from({ length: columns }, () => []),
    search: { far: new Float64Array(columns), from: new Int32Array(columns), done: new Uint8Array(columns) },
  }
}

export function enter({ at, members, left }: State, row: number, column: number): void {
  at[row] = column
  members[column]?.push(row)
  left[column] = (left[column] as number) - 1
}

export function leave({ at, members, left }: State, row: number): void {
  const column = at[row] as number
  const others = members[column]
  at[row] = OUT
  if (!others) return
  others.splice(others.indexOf(row), 1)
  left[column] = (left[column] as number) + 1
}

export function begin({ search }: State): void {
  search.far.fill(Number.POSITIVE_INFINITY)
  search.done.fill(0)
}

/** The nearest column not yet looked into, one with a place left before its equals; `OUT` when there is none. */
export function nearest({ columns, search: { far, done }, left }: State): number {
  let best = OUT
  let least = Number.POSITIVE_INFINITY
  for (let column = 0; column < columns; column += 1) {
    const away = far[column] as number
    if (done[column] === 1 || away > least) continue
    if (away < least || (best !== OUT && (left[column] as number) > 0)) {
      least = away
      best = column
    }
  }
  return best
}
