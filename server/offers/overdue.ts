import { withConsent } from '../consent/consent-store.ts'
import type { House } from '../house.ts'
import { oneByOne } from '../one-by-one.ts'
import { letTimePass } from './happen.ts'
import { askedTooLong } from './offer-store.ts'

const AT_ONCE = 500

/**
 * Whose mentor did not answer in time is proposed whoever comes next, also when nobody opens their page.
 *
 * gives  for how many people
 */
export async function passOverdue(house: House): Promise<number> {
  const people = await askedTooLong(house.db, house.now(), AT_ONCE)
  return oneByOne(house, people, async (tx, person) => {
    await withConsent(tx, person, 'match', house.now()) // first, as a withdrawal takes it
    await letTimePass(house, tx, person)
  })
}
