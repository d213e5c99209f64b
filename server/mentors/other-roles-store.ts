import { z } from 'zod'
import { MentorId } from '../../shared/ids.ts'
import { OtherRole } from '../../shared/other-roles.ts'
import type { Db } from '../db/database.ts'

type Row = { mentor_id: string; paused: boolean; roles: unknown; updated_at: Date }
const choices = (db: Db) => db.withTables<{ mentor_choice: Row }>()

/** How each mentor who said so would help otherwise. */
export async function otherRoles(db: Db): Promise<Map<MentorId, OtherRole[]>> {
  const rows = await choices(db).selectFrom('mentor_choice').select(['mentor_id', 'roles']).execute()
  return new Map(rows.map((row) => [MentorId.parse(row.mentor_id), z.array(OtherRole).parse(row.roles)]))
}

export async function otherRolesOf(db: Db, mentor: MentorId): Promise<OtherRole[]> {
  const row = await choices(db)
    .selectFrom('mentor_choice')
    .select('roles')
    .where('mentor_id', '=', mentor)
    .executeTakeFirst()
  return z.array(OtherRole).parse(row?.roles ?? [])
}

/** Said again, it is what was said last; their places and their pause stay as they are. */
export async function keepOtherRoles(tx: Db, mentor: MentorId, roles: readonly OtherRole[], now: Date): Promise<void> {
  const row = { roles: JSON.stringify(roles), updated_at: now }
  await choices(tx)
    .insertInto('mentor_choice')
    .values({ mentor_id: mentor, paused: false, ...row })
    .onConflict((conflict) => conflict.column('mentor_id').doUpdateSet(row))
    .execute()
}
