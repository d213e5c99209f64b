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
  const exact = new Map<string, Row<Says>>()
  const prefixes = new Map<string, Row<Says>>()
  const others = new Map<System, { row: Row<Says>; fits: (bare: string) => boolean }[]>()
  for (const row of rows) {
    const key = `${row.system} ${bareCode(row.code)}`
    if (row.match === 'exact') exact.set(key, row)
    else if (row.match === 'prefix') prefixes.set(key, row)
    else others.set(row.system, [...(others.get(row.system) ?? []), { row, fits: fitOf(row) }])
  }
  return (system, bare) => {
    if (bare.length > LONGEST_CODE) return null
    const found = exact.get(`${system} ${bare}`) ?? longestOf(prefixes, system, bare)
    return found ?? others.get(system)?.find(({ fits }) => fits(bare))?.row ?? null
  }
}

function longestOf<R>(prefixes: ReadonlyMap<string, R>, system: System, bare: string): R | null {
  for (let length = bare.length; length > 0; length -= 1) {
    const row = prefixes.get(`${system} ${bare.slice(0, length)}`)
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
