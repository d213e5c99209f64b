import type { System } from './systems.ts'

export type Match = 'exact' | 'prefix' | 'range' | 'pattern'
type Row = readonly [System, Match, string, ...unknown[]]

/** Finds the row of a code: an exact row wins, then the longest prefix, then ranges and patterns in order. */
export function lookup<R extends Row>(rows: readonly R[]): (system: System, bare: string) => R | null {
  const exact = new Map(rows.filter(([, match]) => match === 'exact').map((row) => [`${row[0]} ${row[2]}`, row]))
  const others = rows
    .filter(([, match]) => match !== 'exact')
    .sort((one, other) => rankOf(other) - rankOf(one))
    .map((row) => ({ row, fits: fitOf(row) }))
  return (system, bare) =>
    exact.get(`${system} ${bare}`) ?? others.find(({ row, fits }) => row[0] === system && fits(bare))?.row ?? null
}

const rankOf = ([, match, code]: Row) => (match === 'prefix' ? code.length : 0)

function fitOf([, match, code]: Row): (bare: string) => boolean {
  if (match === 'prefix') return (bare) => bare.startsWith(code)
  if (match === 'pattern') {
    const pattern = new RegExp(code)
    return (bare) => bare.length <= 20 && pattern.test(bare)
  }
  const [from = '', to = ''] = code.split('-')
  return (bare) => {
    const padded = bare.padEnd(from.length, '0').slice(0, from.length)
    return padded >= from && padded <= to
  }
}
