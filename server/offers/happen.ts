import type { Mentor } from '../../shared/mentor.ts'
import { isOpen } from '../../shared/open-offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { giveTurnBack, putTurnAside, stopWaiting } from '../programme/waiting-store.ts'
import { forgetContact, forgetContactsMade } from './contact-store.ts'
import { forgetWords } from './feedback-store.ts'
import { isOffered } from './is-offered.ts'
import { isFull } from './loads-store.ts'
import { offerNextOrWait } from './next.ts'
import { oweBeginning, oweEnd, oweNothingMore } from './note-owed.ts'
import { after, at, type Happening, isMistake, type Offer, takesPlace } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { lockOpen, offersOf, saveOffer } from './offer-store.ts'
import { forgetRankings } from './ranking-store.ts'

/** Days a mentor has to answer; null where their yes is given beforehand, because nothing reaches them here. */
export const mentorDays = ({ config: { site } }: House, mentor: Mentor) =>
  site.mentorAccepts && mentor.fhirUser !== null ? site.mentorDays : null

/**
 * Something happens to an offer, and all that follows from it, in one transaction. The same twice does it once.
 *
 * takes    the offer locked, and its mentor locked where a place may be taken
 * refuses  as `after`; mentor-full and mentor-unknown when the place is gone
 */
export async function happen(
  house: House,
  tx: Db,
  kept: Kept,
  happening: Happening,
  mentor: Mentor | null,
): Promise<Result<Offer, Problem>> {
  const now = house.now()
  const before = at(kept.offer, now)
  const result = after(kept.offer, happening, now)
  if (!result.ok) return result
  const offer = result.value
  if (offer === kept.offer) return ok(offer)
  if (takesPlace(offer) && !takesPlace(before)) {
    if (!mentor || !isOffered(mentor)) return refuse('mentor-unknown')
    if (await isFull(tx, mentor, now)) return refuse('mentor-full')
  }
  await saveOffer(tx, offer)
  await follow(house, tx, { ...kept, offer }, kept.offer)
  return ok(offer)
}

/** takes  `before`, the offer as it was kept: what time had done to it was followed by nothing yet */
async function follow(house: House, tx: Db, kept: Kept, before: Offer): Promise<void> {
  const { offer, person } = kept
  if (offer.state === before.state) return
  await followTurn(tx, person, offer, before)
  if (offer.state === 'accepted') await oweBeginning(tx, offer, person)
  if (offer.state === 'ended') {
    await forgetContact(tx, offer.id)
    if (offer.endedBy !== 'death') await oweEnd(tx, offer, person)
  }
  if (offer.state === 'mentor-declined' || (offer.state === 'ended' && offer.endedBy === 'mentor'))
    await offerNextOrWait(house, tx, kept)
}

/** Their turn is over once they have somebody, or have answered otherwise; a mistake, or a mentor's no, takes it from nobody. */
async function followTurn(tx: Db, person: Person, offer: Offer, before: Offer): Promise<void> {
  if (offer.state === 'asked') return putTurnAside(tx, person)
  if (isMistake(offer)) return giveTurnBack(tx, person)
  const closed = isOpen(before) && !isOpen(offer) && offer.state !== 'mentor-declined'
  if (closed || offer.state === 'accepted') await stopWaiting(tx, person)
}

/** What time has done to the offers of this patient, and what follows from it; gives those still open or kept. */
export async function letTimePass(house: House, tx: Db, person: Person): Promise<Kept[]> {
  const now = house.now()
  const kept = await lockOpen(tx, person)
  const past = kept.map((one) => ({ ...one, offer: at(one.offer, now) }))
  for (const [index, one] of past.entries()) {
    const before = kept[index]?.offer
    if (!before || one.offer === before) continue
    await saveOffer(tx, one.offer)
    await follow(house, tx, one, before)
  }
  return lockOpen(tx, person)
}

/**
 * Consent to match is gone, or the person is: whatever was open is over, and what a ranking found, what was said of the
 * matches and the days of contact are forgotten.
 */
export async function endAllOffers(house: House, tx: Db, person: Person, by: 'consent' | 'death'): Promise<void> {
  for (const kept of await lockOpen(tx, person)) await happen(house, tx, kept, { kind: 'end', by }, null)
  if (by === 'death') await oweNothingMore(tx, person)
  const matches = (await offersOf(tx, person)).map(({ id }) => id)
  await forgetWords(tx, matches)
  await forgetContactsMade(tx, matches)
  await forgetRankings(tx, person)
}
