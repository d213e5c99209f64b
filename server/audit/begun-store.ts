import { randomUUID } from 'node:crypto'
import { Act } from '../../shared/audit.ts'
import { Role } from '../../shared/launch.ts'
import type { Db } from '../db/database.ts'
import type { Line } from './audit-store.ts'

type Row = {
  id: string
  at: Date
  issuer: string
  patient: string | null
  act: string
  role: string
  agent: string
  agent_name: string | null
}
const tables = (db: Db) => db.withTables<{ audit_begun: Row }>()

/** A line of which nobody knows yet how it ends. */
export type Begun = Omit<Line, 'outcome'>

/** gives  the id under which its end is recorded */
export async function keepBegun(db: Db, { agentName: agent_name, ...begun }: Begun): Promise<string> {
  const id = randomUUID()
  await tables(db)
    .insertInto('audit_begun')
    .values({ ...begun, agent_name, id })
    .execute()
  return id
}

/** gives  false when its end was recorded before */
export async function endBegun(tx: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx).deleteFrom('audit_begun').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** gives  null for a change of which this version of us knows nothing: a newer one began it */
export async function begunBefore(db: Db, before: Date): Promise<{ id: string; begun: Begun | null }[]> {
  const rows = await tables(db).selectFrom('audit_begun').selectAll().where('at', '<', before).orderBy('at').execute()
  return rows.map(({ id, agent_name: agentName, ...row }) => {
    const [act, role] = [Act.safeParse(row.act), Role.safeParse(row.role)]
    return { id, begun: act.success && role.success ? { ...row, agentName, act: act.data, role: role.data } : null }
  })
}
