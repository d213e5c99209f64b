import { begin, close, enter, leave, nearest, OUT, reach, type State } from './state.ts'

type Reached = { readonly row: number; readonly away: number }
type Tree = { readonly rows: Reached[]; readonly columns: number[]; out: Reached }

/**
 * Somebody has to move: the cheapest way of changes from these people to a place that is left, or to one of them
 * going without: of equals whoever has waited the shortest. Prices rise where it was crowded.
 *
 * takes   `crowded`: the column that has one person too many, when that is why they have to move. Else there is one, who
 *         is nowhere yet; what stands as their profit then makes all ways longer alike, and is put right
 */
export function settle(state: State, starters: readonly number[], crowded = OUT): void {
  const { far } = state.search
  const tree: Tree = { rows: [], columns: [], out: { row: OUT, away: Number.POSITIVE_INFINITY } }
  begin(state)
  if (crowded !== OUT) {
    far[crowded] = 0
    tree.columns.push(crowded)
  }
  for (const row of starters) look(state, tree, row, 0)

  let end = nearest(state)
  while (end !== OUT && (far[end] as number) <= tree.out.away && (state.left[end] as number) <= 0) {
    close(state, end)
    tree.columns.push(end)
    for (const row of state.members[end] ?? []) look(state, tree, row, far[end] as number)
    end = nearest(state)
  }
  const goesWithout = end === OUT || tree.out.away <= (far[end] as number)
  raise(state, tree, goesWithout ? tree.out.away : (far[end] as number))
  if (goesWithout) move(state, tree.out.row, OUT, crowded)
  else move(state, state.search.from[end] as number, end, crowded)
}

/** Where a person of the tree could go, and at what loss. */
function look(state: State, tree: Tree, row: number, away: number): void {
  const { pairs, profit, price, search } = state
  const { far } = search
  const start = away + (profit[row] as number)
  const end = pairs.starts[row + 1] as number
  tree.rows.push({ row, away })
  if (start < tree.out.away || (start === tree.out.away && row > tree.out.row)) tree.out = { row, away: start }
  for (let nth = pairs.starts[row] as number; nth < end; nth += 1) {
    const column = pairs.columns[nth] as number
    const there = start + (price[column] as number) - (pairs.values[nth] as number)
    if (there < (far[column] as number)) reach(state, column, there, row) // asked here too: most are not, and it is quicker
  }
}

function raise({ profit, price, search }: State, { rows, columns }: Tree, total: number): void {
  for (const { row, away } of rows) profit[row] = (profit[row] as number) - (total - away)
  for (const column of columns) price[column] = (price[column] as number) + (total - (search.far[column] as number))
}

/** From the end of the way back to its beginning, each into the place of the next. */
function move(state: State, last: number, end: number, crowded: number): void {
  let [row, into] = [last, end]
  for (;;) {
    const before = state.at[row] as number
    leave(state, row)
    if (into !== OUT) enter(state, row, into)
    if (before === crowded) return // where the way begins
    into = before
    row = state.search.from[before] as number
  }
}
