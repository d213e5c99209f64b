import { Purpose } from '../../shared/consent.ts'
import { forgetOlderThan } from '../chart/record-store.ts'
import { lapsed } from '../consent/ending-store.ts'
import { expire } from '../consent/withdrawal.ts'
import type { House } from '../house.ts'
import { traceOf } from '../http/problems.ts'
import { letGo } from '../launch/end-launch.ts'
import { forgetOwnNames } from '../launch/launch-store.ts'
import { spentLaunches } from '../launch/token-store.ts'
import { daysAfter } from '../offers/offer.ts'
import { oneByOne } from '../one-by-one.ts'
import type { Person } from '../person.ts'
import { forgetLaterBefore } from '../programme/later-store.ts'
import { LATER_DAYS, RECORD_DAYS } from './retention.ts'

const AT_ONCE = 500
/** So many tokens an EHR is asked to take back at a time. */
const TAKEN_BACK_AT_ONCE = 20

export type Purged = {
  readonly people: number
  readonly records: number
  readonly later: number
  /** So many launches that are over have let go what opens a chart. */
  readonly launches: number
}

/** What no agreement covers any more goes; done twice it does nothing more. */
export async function purge(house: House): Promise<Purged> {
  const now = house.now()
  const people = await endLapsed(house, now)
  const [records, later] = await Promise.all([
    forgetOlderThan(house.db, daysAfter(now, -RECORD_DAYS)),
    forgetLaterBefore(house.db, daysAfter(now, -LATER_DAYS)),
    forgetOwnNames(house.db, daysAfter(now, -RECORD_DAYS)),
  ])
  const purged = { people, records, later, launches: await letGoOfSpent(house, now) }
  if (Object.values(purged).some((count) => count > 0)) house.log.info({ event: 'purged', ...purged })
  return purged
}

async function endLapsed(house: House, now: Date): Promise<number> {
  let done = 0
  let after: Person | null = null
  for (;;) {
    const people = await lapsed(house.db, now, after, AT_ONCE)
    const last = people.at(-1)
    if (last === undefined) return done
    done += await oneByOne(house, people, (tx, person) => expire(house, tx, person, Purpose.options))
    after = last
  }
}

/** One that fails is told in the log, and holds up none of the others. */
async function letGoOfSpent(house: House, now: Date): Promise<number> {
  let done = 0
  let after = ''
  for (;;) {
    const spent = await spentLaunches(house.db, now, after, TAKEN_BACK_AT_ONCE)
    const last = spent.at(-1)
    if (last === undefined) return done
    const gone = await Promise.allSettled(spent.map((launch) => letGo(house, launch)))
    for (const one of gone)
      if (one.status === 'rejected') house.log.error({ event: 'left-undone', ...traceOf(one.reason) })
      else if (one.value) done += 1
    after = last
  }
}
