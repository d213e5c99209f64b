import { forgetOlderThan } from '../chart/record-store.ts'
import { lapsed } from '../consent/consent-store.ts'
import { expire } from '../consent/withdrawal.ts'
import type { House } from '../house.ts'
import { traceOf } from '../http/problems.ts'
import { daysAfter } from '../offers/offer.ts'
import { forgetLaterBefore } from '../programme/later-store.ts'
import { LATER_DAYS, RECORD_DAYS } from './retention.ts'

const EVERY_MS = 6 * 3_600_000
const AT_ONCE = 500

export type Purged = { readonly people: number; readonly records: number; readonly later: number }

/**
 * What no agreement covers any more goes, a person a transaction; done twice it does nothing more. One person with whom it
 * fails is told in the log, and holds up nobody else.
 */
export async function purge(house: House): Promise<Purged> {
  const now = house.now()
  let people = 0
  for (;;) {
    let done = 0
    for (const { person, purposes } of await lapsed(house.db, now, AT_ONCE))
      done += await house.db
        .transaction()
        .execute((tx) => expire(house, tx, person, purposes))
        .then(() => 1)
        .catch((thrown: unknown) => failed(house, thrown))
    people += done
    if (done === 0) break
  }
  const [records, later] = await Promise.all([
    forgetOlderThan(house.db, daysAfter(now, -RECORD_DAYS)),
    forgetLaterBefore(house.db, daysAfter(now, -LATER_DAYS)),
  ])
  return { people, records, later }
}

function failed(house: House, thrown: unknown): 0 {
  house.log.error({ event: 'purge-failed', ...traceOf(thrown) })
  return 0
}

/** Purges now and every few hours. */
export function startPurging(house: House): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = purge(house).then(
      (purged) =>
        void (purged.people + purged.records + purged.later > 0 && house.log.info({ event: 'purged', ...purged })),
      (thrown: unknown) => void failed(house, thrown),
    )
  }
  run()
  const timer = setInterval(run, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
