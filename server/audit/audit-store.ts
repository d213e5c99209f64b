import { createHash } from 'node:crypto'
import { Act, Outcome } from '../../shared/audit.ts'
import { Role } from '../../shared/launch.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Person } from '../person.ts'
import { endBegun } from './begun-store.ts'
import { type Point, pointText } from './point.ts'

/** PostgreSQL takes 65 535 values in a statement, and a line has eleven. */
const AT_ONCE = 1000

type Row = {
  seq: number
  at: Date
  issuer: string
  patient: string | null
  act: string
  outcome: string
  role: string
  agent: string
  agent_name: string | null
  previous: string
  hash: string
}
type Tables = { audit: Row; audit_head: { one: number; seq: number; hash: string } }
const tables = (db: Db) => db.withTables<Tables>()

export type Line = {
  readonly at: Date
  readonly issuer: string
  /** null where it is about nobody in particular. */
  readonly patient: string | null
  readonly act: Act
  readonly outcome: Outcome
  readonly role: Role
  /** Who did it, `Practitioner/abc`. */
  readonly agent: string
  readonly agentName: string | null
}
export type Kept = Line & { readonly seq: number; readonly previous: string; readonly hash: string }

const hashOf = (row: Omit<Row, 'hash'>): string => {
  const { seq, at, issuer, patient, act, outcome, role, agent, agent_name, previous } = row
  const written = JSON.stringify([seq, at.toISOString(), issuer, patient, act, outcome, role, agent, agent_name])
  return createHash('sha256').update(`${previous}\n${written}`).digest('hex')
}

/**
 * Adds lines to the end of the chain, one writer after the other.
 *
 * takes  `begun`, the change that ends with them: whoever is not sure that they were written may write them again
 */
export async function addLines(db: Db, lines: readonly Line[], begun?: string): Promise<void> {
  if (lines.length === 0 && begun === undefined) return
  await inTransaction(db, async (tx) => {
    const head = await tables(tx).selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow()
    if (begun !== undefined && !(await endBegun(tx, begun))) return
    let { seq, hash } = head
    const rows = lines.map((line): Row => {
      const previous = hash
      seq += 1
      const { agentName: agent_name, ...rest } = line
      const row = { ...rest, agent_name, seq, previous }
      hash = hashOf(row)
      return { ...row, hash }
    })
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tables(tx)
        .insertInto('audit')
        .values(rows.slice(from, from + AT_ONCE))
        .execute()
    await tables(tx).updateTable('audit_head').set({ seq, hash }).execute()
  })
}

/**
 * Adds a line, and takes it back.
 *
 * throws  when no line could be added
 */
export async function tryWriting(db: Db): Promise<void> {
  const takenBack = new Error('taken back')
  await inTransaction(db, async (tx) => {
    const { seq } = await tables(tx).selectFrom('audit_head').select('seq').forUpdate().executeTakeFirstOrThrow()
    const nobody = { issuer: '', patient: null, role: '', agent: '', agent_name: null, previous: '', hash: '' }
    await tables(tx)
      .insertInto('audit')
      .values({ ...nobody, seq: seq + 1, at: new Date(0), act: '', outcome: '' })
      .execute()
    throw takenBack
  }).catch((cause: unknown) => {
    if (cause !== takenBack) throw cause
  })
}

/** What was done about this person, the latest first. */
export async function linesAbout(db: Db, { issuer, patient }: Person, atMost: number): Promise<Kept[]> {
  const rows = await tables(db)
    .selectFrom('audit')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(keptFrom)
}

/** Every line, in order. */
export async function* allLines(db: Db): AsyncGenerator<Kept> {
  for await (const row of allRows(db)) yield keptFrom(row)
}

async function* allRows(db: Db): AsyncGenerator<Row> {
  let after = 0
  for (;;) {
    const rows = await tables(db)
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    yield* rows
    after = rows.at(-1)?.seq ?? after
    if (rows.length < AT_ONCE) return
  }
}

/** The last line, or the place before the first. */
export const endOfChain = (db: Db): Promise<Point> =>
  tables(db).selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()

export type Verified = {
  readonly end: Point
  /** The first line that does not hold; null when all do. */
  readonly broken: number | null
}

/**
 * Whether every line is as it was written, and none is missing. Others may add lines meanwhile: the chain comes by its
 * head of before, and ends no later than its head of after.
 *
 * takes  `noted`, ends of the chain that were noted elsewhere: whoever wrote the whole chain anew did not reach those
 */
export async function verify(db: Db, noted: readonly Point[] = []): Promise<Verified> {
  const before = await endOfChain(db)
  const notMet = new Map([...noted, before].map((point) => [pointText(point), point.seq]))
  let end: Point = { seq: 0, hash: '' }
  notMet.delete(pointText(end))
  for await (const row of allRows(db)) {
    const { seq, hash, previous } = row
    const isNext = seq === end.seq + 1 && previous === end.hash && hash === hashOf(row)
    if (!isNext) return { end, broken: end.seq + 1 }
    notMet.delete(pointText(row))
    end = { seq, hash }
  }
  const after = await endOfChain(db)
  if (after.seq < end.seq) return { end, broken: after.seq + 1 }
  return { end, broken: notMet.size === 0 ? null : Math.min(end.seq + 1, ...notMet.values()) }
}

const keptFrom = ({ agent_name: agentName, ...row }: Row): Kept => ({
  ...row,
  agentName,
  act: Act.parse(row.act),
  outcome: Outcome.parse(row.outcome),
  role: Role.parse(row.role),
})
