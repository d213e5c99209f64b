import type { MentorId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { RANKING_VERSION } from '../matching/rank.ts'
import { lockMentor } from '../mentors/mentor-store.ts'
import { expireOffers, keepOffer, loads, type Offer, offersOf } from './offer-store.ts'

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
  return house.db.transaction().execute(async (tx): Promise<Result<Offer, Problem>> => {
    const now = house.now()
    const consented = await withConsent(tx, launch, 'match', now)
    if (!consented.ok) return consented
    const mentor = await lockMentor(tx, id)
    if (!mentor || mentor.paused || !mentor.trained || mentor.course === 'final_stage') return refuse('mentor-unknown')
    await expireOffers(tx, launch, now)
    const open = (await offersOf(tx, launch)).find(({ state }) => state === 'proposed' || state === 'accepted')
    if (open) return open.mentor === id ? ok(open) : refuse('offer-open')
    if (((await loads(tx, now)).get(id) ?? 0) >= mentor.capacity) return refuse('mentor-full')
    const byPatient = launch.role === 'patient'
    const offer = await keepOffer(
      tx,
      {
        consented: consented.value,
        mentor: id,
        state: byPatient ? 'accepted' : 'proposed',
        chosenBy: byPatient ? 'patient' : 'clinician',
        proposedBy: launch.fhirUser,
        expiresAt: new Date(now.getTime() + house.config.site.offerDays * 86_400_000),
        rankingVersion: RANKING_VERSION,
      },
      now,
    )
    return offer ? ok(offer) : refuse('offer-open')
  })
}
