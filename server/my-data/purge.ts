import { forgetOlderThan } from '../chart/record-store.ts'
import { lapsed } from '../consent/consent-store.ts'
import { expire } from '../consent/withdrawal.ts'
import type { House } from '../house.ts'
import { daysAfter } from '../offers/offer.ts'
import { oneByOne } from '../one-by-one.ts'
import { forgetLaterBefore } from '../programme/later-store.ts'
import { LATER_DAYS, RECORD_DAYS } from './retention.ts'

const AT_ONCE = 500

export type Purged = { readonly people: number; readonly records: number; readonly later: number }

/** What no agreement covers any more goes; done twice it does nothing more. */
export async function purge(house: House): Promise<Purged> {
  const now = house.now()
  const people = await endLapsed(house, now)
  const [records, later] = await Promise.all([
    forgetOlderThan(house.db, daysAfter(now, -RECORD_DAYS)),
    forgetLaterBefore(house.db, daysAfter(now, -LATER_DAYS)),
  ])
  const purged = { people, records, later }
  if (people + records + later > 0) house.log.info({ event: 'purged', ...purged })
  return purged
}

/** Until nobody is left, or only those with whom it fails. */
async function endLapsed(house: House, now: Date): Promise<number> {
  let people = 0
  for (;;) {
    const done = await oneByOne(house, await lapsed(house.db, now, AT_ONCE), (tx, { person, purposes }) =>
      expire(house, tx, person, purposes),
    )
    people += done
    if (done === 0) return people
  }
}
