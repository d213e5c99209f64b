import type { Mentor } from '../../shared/mentor.ts'
import { isOpen } from '../../shared/open-offer.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { barrierOfMentor } from '../matching/barriers.ts'
import { RANKING_VERSION } from '../matching/rank.ts'
import { mentorsNamed } from '../mentors/mentor-store.ts'
import { giveTurnBack, keepWaiting, putTurnAside } from '../programme/waiting-store.ts'
import { verdictsOf } from './feedback-store.ts'
import { notProposedAgain } from './history.ts'
import { type FoundBetween, movedOn, whoIsIn } from './introduction.ts'
import { loads } from './loads-store.ts'
import { at, daysAfter, type Offer, wantsNobody } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { keepOffer, newOfferId, offersOf } from './offer-store.ts'
import { openFound, sealFound } from './ranking-kept.ts'
import { ruledOutSince } from './retold.ts'
import { quietSince } from './rules-store.ts'
import { stillAgreed, whoStillAgreed } from './still-agreed.ts'

/**
 * A mentor could not be there, or was not the right one: whoever came next in the same ranking is proposed. The patient
 * answers as always; nobody is asked before.
 *
 * gives  null when nobody is left, consent to match is gone, or another offer is open: then nothing happens
 */
export async function offerNext(house: House, tx: Db, kept: Kept): Promise<Offer | null> {
  const now = house.now()
  const found = openFound(house.vault, kept)
  const { person } = kept
  const consented = await withConsent(tx, person, 'match', now)
  if (!found || !consented.ok) return null
  const mentor = await firstFree(house, tx, kept, found)
  if (!mentor) return null
  const id = newOfferId()
  const keepable = await stillAgreed(house, tx, person, movedOn(found, mentor.id))
  await putTurnAside(tx, person)
  return keepOffer(
    tx,
    {
      id,
      consented: consented.value,
      mentor: mentor.id,
      state: 'proposed',
      chosenBy: 'programme',
      proposedBy: 'programme',
      expiresAt: daysAfter(now, house.config.site.offerDays),
      rankingVersion: RANKING_VERSION,
      sealedRanking: keepable && sealFound(house.vault, id, keepable),
    },
    now,
  )
}

/**
 * As `offerNext`; where nobody is left, the person joins the waiting list, so that somebody looks for them. Whoever has
 * said meanwhile that they want nobody is proposed nobody.
 */
export async function offerNextOrWait(house: House, tx: Db, kept: Kept): Promise<void> {
  const now = house.now()
  if (wantsNobody(kept.offer, await quietSince(tx, kept.person), house.config.site.quietDays, now)) return
  if (await offerNext(house, tx, kept)) return
  const found = openFound(house.vault, kept)
  const profile = found && whoIsIn(found)
  const { person } = kept
  const consented = await withConsent(tx, person, 'match', now)
  if (!consented.ok || (await offersOf(tx, person)).some((offer) => isOpen(at(offer, now)))) return
  if (!profile) return giveTurnBack(tx, person)
  await keepWaiting(tx, house.vault, consented.value, await whoStillAgreed(house, tx, person, profile), now)
}

async function firstFree(house: House, tx: Db, { person, offer }: Kept, found: FoundBetween): Promise<Mentor | null> {
  const now = house.now()
  const ids = found.next.map(({ mentor }) => mentor)
  const [mentors, taken, offers, verdicts] = [
    await mentorsNamed(tx, ids),
    await loads(tx, now),
    await offersOf(tx, person),
    await verdictsOf(tx, person),
  ]
  const past = notProposedAgain(offers, verdicts, now)
  const ruledOut = ruledOutSince(found, mentors)
  const isFree = (mentor: Mentor) =>
    barrierOfMentor({ mentor, taken: taken.get(mentor.id) ?? 0, chosenLately: 0 }) === null &&
    !past.has(mentor.id) &&
    !ruledOut.has(mentor.id)
  return (
    ids
      .filter((id) => id !== offer.mentor)
      .flatMap((id) => mentors.get(id) ?? [])
      .find(isFree) ?? null
  )
}
