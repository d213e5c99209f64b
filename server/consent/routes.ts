import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { CONSENT_TEXT_VERSION, type ConsentRequest, type ConsentView } from '../../shared/consent.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type OpenLaunch, type PatientLaunch } from '../launch/open-launch.ts'
import { offersOf } from '../offers/offer-store.ts'
import { askToSignAgain } from '../outbox/sign-store.ts'
import { consentsOf } from './agreements-store.ts'
import { atTheKeyboard, entryOf } from './entry.ts'
import { declineConsent, type Given, giveConsent } from './giving-store.ts'
import { standingOf } from './standing.ts'
import { fileSummary, summaryOf } from './summary.ts'
import { expire, withdraw } from './withdrawal.ts'

/** Who agreed to what: asked one purpose at a time, kept, shown, and taken back. */
export function consentRoutes(house: House): Router {
  const router = room()
  const listed = (db: Db, launch: PatientLaunch) => consentsOf(db, launch, house.now(), house.config.site.consentDays)

  /** Only the text in force can be said yes or no to, and only by who may. */
  const asked = async (
    launch: OpenLaunch,
    body: ConsentRequest,
    keep: (tx: Db, launch: PatientLaunch, given: Given) => Promise<void>,
  ): Promise<Result<ConsentView[], Problem>> => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    if (body.textVersion !== CONSENT_TEXT_VERSION) return refuse('consent-text-outdated')
    const entry = await entryOf(house, launch)
    if (!entry.ok) return entry
    const aloud = entry.value === 'parent' ? 'parent' : 'spoken'
    const mode = ({ team: aloud, self: 'self', proxy: 'proxy' } as const)[atTheKeyboard(launch)]
    const given = { ...body, mode, recordedBy: launch.fhirUser, days: house.config.site.consentDays }
    return inTransaction(house.db, async (tx) => {
      await keep(tx, launch, given)
      return ok(await listed(tx, launch))
    })
  }

  answer(house, router, api.consents, async ({ launch }) =>
    hasPatient(launch) ? ok(await listed(house.db, launch)) : refuse('patient-missing'),
  )

  answer(house, router, api.giveConsent, ({ launch, body }) =>
    asked(launch, body, async (tx, launch, given) => {
      await giveConsent(tx, launch, given, house.now())
      if (!given.purposes.includes('write-note')) return
      const going = (await offersOf(tx, launch)).filter(({ state }) => state === 'accepted')
      await askToSignAgain(
        tx,
        launch,
        going.map(({ id }) => id),
      )
    }),
  )

  answer(house, router, api.declineConsent, ({ launch, body }) =>
    asked(launch, body, async (tx, launch, given) => {
      await expire(house, tx, launch, given.purposes) // who says no after a year of yes leaves nothing behind
      await declineConsent(tx, launch, given, house.now())
    }),
  )

  answer(house, router, api.withdrawConsent, async ({ launch, body: { purposes } }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    const left = await inTransaction(house.db, async (tx) => {
      await withdraw(house, tx, launch, purposes)
      return listed(tx, launch)
    })
    if (purposes.includes('read-record')) house.readings.stop(launch)
    return ok(left)
  })

  answer(house, router, api.standing, async ({ launch, idleAt }) =>
    ok({ purposes: await standingOf(house, launch), idleInS: idleAt && secondsTo(idleAt, house.now()) }),
  )

  answer(house, router, api.consentSummary, async ({ launch, body: { language } }) =>
    hasPatient(launch) ? ok(await summaryOf(house, house.db, launch, language)) : refuse('patient-missing'),
  )

  answer(house, router, api.fileConsentSummary, ({ launch, body }) =>
    hasPatient(launch) ? fileSummary(house, launch, body) : Promise.resolve(refuse('patient-missing')),
  )

  return router
}

const secondsTo = (moment: Date, now: Date) => Math.max(0, Math.round((moment.getTime() - now.getTime()) / 1000))
