import type { Side } from '../../shared/contact.ts'
import { OfferId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { hasPatient, type OpenLaunch } from '../launch/open-launch.ts'
import { lockMentor, mentorWithAccount } from '../mentors/mentor-store.ts'
import { meant } from '../mentors/seen.ts'
import type { Person } from '../person.ts'
import type { Offer } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { lockOffer, offersOf, offersWith } from './offer-store.ts'

/** One offer, and which of the two is speaking. */
export type Party = {
  readonly kept: Kept
  readonly side: Side
  readonly mentor: Mentor
  /** The patient agrees, at this moment, to be matched. */
  readonly agreed: boolean
}

/**
 * The offer that this caller means by an id, which is another for each of the two; locked, after its mentor.
 *
 * refuses  not-found for an offer of somebody else, as for none
 */
export async function partyTo(
  house: House,
  tx: Db,
  launch: OpenLaunch,
  id: string | undefined,
): Promise<Result<Party, Problem>> {
  return launch.role === 'mentor' ? mentorsParty(house, tx, launch, id ?? '') : patientsParty(house, tx, launch, id)
}

async function mentorsParty(house: House, tx: Db, launch: OpenLaunch, seen: string): Promise<Result<Party, Problem>> {
  const found = await matchMeant(house, tx, launch, seen)
  if (!found.ok) return found
  const { kept, mentor, agreed } = await lockInOrder(house, tx, found.value.person, found.value.offer)
  return kept && mentor ? ok({ kept, side: 'mentor', mentor, agreed }) : refuse('not-found')
}

/** Whom a mentor means by the id of a match; null for somebody else's match, as for none. */
export async function personBehind(house: House, launch: OpenLaunch, seen: string): Promise<Person | null> {
  const found = await matchMeant(house, house.db, launch, seen)
  return found.ok ? found.value.person : null
}

async function matchMeant(house: House, db: Db, launch: OpenLaunch, seen: string): Promise<Result<Kept, Problem>> {
  const known = await mentorWithAccount(db, launch)
  if (!known) return refuse('mentor-unknown')
  const all = await offersWith(db, known.id)
  const among = all.map(({ offer }) => offer.id)
  const mine = meant(house.config.secretKeys, 'match', launch, { seen, among })
  const found = all.find(({ offer }) => offer.id === mine)
  return found ? ok(found) : refuse('not-found')
}

async function patientsParty(
  house: House,
  tx: Db,
  launch: OpenLaunch,
  id: string | undefined,
): Promise<Result<Party, Problem>> {
  if (!hasPatient(launch)) return refuse('patient-missing')
  const offerId = OfferId.safeParse(id)
  const offer = offerId.success ? (await offersOf(tx, launch)).find((one) => one.id === offerId.data) : undefined
  if (!offer) return refuse('not-found')
  const { kept, mentor, agreed } = await lockInOrder(house, tx, launch, offer)
  return kept && mentor ? ok({ kept, side: 'patient', mentor, agreed }) : refuse('not-found')
}

/** The consent first, as a withdrawal takes it; then the mentor, whose places are counted; then the offer. */
export async function lockInOrder(house: House, tx: Db, person: Person, { id, mentor }: Offer) {
  const consented = await withConsent(tx, person, 'match', house.now())
  const locked = { mentor: await lockMentor(tx, mentor), kept: await lockOffer(tx, person, id) }
  return { ...locked, agreed: consented.ok }
}
