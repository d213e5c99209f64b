import type { Side } from '../../shared/contact.ts'
import { Feedback, Verdict } from '../../shared/feedback.ts'
import { MentorId, OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import { readSealedText } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'
import type { SaidOf } from './history.ts'
import type { Page } from './latest.ts'

type Row = {
  offer_id: string
  side: Side
  moment: string
  verdict: string | null
  satisfaction: number | null
  sealed_words: string | null
  given_at: Date
}
type Tables = {
  feedback: Row
  offer: { id: string; issuer: string; patient: string; mentor_id: string; sealed_ranking: string | null }
}
const tables = (db: Db) => db.withTables<Tables>()

/** What one of the two said at one moment; said again, it replaces what was said before. Without words, those there were stay. */
export async function keepFeedback(
  tx: Db,
  vault: Vault,
  of: { readonly offer: OfferId; readonly side: Side },
  said: Feedback,
  now: Date,
): Promise<void> {
  const sealed = said.words && { sealed_words: vault.seal(said.words, `feedback/${of.offer}/${of.side}`) }
  const row = { verdict: said.verdict, satisfaction: said.satisfaction, given_at: now, ...sealed }
  await tables(tx)
    .insertInto('feedback')
    .values({ offer_id: of.offer, side: of.side, moment: said.moment, ...row })
    .onConflict((conflict) => conflict.columns(['offer_id', 'side', 'moment']).doUpdateSet(row))
    .execute()
}

const saidOn = (db: Db, offer: OfferId, side: Side) =>
  tables(db).selectFrom('feedback').where('offer_id', '=', offer).where('side', '=', side).orderBy('given_at')

export async function feedbackOn(
  db: Db,
  offer: OfferId,
  side: Side,
): Promise<Pick<Feedback, 'moment' | 'verdict' | 'satisfaction'>[]> {
  const rows = await saidOn(db, offer, side).select(['moment', 'verdict', 'satisfaction']).execute()
  return rows.map((row) => Feedback.pick({ moment: true, verdict: true, satisfaction: true }).parse(row))
}

/** What one of the two said, with their words: for themself. */
export async function feedbackWithWords(db: Db, vault: Vault, offer: OfferId, side: Side): Promise<Feedback[]> {
  const rows = await saidOn(db, offer, side).selectAll().execute()
  return rows.map(({ moment, verdict, satisfaction, sealed_words }) => {
    const words = sealed_words === null ? null : readSealedText(vault, sealed_words, `feedback/${offer}/${side}`)
    return Feedback.parse({ moment, verdict, satisfaction, words })
  })
}

type OfPatient = SaidOf & { readonly offer: string; readonly patient: string }

/** What this patient said of the mentors they met, the latest last. */
export const verdictsOf = (db: Db, { issuer, patient }: Person): Promise<OfPatient[]> =>
  verdictsAmong(db, issuer, [patient])

/** The same of several patients of one EHR. */
export async function verdictsAmong(db: Db, issuer: string, patients: readonly string[]): Promise<OfPatient[]> {
  if (patients.length === 0) return []
  const rows = await tables(db)
    .selectFrom('feedback')
    .innerJoin('offer', 'offer.id', 'feedback.offer_id')
    .select(['offer.id as offer', 'offer.patient', 'offer.mentor_id', 'feedback.verdict', 'feedback.given_at'])
    .where('offer.issuer', '=', issuer)
    .where('offer.patient', 'in', [...patients])
    .where('feedback.side', '=', 'patient')
    .where('feedback.verdict', 'is not', null)
    .orderBy('feedback.given_at')
    .execute()
  return rows.map((row) => ({
    offer: row.offer,
    patient: row.patient,
    mentor: MentorId.parse(row.mentor_id),
    verdict: Verdict.parse(row.verdict),
    at: row.given_at,
  }))
}

export type Judged = { readonly offer: OfferId; readonly sealedRanking: string; readonly verdict: Verdict }

/** The last word of each patient on each match whose ranking is still kept, the latest first. */
export async function judgedMatches(db: Db, { from, atMost }: Page): Promise<Judged[]> {
  const rows = await tables(db)
    .with('last_word', (query) =>
      query
        .selectFrom('feedback')
        .distinctOn('offer_id')
        .select(['offer_id', 'verdict', 'given_at'])
        .where('side', '=', 'patient')
        .where('verdict', 'is not', null)
        .orderBy('offer_id')
        .orderBy('given_at', 'desc'),
    )
    .selectFrom('last_word')
    .innerJoin('offer', 'offer.id', 'last_word.offer_id')
    .select(['offer.id', 'offer.sealed_ranking', 'last_word.verdict'])
    .where('offer.sealed_ranking', 'is not', null)
    .orderBy('last_word.given_at', 'desc')
    .orderBy('offer.id')
    .offset(from)
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    offer: OfferId.parse(row.id),
    sealedRanking: row.sealed_ranking ?? '',
    verdict: Verdict.parse(row.verdict),
  }))
}

/** The words of either of the two; that somebody was not a fit stays, so that they are not proposed again. */
export async function forgetWords(tx: Db, offers: readonly OfferId[]): Promise<void> {
  if (offers.length === 0) return
  await tables(tx)
    .updateTable('feedback')
    .set({ sealed_words: null, satisfaction: null })
    .where('offer_id', 'in', [...offers])
    .execute()
}

/** What was said of these matches, by either of the two. */
export async function forgetFeedback(tx: Db, offers: readonly OfferId[]): Promise<void> {
  if (offers.length === 0) return
  await tables(tx)
    .deleteFrom('feedback')
    .where('offer_id', 'in', [...offers])
    .execute()
}
