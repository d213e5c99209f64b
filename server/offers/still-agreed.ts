import type { Profile } from '../../shared/profile.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { byAnswersAlone, restsOnRecord } from '../profile/profile.ts'
import type { FoundBetween } from './introduction.ts'

/**
 * What was found, where it may be kept: what rests on the record goes with the agreement to read it, also where that
 * ended after the ranking was made.
 *
 * takes  the agreement to match, held: none of the others ends then while the transaction is under way
 */
export async function stillAgreed(
  house: House,
  tx: Db,
  person: Person,
  found: FoundBetween | null,
): Promise<FoundBetween | null> {
  const then = found?.decision?.profile
  if (found === null || (then && !restsOnRecord(then))) return found
  return (await mayRead(house, tx, person)) ? found : null
}

/** The same for who somebody is: where the record may not be read any more, by what they said alone. */
export const whoStillAgreed = async (house: House, tx: Db, person: Person, profile: Profile): Promise<Profile> =>
  (await mayRead(house, tx, person)) ? profile : byAnswersAlone(profile)

const mayRead = async ({ now }: House, tx: Db, person: Person) =>
  (await withConsent(tx, person, 'read-record', now())).ok
