import { readFileSync } from 'node:fs'

/** Rows of a reference list, by the names of its columns. */
export function rowsOf(name: string): Record<string, string>[] {
  const [header = [], ...rows] = cellsOf(readFileSync(new URL(`./${name}.csv`, import.meta.url), 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])))
}

/** CSV as RFC 4180 has it: quotes around commas, a quote inside doubled. */
const cellsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    )

/** `C82-C86, C88.4; C85 (not all)` as codes: both ends and the middle of a range, remarks left out. */
export function codesIn(cell: string): string[] {
  const written = cell.replace(/\([^)]*\)/g, ' ').split(/[;,]|\s(?=[A-Z]?\d)/)
  return written.flatMap((one) => {
    const [from = '', to] = one.trim().replaceAll('.x', '').split('-')
    if (!/^[A-Z]?\d[0-9A-Z.]*$/.test(from)) return []
    return to === undefined ? [from] : [from, ...between(from, to), to]
  })
}

/** Those of a range with as many digits: `C91` to `C95`, `162.2` to `162.9`. */
function between(from: string, to: string): string[] {
  const [, start = '', first = ''] = /^(.*?)(\d+)$/.exec(from) ?? []
  const [, same = '', last = ''] = /^(.*?)(\d+)$/.exec(to) ?? []
  if (start !== same || first.length !== last.length) return []
  const many = Number(last) - Number(first) - 1
  return Array.from(
    { length: Math.max(0, many) },
    (_, at) => start + String(Number(first) + 1 + at).padStart(first.length, '0'),
  )
}
