import type { Result } from '../../shared/result.ts'
import { refuse } from '../../shared/result.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { mentorWithAccount } from '../mentors/mentor-store.ts'
import { accompanies } from './offer-store.ts'

/**
 * Whether the mentor who opened this chart may see anything of it.
 *
 * refuses  not-allowed when they do not accompany this patient, consent-missing when the patient does not share
 */
export async function sharedWithMentor(
  house: House,
  launch: PatientLaunch,
): Promise<Result<Consented<'share-summaries'>, 'not-allowed' | 'consent-missing'>> {
  const mentor = await mentorWithAccount(house.db, launch)
  if (!mentor || !(await accompanies(house.db, mentor.id, launch))) return refuse('not-allowed')
  return withConsent(house.db, launch, 'share-summaries', house.now())
}
