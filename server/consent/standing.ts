import type { Standing } from '../../shared/consent.ts'
import type { House } from '../house.ts'
import { hasPatient, type OpenLaunch } from '../launch/open-launch.ts'
import { mentorWithAccount } from '../mentors/mentor-store.ts'
import { accompanies } from '../offers/offer-store.ts'
import { inForce } from './consent-store.ts'

/**
 * What is in force for whoever holds this launch. A mentor hears of what concerns them, of people they
 * accompany, and of nothing else.
 */
export async function standingOf(house: House, launch: OpenLaunch): Promise<Standing['purposes']> {
  if (!hasPatient(launch)) return []
  const purposes = await inForce(house.db, launch, house.now())
  if (launch.role !== 'mentor') return purposes
  const mentor = await mentorWithAccount(house.db, launch)
  const concerned = mentor !== null && (await accompanies(house.db, mentor.id, launch))
  return concerned ? purposes.filter((purpose) => OF_A_MENTOR.includes(purpose)) : []
}

const OF_A_MENTOR: Standing['purposes'] = ['tell-mentor', 'share-summaries']
