import type { Purpose } from '../../shared/consent.ts'
import { forgetRecords } from '../chart/record-store.ts'
import type { Db } from '../db/database.ts'
import { withdrawOffers } from '../offers/offer-store.ts'
import { stopDocuments, stopNotes } from '../outbox/outbox-store.ts'
import { forgetCorrections } from '../profile/correction-store.ts'
import { stopWaiting } from '../programme/waiting-store.ts'
import { type Person, withdrawConsents } from './consent-store.ts'

type Effect = (tx: Db, person: Person, now: Date) => Promise<void>

/**
 * What ends with each agreement. What a mentor is told and which summaries pass is asked anew each time it is
 * shown, so nothing of those is left behind to take away.
 */
const ENDS_WITH: Record<Purpose, readonly Effect[]> = {
  'read-record': [forgetRecords, forgetCorrections],
  // A note tells of a match: when there is none any more, it has nothing to say.
  match: [stopWaiting, withdrawOffers, (tx, person) => stopNotes(tx, person)],
  'tell-mentor': [],
  'write-note': [(tx, person) => stopNotes(tx, person)],
  'share-summaries': [],
}

/** A withdrawal and all that follows from it are one transaction: reads, offers and notes stop together. */
export async function withdraw(tx: Db, person: Person, purposes: readonly Purpose[], now: Date): Promise<void> {
  await withdrawConsents(tx, person, purposes, now)
  for (const purpose of purposes) for (const end of ENDS_WITH[purpose]) await end(tx, person, now)
  await stopDocuments(tx, person) // a summary of agreements that waits to leave is no longer true
}
