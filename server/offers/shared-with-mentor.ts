import type { FhirId, OfferId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import { ok, refuse } from '../../shared/result.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { mentorWithAccount } from '../mentors/mentor-store.ts'
import { revealsOf } from './contact-store.ts'
import { shownTo } from './meeting.ts'
import { accompanies } from './offer-store.ts'

type Shared = { readonly patient: FhirId; readonly match: OfferId }

/**
 * Whether the mentor who opened this chart may see anything of it: a chart has a name on it, so both must have shown
 * each other who they are. They may see the notes of this match.
 *
 * refuses  not-allowed when they do not accompany this patient or are strangers still, consent-missing when the patient
 *          does not share
 */
export async function sharedWithMentor(
  house: House,
  launch: PatientLaunch,
): Promise<Result<Shared, 'not-allowed' | 'consent-missing'>> {
  const mentor = await mentorWithAccount(house.db, launch)
  const match = mentor && (await accompanies(house.db, mentor.id, launch))
  if (!match) return refuse('not-allowed')
  const shown = shownTo('mentor', await revealsOf(house.db, house.vault, match))
  if (!shown?.firstName) return refuse('not-allowed')
  const consented = await withConsent(house.db, launch, 'share-summaries', house.now())
  return consented.ok ? ok({ patient: launch.patient, match }) : consented
}
