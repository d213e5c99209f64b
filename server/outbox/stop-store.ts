import type { OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { forgetDocuments } from './document-store.ts'
import { outbox, PENDING } from './outbox-row.ts'

/**
 * Consent to write is gone, or the match is: what has not left never leaves. A note that is on its way
 * this very moment keeps its claim, so that its worker can still tell what became of it. With the consent
 * go also the words of what a chart refused.
 */
export async function stopNotes(tx: Db, person: Person, offer?: OfferId): Promise<void> {
  const stop = stopping(tx, person)
  if (offer) return void (await stop.where('offer_id', '=', offer).execute())
  await stop.execute()
  await forgetDocuments(tx, person)
}

/** What a document without a match tells has changed: one that has not left never leaves. */
export async function stopDocuments(tx: Db, person: Person): Promise<void> {
  await stopping(tx, person).where('offer_id', 'is', null).execute()
}

const stopping = (tx: Db, { issuer, patient }: Person) =>
  outbox(tx)
    .updateTable('outbox')
    .set((row) => ({
      state: 'withdrawn',
      reason: row.case().when('claim', 'is', null).then('consent-withdrawn').else('no-proof').end(),
      sealed_document: null,
    }))
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', 'in', PENDING)
