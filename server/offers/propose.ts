import type { FhirId, MentorId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { RANKING_VERSION } from '../matching/rank.ts'
import { lockMentor } from '../mentors/mentor-store.ts'
import { stopWaiting } from '../programme/waiting-store.ts'
import { expireOffers, keepOffer, loads, type NewOffer, type Offer, offersOf } from './offer-store.ts'

/**
 * Offers one mentor to one patient, holding a place for them. A patient who picks has chosen: that
 * offer is accepted at once.
 *
 * refuses  who may not be matched, consent-missing, mentor-unknown, mentor-full, and offer-open when
 *          another offer is still waiting or accepted
 */
export async function propose(house: House, launch: PatientLaunch, id: MentorId): Promise<Result<Offer, Problem>> {
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  const chosenBy = launch.role === 'patient' ? 'patient' : 'clinician'
  const { issuer, patient, fhirUser: proposedBy } = launch
  return house.db.transaction().execute((tx) => offerTo(house, tx, { issuer, patient, chosenBy, proposedBy }, id))
}

type Who = Pick<NewOffer, 'chosenBy' | 'proposedBy'> & { readonly issuer: string; readonly patient: FhirId }

/** As `propose`, in a transaction that is under way. Whoever is offered somebody waits no longer. */
export async function offerTo(house: House, tx: Db, who: Who, id: MentorId): Promise<Result<Offer, Problem>> {
  const now = house.now()
  const consented = await withConsent(tx, who, 'match', now)
  if (!consented.ok) return consented
  const mentor = await lockMentor(tx, id)
  if (!mentor || mentor.paused || !mentor.trained || mentor.course === 'final_stage') return refuse('mentor-unknown')
  await expireOffers(tx, who, now)
  const open = (await offersOf(tx, who)).find(({ state }) => state === 'proposed' || state === 'accepted')
  if (open) return open.mentor === id ? ok(open) : refuse('offer-open')
  if (((await loads(tx, now)).get(id) ?? 0) >= mentor.capacity) return refuse('mentor-full')
  const offer = await keepOffer(
    tx,
    {
      consented: consented.value,
      mentor: id,
      state: who.chosenBy === 'patient' ? 'accepted' : 'proposed',
      chosenBy: who.chosenBy,
      proposedBy: who.proposedBy,
      expiresAt: new Date(now.getTime() + house.config.site.offerDays * 86_400_000),
      rankingVersion: RANKING_VERSION,
    },
    now,
  )
  if (!offer) return refuse('offer-open')
  await stopWaiting(tx, who)
  return ok(offer)
}
