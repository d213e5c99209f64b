import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { MentorId, OfferId } from '../../shared/ids.ts'
import { EndedBy, OfferState } from '../../shared/offer.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import type { Page } from './latest.ts'
import type { Offer } from './offer.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  mentor_id: string
  state: string
  chosen_by: 'clinician' | 'patient' | 'programme'
  proposed_by: string
  proposed_at: Date
  answered_at: Date | null
  expires_at: Date
  asked_at: Date | null
  began_at: Date | null
  ended_at: Date | null
  ended_by: string | null
  ranking_version: string
  sealed_ranking: string | null
}
const offers = (db: Db) => db.withTables<{ offer: Row }>()

/** An offer, whose it is, and what the ranking found, still sealed. */
export type Kept = { readonly offer: Offer; readonly person: Person; readonly sealedRanking: string | null }

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

const ofPerson = (db: Db, { issuer, patient }: Person) =>
  offers(db).selectFrom('offer').selectAll().where('issuer', '=', issuer).where('patient', '=', patient)

/** The offers of one patient, the newest first. */
export async function offersOf(db: Db, person: Person): Promise<Offer[]> {
  const rows = await ofPerson(db, person).orderBy('proposed_at', 'desc').execute()
  return rows.map(offerFrom)
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

/** People whose mentor did not answer in time, so many at once, the longest first. */
export async function askedTooLong(db: Db, now: Date, atMost: number): Promise<Person[]> {
  return offers(db)
    .selectFrom('offer')
    .select(['issuer', 'patient'])
    .where('state', '=', 'asked')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(atMost)
    .execute()
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

/** What was found, as it is told from now on. */
export async function keepRanking(tx: Db, id: OfferId, sealedRanking: string): Promise<void> {
  await offers(tx).updateTable('offer').set({ sealed_ranking: sealedRanking }).where('id', '=', id).execute()
}

/** What a ranking found is derived from a chart and from answers: it goes when they do. */
export async function forgetRankings(tx: Db, { issuer, patient }: Person): Promise<void> {
  await offers(tx)
    .updateTable('offer')
    .set({ sealed_ranking: null })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .execute()
}

/** What was found for this patient the last time that a ranking was kept. */
export async function lastRankingOf(db: Db, person: Person): Promise<Kept | null> {
  const row = await ofPerson(db, person)
    .where('sealed_ranking', 'is not', null)
    .orderBy('proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? keptFrom(row) : null
}

/** Offers whose ranking is kept, so many after this one, by id. */
export async function withRanking(db: Db, after: OfferId | null, atMost: number): Promise<Kept[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('sealed_ranking', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.map(keptFrom)
}

/** Offers of this EHR whose ranking is kept, the latest first. One kept for later was proposed to nobody yet. */
export async function latestWithRanking(db: Db, issuer: string, { from, atMost }: Page): Promise<Kept[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('sealed_ranking', 'is not', null)
    .where('state', '!=', 'kept')
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(atMost)
    .execute()
  return rows.map(keptFrom)
}

const perMentor = (db: Db) =>
  offers(db)
    .selectFrom('offer')
    .select((row) => ['mentor_id', row.fn.countAll<number>().as('times')])
    .groupBy('mentor_id')

const countsIn = (rows: readonly { mentor_id: string; times: number }[]) =>
  new Map(rows.map((row) => [MentorId.parse(row.mentor_id), Number(row.times)]))

/** Places taken, by mentor, at this moment. */
export async function loads(db: Db, now: Date): Promise<Map<MentorId, number>> {
  const rows = await perMentor(db)
    .where((row) =>
      row.or([row('state', '=', 'accepted'), row.and([row('state', '=', 'asked'), row('expires_at', '>', now)])]),
    )
    .execute()
  return countsIn(rows)
}

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

/** How often each mentor was proposed to somebody since then. One kept for later was not. */
export async function proposedSince(db: Db, since: Date): Promise<Map<MentorId, number>> {
  const rows = await perMentor(db).where('proposed_at', '>', since).where('state', '!=', 'kept').execute()
  return countsIn(rows)
}

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

const keptFrom = (row: Row): Kept => ({
  offer: offerFrom(row),
  person: { issuer: row.issuer, patient: row.patient },
  sealedRanking: row.sealed_ranking,
})

/** `expires_at` is the day of whatever is waited for: first the patient's answer, then the mentor's. */
function columnsOf(offer: Offer): Partial<Row> {
  const { state } = offer
  switch (state) {
    case 'proposed':
      return { state, expires_at: offer.expiresAt }
    case 'kept':
      return { state }
    case 'asked':
      return { state, answered_at: offer.answeredAt, asked_at: offer.answeredAt, expires_at: offer.answerBy }
    case 'accepted':
      return { state, answered_at: offer.answeredAt, asked_at: offer.answeredAt, began_at: offer.beganAt }
    case 'mentor-declined':
      return { state, ended_at: offer.endedAt }
    case 'ended':
      return { state, ended_at: offer.endedAt, ended_by: offer.endedBy }
    case 'not-now':
    case 'declined':
    case 'withdrawn':
      return { state, answered_at: offer.answeredAt }
    case 'expired':
      return { state, expires_at: offer.expiresAt }
    default:
      return offer satisfies never
  }
}

function offerFrom(row: Row): Offer {
  const offered = {
    id: OfferId.parse(row.id),
    mentor: MentorId.parse(row.mentor_id),
    chosenBy: row.chosen_by,
    proposedAt: row.proposed_at,
  }
  const state = OfferState.parse(row.state)
  switch (state) {
    case 'proposed':
    case 'expired':
      return { ...offered, state, expiresAt: row.expires_at }
    case 'kept':
      return { ...offered, state }
    case 'asked':
      return { ...offered, state, answeredAt: there(row.answered_at), answerBy: row.expires_at }
    case 'accepted':
      return { ...offered, state, answeredAt: there(row.answered_at), beganAt: there(row.began_at) }
    case 'mentor-declined':
      return { ...offered, state, answeredAt: there(row.answered_at), endedAt: there(row.ended_at) }
    case 'ended':
      return {
        ...offered,
        state,
        answeredAt: there(row.answered_at),
        beganAt: there(row.began_at),
        endedAt: there(row.ended_at),
        endedBy: EndedBy.parse(row.ended_by),
      }
    case 'not-now':
    case 'declined':
    case 'withdrawn':
      return { ...offered, state, answeredAt: there(row.answered_at) }
    default:
      return state satisfies never
  }
}

function there(moment: Date | null): Date {
  if (moment === null) throw new Error('An offer lacks the moment its state stands on')
  return moment
}
