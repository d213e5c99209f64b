import { Purpose } from '../../shared/consent.ts'
import { forgetIdentities } from '../chart/record-store.ts'
import { withdraw } from '../consent/withdrawal.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { forgetInvitations } from '../invitations/invitation-store.ts'
import { closeOwnLaunches, launchesOn } from '../launch/launch-store.ts'
import { forgetContact, forgetContactsMade } from '../offers/contact-store.ts'
import { forgetFeedback } from '../offers/feedback-store.ts'
import { offersOf } from '../offers/offer-store.ts'
import { forgetAcceptance } from '../offers/rules-store.ts'
import { forgetDocuments } from '../outbox/document-store.ts'
import type { Person } from '../person.ts'
import { takeBackLater } from '../programme/later-store.ts'

/**
 * Everything that is kept of a person goes, in one transaction, but for what proves what was done: that they agreed
 * and ended it, that there were matches and notes and when, and who saw what. Nothing of their illness, their words or
 * their name is in that. What stands in the hospital's chart is the hospital's.
 */
export async function erase(house: House, tx: Db, person: Person): Promise<void> {
  await withdraw(house, tx, person, Purpose.options)
  const offers = (await offersOf(tx, person)).map(({ id }) => id)
  for (const offer of offers) await forgetContact(tx, offer)
  await forgetContactsMade(tx, offers)
  await forgetFeedback(tx, offers)
  await forgetAcceptance(tx, person)
  await forgetDocuments(tx, person)
  await takeBackLater(tx, person)
  await forgetInvitations(tx, person)
  await forgetIdentities(tx, await launchesOn(tx, person))
  await closeOwnLaunches(tx, person, house.now())
}
