import { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Db } from '../db/database.ts'
import { NOT_PROPOSED, offers } from './offer-row.ts'

/** Places taken, by mentor, at this moment. */
export async function loads(db: Db, now: Date): Promise<Map<MentorId, number>> {
  const rows = await perMentor(db)
    .where((row) =>
      row.or([row('state', '=', 'accepted'), row.and([row('state', '=', 'asked'), row('expires_at', '>', now)])]),
    )
    .execute()
  return countsIn(rows)
}

/** Whether every place of this mentor is taken at this moment. */
export const isFull = async (db: Db, { id, capacity }: Pick<Mentor, 'id' | 'capacity'>, now: Date): Promise<boolean> =>
  ((await loads(db, now)).get(id) ?? 0) >= capacity

/** How many matches of each mentor have begun, whether or not they are over. */
export async function begunBy(db: Db): Promise<Map<MentorId, number>> {
  const rows = await perMentor(db).where('began_at', 'is not', null).execute()
  return countsIn(rows)
}

/** When the last match began, in milliseconds; 0 before the first. */
export async function lastBegun(db: Db): Promise<number> {
  const row = await offers(db)
    .selectFrom('offer')
    .select((offer) => offer.fn.max('began_at').as('last'))
    .executeTakeFirst()
  return row?.last?.getTime() ?? 0
}

/** How often each mentor was proposed to somebody since then. */
export async function proposedSince(db: Db, since: Date): Promise<Map<MentorId, number>> {
  const rows = await perMentor(db).where('proposed_at', '>', since).where('state', 'not in', NOT_PROPOSED).execute()
  return countsIn(rows)
}

const perMentor = (db: Db) =>
  offers(db)
    .selectFrom('offer')
    .select((row) => ['mentor_id', row.fn.countAll<number>().as('times')])
    .groupBy('mentor_id')

const countsIn = (rows: readonly { mentor_id: string; times: number }[]) =>
  new Map(rows.map((row) => [MentorId.parse(row.mentor_id), Number(row.times)]))
