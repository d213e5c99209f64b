import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { CONSENT_TEXT_VERSION } from '../../shared/consent.ts'
import { ok, refuse } from '../../shared/result.ts'
import { forgetRecords } from '../chart/record-store.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient } from '../launch/open-launch.ts'
import { endAllOffers } from '../offers/happen.ts'
import { forgetRankings } from '../offers/offer-store.ts'
import { stopNotes } from '../outbox/outbox-store.ts'
import { forgetCorrections } from '../profile/correction-store.ts'
import { consentsOf, giveConsent, withdrawConsents } from './consent-store.ts'

export function consentRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.consents, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    return ok(await consentsOf(house.db, launch, house.now()))
  })

  answer(house, router, api.giveConsent, async ({ launch, body }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    if (body.textVersion !== CONSENT_TEXT_VERSION) return refuse('consent-text-outdated')
    const mode = launch.role === 'patient' ? 'self' : 'spoken'
    const given = { ...body, mode, recordedBy: launch.fhirUser, days: house.config.site.consentDays } as const
    return house.db.transaction().execute(async (tx) => {
      await giveConsent(tx, launch, given, house.now())
      return ok(await consentsOf(tx, launch, house.now()))
    })
  })

  /** A withdrawal and all that follows from it are one transaction: reads, offers and notes stop together. */
  answer(house, router, api.withdrawConsent, async ({ launch, body: { purposes } }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    return house.db.transaction().execute(async (tx) => {
      await withdrawConsents(tx, launch, purposes, house.now())
      if (purposes.includes('read-record')) {
        await forgetRecords(tx, launch)
        await forgetCorrections(tx, launch)
        await forgetRankings(tx, launch)
      }
      if (purposes.includes('match')) await endAllOffers(house, tx, launch)
      // A note tells of a match: when there is none any more, it has nothing to say.
      if (purposes.includes('write-note') || purposes.includes('match')) await stopNotes(tx, launch)
      return ok(await consentsOf(tx, launch, house.now()))
    })
  })

  return router
}
