import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type MentorId, OfferId } from '../../shared/ids.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import { type Person, personFrom } from '../person.ts'
import type { Offer } from './offer.ts'
import { columnsOf, type Kept, keptFrom, offerFrom, offers } from './offer-row.ts'

export type NewOffer = {
  readonly id: OfferId
  readonly consented: Consented<'match'>
  readonly mentor: MentorId
  readonly state: 'proposed' | 'kept'
  readonly chosenBy: 'clinician' | 'patient' | 'programme'
  readonly proposedBy: string
  readonly expiresAt: Date
  readonly rankingVersion: string
  readonly sealedRanking: string | null
}

export const newOfferId = () => OfferId.parse(randomUUID())

/** gives  null when the patient has another open offer: the database holds at most one */
export async function keepOffer(tx: Db, offer: NewOffer, now: Date): Promise<Offer | null> {
  const row = await offers(tx)
    .insertInto('offer')
    .values({
      id: offer.id,
      issuer: offer.consented.issuer,
      patient: offer.consented.patient,
      mentor_id: offer.mentor,
      state: offer.state,
      chosen_by: offer.chosenBy,
      proposed_by: offer.proposedBy,
      proposed_at: now,
      answered_at: null,
      expires_at: offer.expiresAt,
      asked_at: null,
      began_at: null,
      ended_at: null,
      ended_by: null,
      ranking_version: offer.rankingVersion,
      sealed_ranking: offer.sealedRanking,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'patient'])
        .where(sql<boolean>`state in ('proposed', 'asked', 'accepted')`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  return row ? offerFrom(row) : null
}

/** The query all that is read of one patient begins with. */
export const ofPerson = (db: Db, { issuer, patient }: Person) =>
  offers(db).selectFrom('offer').selectAll().where('issuer', '=', issuer).where('patient', '=', patient)

/** The offers of one patient, the newest first, each with what was found, still sealed. */
export async function keptOf(db: Db, person: Person): Promise<Kept[]> {
  const rows = await ofPerson(db, person).orderBy('proposed_at', 'desc').execute()
  return rows.map(keptFrom)
}

/** The offers of one patient, the newest first. */
export const offersOf = async (db: Db, person: Person): Promise<Offer[]> =>
  (await keptOf(db, person)).map(({ offer }) => offer)

/** What did not come to a match with several patients of one EHR: their own no, and mentors who could not be there. */
export async function notTakenUp(db: Db, issuer: string, patients: readonly string[]): Promise<Kept[]> {
  if (patients.length === 0) return []
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', 'in', [...patients])
    .where('state', 'in', ['declined', 'mentor-declined'])
    .execute()
  return rows.map(keptFrom)
}

/** Locks one offer of this patient until the transaction ends; null for another patient's, as for none. */
export async function lockOffer(tx: Db, person: Person, id: OfferId): Promise<Kept | null> {
  const row = await ofPerson(tx, person).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? keptFrom(row) : null
}

/** Locks the open offers and the kept ones of this patient. */
export async function lockOpen(tx: Db, person: Person): Promise<Kept[]> {
  const rows = await ofPerson(tx, person)
    .where('state', 'in', ['proposed', 'kept', 'asked', 'accepted'])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(keptFrom)
}

/** Offers whose mentor did not answer in time, in the order of their ids. */
export async function askedTooLong(
  db: Db,
  now: Date,
  after: OfferId | null,
  atMost: number,
): Promise<{ id: OfferId; person: Person }[]> {
  const asked = offers(db)
    .selectFrom('offer')
    .select(['id', 'issuer', 'patient'])
    .where('state', '=', 'asked')
    .where('expires_at', '<=', now)
  const rows = await (after === null ? asked : asked.where('id', '>', after)).orderBy('id').limit(atMost).execute()
  return rows.map((row) => ({ id: OfferId.parse(row.id), person: personFrom(row) }))
}

/** Whom this mentor is asked for and accompanies, or was, the longest first. */
export async function offersWith(db: Db, mentor: MentorId): Promise<Kept[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('mentor_id', '=', mentor)
    .where('state', 'in', ['asked', 'accepted', 'ended', 'mentor-declined'])
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(keptFrom)
}

/** Writes what an offer has become. What its state has no field for keeps what it was. */
export async function saveOffer(tx: Db, offer: Offer): Promise<Offer> {
  await offers(tx).updateTable('offer').set(columnsOf(offer)).where('id', '=', offer.id).execute()
  return offer
}

/** The match in which this mentor accompanies this person; null when there is none. */
export async function accompanies(db: Db, mentor: MentorId, { issuer, patient }: Person): Promise<OfferId | null> {
  const row = await offers(db)
    .selectFrom('offer')
    .select('id')
    .where('mentor_id', '=', mentor)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return row ? OfferId.parse(row.id) : null
}
