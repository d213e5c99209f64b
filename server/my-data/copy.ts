import type { z } from 'zod'
import type { MyData } from '../../shared/my-data.ts'
import { linesAbout } from '../audit/audit-store.ts'
import { recordOf } from '../chart/record-store.ts'
import { consentsOf, fhirConsentsOf } from '../consent/consent-store.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { offersOf } from '../offers/offer-store.ts'
import { viewsOf } from '../offers/views.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { laterOf } from '../programme/later-store.ts'
import { waitingSince } from '../programme/waiting-store.ts'
import { saidSoFar } from '../questionnaire/said-so-far.ts'
import { ALL, seenFrom } from './seen.ts'

/** A copy of everything that is kept of this person. */
export async function copyFor(house: House, launch: PatientLaunch): Promise<z.input<typeof MyData>> {
  const { db, vault, config } = house
  const now = house.now()
  const [agreements, consentResources, record, corrections, answers, since, later, offers, seen] = await Promise.all([
    consentsOf(db, launch, now, config.site.consentDays),
    fhirConsentsOf(db, launch),
    recordOf(db, vault, launch.id),
    correctionsOf(db, vault, launch),
    saidSoFar(house, db, launch),
    waitingSince(db, launch),
    laterOf(db, vault, launch),
    offersOf(db, launch),
    linesAbout(db, launch, ALL),
  ])
  const matches = await viewsOf(house, launch, offers)
  return {
    madeAt: now.toISOString(),
    agreements,
    consentResources,
    record,
    corrections,
    questionnaireResponse: answers?.response ?? null,
    waitingSince: since?.toISOString().slice(0, 10) ?? null,
    later,
    matches: matches.map(({ id: _id, mentor: _mentor, ...told }) => told),
    seen: seen.map((line) => seenFrom(line, launch)),
  }
}
