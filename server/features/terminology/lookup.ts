import { bareCode, type System } from './systems.ts'

export type Match = 'exact' | 'prefix' | 'range' | 'pattern'

/** One line of a terminology table: what a code says, in whose words, and who vouches for it. */
export type Row<Says> = {
  readonly system: System
  readonly match: Match
  /** As it is written in its system, dots included. */
  readonly code: string
  readonly says: Says
  readonly meaning: string
  readonly source: string
}

/**
 * Rows of one system from one source, as a coder writes them.
 *
 * takes   codes, several with a space between: `C50.1` is itself, `C50*` all that begin so, `C00-C14` all that
 *         begin with one between, `/0HB[TUV]..Z/` a pattern over the whole code without its dots
 */
export const table = <Says>(
  system: System,
  source: string,
  lines: readonly (readonly [codes: string, says: Says, meaning: string])[],
): Row<Says>[] =>
  lines.flatMap(([codes, says, meaning]) =>
    codes.split(' ').map((written) => ({ system, ...matchOf(written), says, meaning, source })),
  )

function matchOf(written: string): { match: Match; code: string } {
  if (written.startsWith('/')) return { match: 'pattern', code: written.slice(1, -1) }
  if (written.endsWith('*')) return { match: 'prefix', code: written.slice(0, -1) }
  return { match: written.includes('-') ? 'range' : 'exact', code: written }
}

const LONGEST_CODE = 20

/** Finds the row of a code: an exact row wins, then the longest prefix, then ranges and patterns in their order. */
export function lookup<Says>(rows: readonly Row<Says>[]): (system: System, bare: string) => Row<Says> | null {
  const shelves = new Map([...Map.groupBy(rows, ({ system }) => system)].map(([system, of]) => [system, shelfOf(of)]))
  return (system, bare) => {
    const shelf = shelves.get(system)
    if (!shelf || bare.length > LONGEST_CODE) return null
    const found = shelf.exact.get(bare) ?? longestOf(shelf, bare)
    return found ?? shelf.others.find(({ fits }) => fits(bare))?.row ?? null
  }
}

/** The rows of one system. */
type Shelf<Says> = {
  readonly exact: ReadonlyMap<string, Row<Says>>
  readonly prefixes: ReadonlyMap<string, Row<Says>>
  /** How long the longest prefix is. */
  readonly longest: number
  readonly others: readonly { readonly row: Row<Says>; readonly fits: (bare: string) => boolean }[]
}

function shelfOf<Says>(rows: readonly Row<Says>[]): Shelf<Says> {
  const byCode = (match: Match) =>
    new Map(rows.filter((row) => row.match === match).map((row) => [bareCode(row.code), row]))
  const prefixes = byCode('prefix')
  return {
    exact: byCode('exact'),
    prefixes,
    longest: Math.max(0, ...[...prefixes.keys()].map(({ length }) => length)),
    others: rows
      .filter(({ match }) => match === 'range' || match === 'pattern')
      .map((row) => ({ row, fits: fitOf(row) })),
  }
}

function longestOf<Says>({ prefixes, longest }: Shelf<Says>, bare: string): Row<Says> | null {
  for (let length = Math.min(bare.length, longest); length > 0; length -= 1) {
    const row = prefixes.get(bare.slice(0, length))
    if (row) return row
  }
  return null
}

function fitOf({ match, code }: Row<unknown>): (bare: string) => boolean {
  if (match === 'pattern') {
    const pattern = new RegExp(`^(?:${code})$`)
    return (bare) => pattern.test(bare)
  }
  const [from = '', to = ''] = code.split('-').map(bareCode)
  return (bare) => bare.slice(0, from.length) >= from && bare.slice(0, to.length) <= to
}
