import type { OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import type { Page } from './latest.ts'
import { type Kept, keptFrom, NOT_PROPOSED, offers } from './offer-row.ts'
import { ofPerson } from './offer-store.ts'

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

/** Offers of this EHR that were proposed, and whose ranking is kept, the latest first. */
export async function latestWithRanking(db: Db, issuer: string, { from, atMost }: Page): Promise<Kept[]> {
  const rows = await offers(db)
    .selectFrom('offer')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('sealed_ranking', 'is not', null)
    .where('state', 'not in', NOT_PROPOSED)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(atMost)
    .execute()
  return rows.map(keptFrom)
}
