import type { OfferId } from '../../shared/ids.ts'
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
  let people = 0
  let after: OfferId | null = null
  for (;;) {
    const asked = await askedTooLong(house.db, house.now(), after, AT_ONCE)
    const last = asked.at(-1)
    if (last === undefined) return people
    people += await oneByOne(house, asked, async (tx, { person }) => {
      await withConsent(tx, person, 'match', house.now()) // first, as a withdrawal takes it
      await letTimePass(house, tx, person)
    })
    after = last.id
  }
}
