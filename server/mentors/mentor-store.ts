import { sql } from 'kysely'
import { z } from 'zod'
import type { MentorId } from '../../shared/ids.ts'
import { Disclosable, Mentor, Strain } from '../../shared/mentor.ts'
import { OwnWords } from '../../shared/own-profile.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import { withOwnWords } from './own-words.ts'

type Row = { id: string; profile: unknown; capacity: number; updated_at: Date }
type ChoiceRow = { mentor_id: string; updated_at: Date } & Said
type Said = { paused: boolean; places: number | null; strain: string; words: unknown; listed: unknown }
const mentors = (db: Db) => db.withTables<{ mentor: Row; mentor_choice: ChoiceRow; mentor_list: { version: string } }>()

/**
 * The pool as the site's file has it. Whoever is no longer in it is not deleted, for they may accompany somebody,
 * but pauses: they are proposed to nobody. Processes that read the file at the same moment keep it one after the other.
 */
export async function keepMentors(db: Db, pool: readonly Mentor[], now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`lock table mentor in share row exclusive mode`.execute(tx)
    await pauseAllBut(tx, pool, now)
    if (pool.length > 0) await keepAll(tx, pool, now)
  })
}

async function keepAll(tx: Db, pool: readonly Mentor[], now: Date): Promise<void> {
  const rows = pool.map((mentor) => ({
    id: mentor.id,
    profile: JSON.stringify(mentor),
    capacity: mentor.capacity,
    updated_at: now,
  }))
  await mentors(tx)
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

async function pauseAllBut(tx: Db, pool: readonly Mentor[], now: Date): Promise<void> {
  const pausing = mentors(tx)
    .updateTable('mentor')
    .set({ profile: sql`jsonb_set(profile, '{paused}', 'true')`, updated_at: now })
  const listed = pool.map(({ id }) => id)
  await (listed.length === 0 ? pausing : pausing.where('id', 'not in', listed)).execute()
}

export async function allMentors(db: Db): Promise<Mentor[]> {
  const rows = await withChoices(db).orderBy('mentor.id').execute()
  return rows.map(mentorFrom)
}

/** Another one each time that anything of any mentor changed. */
export async function mentorListVersion(db: Db): Promise<string> {
  const { version } = await mentors(db).selectFrom('mentor_list').select('version').executeTakeFirstOrThrow()
  return String(version)
}

/** A mentor as the site's file has them, and what they said and decided since. */
const withChoices = (db: Db) =>
  mentors(db)
    .selectFrom('mentor')
    .leftJoin('mentor_choice', 'mentor_choice.mentor_id', 'mentor.id')
    .select(['mentor.profile', ...SAID.map((column) => `mentor_choice.${column}` as const)])

const SAID = ['paused', 'places', 'strain', 'words', 'listed'] as const

/** Of how much they take they may only offer less than the list. */
function mentorFrom(row: { profile: unknown } & { [Column in keyof Said]: Said[Column] | null }): Mentor {
  const listed = Mentor.parse(row.profile)
  const mentor = withOwnWords(listed, {
    words: OwnWords.parse(row.words ?? {}),
    listed: z.array(Disclosable).parse(row.listed ?? []),
  })
  return {
    ...mentor,
    capacity: Math.min(mentor.capacity, row.places ?? mentor.capacity),
    paused: mentor.paused || (row.paused ?? false),
    strain: heavier(mentor.strain, Strain.parse(row.strain ?? 'none')),
  }
}

const heavier = (one: Strain, other: Strain) =>
  Strain.options.indexOf(one) > Strain.options.indexOf(other) ? one : other

/**
 * Locks the mentor's row until the transaction ends, so that two offers cannot take one place. Another transaction may
 * still write an offer of this mentor that takes none: two patients who each go on to the other's mentor hold up nobody.
 */
export async function lockMentor(tx: Db, id: MentorId): Promise<Mentor | null> {
  const row = await mentors(tx)
    .selectFrom('mentor')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return null
  return mentorFrom(await withChoices(tx).where('mentor.id', '=', id).executeTakeFirstOrThrow())
}

export async function mentorsNamed(db: Db, ids: readonly string[]): Promise<Map<string, Mentor>> {
  if (ids.length === 0) return new Map()
  const rows = await withChoices(db)
    .where('mentor.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(mentorFrom).map((mentor) => [mentor.id, mentor]))
}

/** What a mentor decided: whether they take a pause, how many places they offer at most, and how much it weighs. */
export type Choice = { readonly paused: boolean; readonly places: number | null; readonly strain: Strain }

export async function choiceOf(db: Db, id: MentorId): Promise<Choice & { readonly most: number }> {
  const { capacity } = await mentors(db)
    .selectFrom('mentor')
    .select('capacity')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const row = await mentors(db)
    .selectFrom('mentor_choice')
    .select(['paused', 'places', 'strain'])
    .where('mentor_id', '=', id)
    .executeTakeFirst()
  return {
    paused: row?.paused ?? false,
    places: row?.places ?? null,
    strain: Strain.parse(row?.strain ?? 'none'),
    most: capacity,
  }
}

export async function keepChoice(tx: Db, id: MentorId, choice: Choice, now: Date): Promise<void> {
  const row = { paused: choice.paused, places: choice.places, strain: choice.strain, updated_at: now }
  await mentors(tx)
    .insertInto('mentor_choice')
    .values({ mentor_id: id, ...row })
    .onConflict((conflict) => conflict.column('mentor_id').doUpdateSet(row))
    .execute()
}

/** The mentor who signs in as this `fhirUser` (`Practitioner/abc`) at this issuer: elsewhere that is somebody else. */
export async function mentorWithAccount(
  db: Db,
  { issuer, fhirUser }: { readonly issuer: string; readonly fhirUser: string },
): Promise<Mentor | null> {
  const row = await withChoices(db)
    .where(sql`mentor.profile ->> 'fhirUser'`, '=', `${issuer}/${fhirUser}`)
    .orderBy('mentor.id')
    .executeTakeFirst()
  return row ? mentorFrom(row) : null
}
