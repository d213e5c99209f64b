import { sql } from 'kysely'
import type { MentorId } from '../../shared/ids.ts'
import { Mentor } from '../../shared/mentor.ts'
import type { Db } from '../db/database.ts'

type Row = { id: string; profile: unknown; capacity: number; updated_at: Date }
const mentors = (db: Db) => db.withTables<{ mentor: Row }>()

/**
 * The pool as the site's file has it. Whoever is no longer in it is not deleted, for they may accompany somebody,
 * but pauses: they are proposed to nobody.
 */
export async function keepMentors(db: Db, pool: readonly Mentor[], now: Date): Promise<void> {
  await pauseAllBut(db, pool, now)
  if (pool.length === 0) return
  const rows = pool.map((mentor) => ({
    id: mentor.id,
    profile: JSON.stringify(mentor),
    capacity: mentor.capacity,
    updated_at: now,
  }))
  await mentors(db)
    .insertInto('mentor')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        profile: row.ref('excluded.profile'),
        capacity: row.ref('excluded.capacity'),
        updated_at: now,
      })),
    )
    .execute()
}

async function pauseAllBut(db: Db, pool: readonly Mentor[], now: Date): Promise<void> {
  const pausing = mentors(db)
    .updateTable('mentor')
    .set({ profile: sql`jsonb_set(profile, '{paused}', 'true')`, updated_at: now })
  const listed = pool.map(({ id }) => id)
  await (listed.length === 0 ? pausing : pausing.where('id', 'not in', listed)).execute()
}

export async function allMentors(db: Db): Promise<Mentor[]> {
  const rows = await mentors(db).selectFrom('mentor').select('profile').orderBy('id').execute()
  return rows.map((row) => Mentor.parse(row.profile))
}

/** Locks the mentor's row until the transaction ends, so that two offers cannot take one place. */
export async function lockMentor(tx: Db, id: MentorId): Promise<Mentor | null> {
  const row = await mentors(tx)
    .selectFrom('mentor')
    .select('profile')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? Mentor.parse(row.profile) : null
}

export async function mentorsNamed(db: Db, ids: readonly string[]): Promise<Map<string, Mentor>> {
  if (ids.length === 0) return new Map()
  const rows = await mentors(db)
    .selectFrom('mentor')
    .select('profile')
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => Mentor.parse(row.profile)).map((mentor) => [mentor.id, mentor]))
}

/** The mentor who signs in as this `fhirUser` (`Practitioner/abc`) at this issuer: elsewhere that is somebody else. */
export async function mentorWithAccount(
  db: Db,
  { issuer, fhirUser }: { readonly issuer: string; readonly fhirUser: string },
): Promise<Mentor | null> {
  return (await allMentors(db)).find((mentor) => mentor.fhirUser === `${issuer}/${fhirUser}`) ?? null
}
