import { Criterion } from '../../shared/answers.ts'
import type { Barrier, Reading } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Table } from './criteria/column.ts'
import { codeOfVerdict } from './criteria/feedback.ts'
import { weighingFor } from './entry.ts'
import type { Pool } from './pool.ts'

/** One patient over one pool: for each criterion the entries, and the code of each mentor in them. */
export type Tables = readonly Table[]

/** The code of a mentor, by place, in this criterion. */
export const codeOf = ({ codes }: Pick<Table, 'codes'>, at: number): number => codes[at] as number

/** All points stand in one array, of which each table has its part: thirty arrays would cost more than their points. */
export function tablesFor(profile: Profile, { columns, codes }: Pool): Tables {
  const room = new Int32Array(columns.reduce((sum, column) => sum + column.size(), 0)).buffer
  let from = 0
  return columns.map((column, nth) => {
    const points = new Int32Array(room, from, column.size())
    from += points.byteLength
    return column.tableFor(profile, weighingFor(profile, column.criterion), { codes: codes.of(nth), points })
  })
}

/** The one definition of the score: an entry for each criterion, looked up for the code of a mentor. */
export const readingsAt = (tables: Tables, at: number): Reading[] =>
  tables.map((table) => table.readingOf(codeOf(table, at)))

/** What keeps the mentor at this place out, criterion by criterion. */
export const barriersAt = (tables: Tables, at: number): { criterion: Criterion; barrier: Barrier }[] =>
  tables.flatMap((table) => {
    const barrier = table.barriers?.[codeOf(table, at)]
    return barrier ? [{ criterion: table.criterion, barrier }] : []
  })

const FEEDBACK = Criterion.options.indexOf('feedback')

/**
 * Does something while the few whom this patient has met carry what came of it, and takes it away again: the
 * pool itself knows of nobody's past.
 */
export function withHistory<T>(profile: Profile, pool: Pool, act: () => T): T {
  const codes = pool.codes.of(FEEDBACK)
  const met = new Map(
    profile.history.map(({ mentor, verdict }): [MentorId, number] => [mentor, codeOfVerdict(verdict)]),
  )
  const rows = [...met].flatMap(([id, code]): [number, number][] => {
    const at = pool.atOf(id)
    return at === null ? [] : [[at, code]]
  })
  try {
    for (const [at, code] of rows) codes[at] = code
    return act()
  } finally {
    for (const [at] of rows) codes[at] = 0
  }
}
