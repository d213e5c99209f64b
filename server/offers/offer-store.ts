import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { MentorId, OfferId } from '../../shared/ids.ts'
import { OfferState, type OfferView } from '../../shared/offer.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  mentor_id: string
  state: string
  chosen_by: OfferView['chosenBy']
  proposed_by: string
  proposed_at: Date
  answered_at: Date | null
  expires_at: Date
  ranking_version: string
}
const offers = (db: Db) => db.withTables<{ offer: Row }>()

type Person = { readonly issuer: string; readonly patient: string }

export type Offer = {
  readonly id: OfferId
  readonly mentor: MentorId
  readonly state: OfferState
  readonly chosenBy: OfferView['chosenBy']
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly expiresAt: Date
}

export type NewOffer = {
  readonly consented: Consented<'match'>
  readonly mentor: MentorId
  readonly state: 'proposed' | 'accepted'
  readonly chosenBy: OfferView['chosenBy']
  readonly proposedBy: string
  readonly expiresAt: Date
  readonly rankingVersion: string
}

/** gives  null when the patient has another open offer: the database holds at most one */
export async function keepOffer(tx: Db, offer: NewOffer, now: Date): Promise<Offer | null> {
  const row = await offers(tx)
    .insertInto('offer')
    .values({
      id: randomUUID(),
      issuer: offer.consented.issuer,
      patient: offer.consented.patient,
      mentor_id: offer.mentor,
      state: offer.state,
      chosen_by: offer.chosenBy,
      proposed_by: offer.proposedBy,
      proposed_at: now,
      answered_at: offer.state === 'accepted' ? now : null,
      expires_at: offer.expiresAt,
      ranking_version: offer.rankingVersion,
    })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'patient']).where(sql<boolean>`state in ('proposed', 'accepted')`).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  return row ? offerFrom(row) : null
}

export async function offersOf(db: Db, { issuer, patient }: Person): Promise<Offer[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map(offerFrom)
}

/** Proposals past their date make room for a new one. */
export async function expireOffers(tx: Db, { issuer, patient }: Person, now: Date): Promise<void> {
  await offers(tx)
    .updateTable('offer')
    .set({ state: 'expired' })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', '=', 'proposed')
    .where('expires_at', '<=', now)
    .execute()
}

/** Locks one offer of this patient until the transaction ends; null for another patient's, as for none. */
export async function lockOffer(tx: Db, { issuer, patient }: Person, id: OfferId): Promise<Offer | null> {
  const row = await offers(tx)
    .selectFrom('offer')
    .selectAll()
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .forUpdate()
    .executeTakeFirst()
  return row ? offerFrom(row) : null
}

export async function keepState(tx: Db, offer: Offer, state: OfferState, now: Date): Promise<Offer> {
  if (offer.state === state) return offer
  await offers(tx).updateTable('offer').set({ state, answered_at: now }).where('id', '=', offer.id).execute()
  return { ...offer, state, answeredAt: now }
}

export async function withdrawOffers(tx: Db, { issuer, patient }: Person, now: Date): Promise<void> {
  await offers(tx)
    .updateTable('offer')
    .set({ state: 'withdrawn', answered_at: now })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', 'in', ['proposed', 'accepted'])
    .execute()
}

/** Places taken, by mentor: what is proposed holds a place too, until it is answered or too old. */
export async function loads(db: Db, now: Date): Promise<Map<MentorId, number>> {
  const rows = await offers(db)
    .selectFrom('offer')
    .select((row) => ['mentor_id', row.fn.countAll<number>().as('taken')])
    .where((row) =>
      row.or([row('state', '=', 'accepted'), row.and([row('state', '=', 'proposed'), row('expires_at', '>', now)])]),
    )
    .groupBy('mentor_id')
    .execute()
  return new Map(rows.map((row) => [MentorId.parse(row.mentor_id), Number(row.taken)]))
}

export async function acceptedOf(db: Db, mentor: MentorId): Promise<Date[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .select(['answered_at', 'proposed_at'])
    .where('mentor_id', '=', mentor)
    .where('state', '=', 'accepted')
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map((row) => row.answered_at ?? row.proposed_at)
}

export async function accompanies(db: Db, mentor: MentorId, { issuer, patient }: Person): Promise<boolean> {
  const row = await offers(db)
    .selectFrom('offer')
    .select('id')
    .where('mentor_id', '=', mentor)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return row !== undefined
}

const offerFrom = (row: Row): Offer => ({
  id: OfferId.parse(row.id),
  mentor: MentorId.parse(row.mentor_id),
  state: OfferState.parse(row.state),
  chosenBy: row.chosen_by,
  proposedAt: row.proposed_at,
  answeredAt: row.answered_at,
  expiresAt: row.expires_at,
})
