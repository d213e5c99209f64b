/** Nowhere: a person left without a place, or no column. */
export const OUT = -1

/** The value of a pair that may not be. Every other value is above 0, which is what being left without is worth. */
export const FORBIDDEN = Number.NEGATIVE_INFINITY

/** People in columns of places, and the profits and prices that prove their plan. Changed in place: it is large. */
export type State = {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
  readonly pairs: Pairs
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

/** The pairs that may be, person after person: those of a person stand from `starts[row]` up to `starts[row + 1]`. */
type Pairs = { readonly starts: Int32Array; readonly columns: Int32Array; readonly values: Float64Array }

/** How far each column is in the search that goes on, and who would come from where. */
type Search = {
  readonly far: Float64Array
  readonly from: Int32Array
  /** Columns reached and not yet looked into, and how many; of each column its place among them. */
  readonly open: Int32Array
  readonly slot: Int32Array
  count: number
}

export function stateOf(values: Float64Array, places: Int32Array): State {
  const columns = places.length
  const rows = columns === 0 ? 0 : values.length / columns
  return {
    rows,
    columns,
    values,
    pairs: pairsIn(values, rows, columns),
    left: Int32Array.from(places),
    at: new Int32Array(rows).fill(OUT),
    pinned: new Uint8Array(rows),
    profit: new Float64Array(rows),
    price: new Float64Array(columns),
    members: Array.from({ length: columns }, () => []),
    search: {
      far: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
      from: new Int32Array(columns),
      open: new Int32Array(columns),
      slot: new Int32Array(columns),
      count: 0,
    },
  }
}

function pairsIn(values: Float64Array, rows: number, columns: number): Pairs {
  const count = values.reduce((sum, value) => sum + (value === FORBIDDEN ? 0 : 1), 0)
  const pairs = { starts: new Int32Array(rows + 1), columns: new Int32Array(count), values: new Float64Array(count) }
  let nth = 0
  values.forEach((value, at) => {
    if (value !== FORBIDDEN) {
      pairs.columns[nth] = at % columns
      pairs.values[nth] = value
      nth += 1
    }
    if ((at + 1) % columns === 0) pairs.starts[(at + 1) / columns] = nth
  })
  return pairs
}

export function enter({ at, members, left }: State, row: number, column: number): void {
  at[row] = column
  members[column]?.push(row)
  left[column] = (left[column] as number) - 1
}

/** From where they are, if anywhere. */
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
  search.count = 0
}

/** A column can be reached by this person, unless it was as near by another way: so is each that is looked into already. */
export function reach({ search }: State, column: number, away: number, row: number): boolean {
  const before = search.far[column] as number
  if (away >= before) return false
  search.far[column] = away
  search.from[column] = row
  if (before === Number.POSITIVE_INFINITY) {
    search.slot[column] = search.count
    search.open[search.count] = column
    search.count += 1
  }
  return true
}

/** Marks a column as looked into. */
export function close({ search }: State, column: number): void {
  const slot = search.slot[column] as number
  search.count -= 1
  const last = search.open[search.count] as number
  search.open[slot] = last
  search.slot[last] = slot
}

/** The nearest column not yet looked into, one with a place left before its equals; `OUT` when there is none. */
export function nearest({ search: { far, open, count }, left }: State): number {
  let best = OUT
  let least = Number.POSITIVE_INFINITY
  for (let nth = 0; nth < count; nth += 1) {
    const column = open[nth] as number
    const away = far[column] as number
    if (away < least || (away === least && (left[column] as number) > (left[best] as number))) {
      least = away
      best = column
    }
  }
  return best
}
