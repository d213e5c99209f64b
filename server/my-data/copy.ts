import type { z } from 'zod'
import type { MyData } from '../../shared/my-data.ts'
import { linesAbout } from '../audit/audit-store.ts'
import { lastRecordOf } from '../chart/record-store.ts'
import { consentsOf, fhirConsentsOf } from '../consent/agreements-store.ts'
import type { House } from '../house.ts'
import { invitationsOf } from '../invitations/invitation-store.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { contactsOf, meetingOf, revealsOf } from '../offers/contact-store.ts'
import { feedbackWithWords } from '../offers/feedback-store.ts'
import { offersOf } from '../offers/offer-store.ts'
import { quietSince, rulesOf } from '../offers/rules-store.ts'
import { outcomesOf } from '../offers/views.ts'
import { notesOf } from '../outbox/outbox-store.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { laterOf } from '../programme/later-store.ts'
import { turnSince } from '../programme/waiting-store.ts'
import { saidSoFar } from '../questionnaire/said-so-far.ts'
import { ALL, seenFrom } from './seen.ts'

/** A copy of everything that is kept of this person. */
export async function copyFor(house: House, launch: PatientLaunch): Promise<z.input<typeof MyData>> {
  const { db, vault, config } = house
  const now = house.now()
  const [ofRecord, ofProgramme, matches, notes, seen] = await Promise.all([
    Promise.all([
      consentsOf(db, launch, now, config.site.consentDays),
      fhirConsentsOf(db, launch),
      lastRecordOf(db, vault, launch),
      correctionsOf(db, vault, launch),
      saidSoFar(house, db, launch),
    ]),
    Promise.all([
      rulesOf(db, { side: 'patient', issuer: launch.issuer, person: launch.patient }),
      quietSince(db, launch),
      invitationsOf(db, launch, now),
      turnSince(db, launch),
      laterOf(db, vault, launch),
    ]),
    matchesFor(house, launch),
    notesOf(db, launch),
    linesAbout(db, launch, ALL),
  ])
  const [agreements, consentResources, record, corrections, answers] = ofRecord
  const [rules, quiet, invitations, since, later] = ofProgramme
  return {
    madeAt: now.toISOString(),
    agreements,
    consentResources,
    record,
    corrections,
    questionnaireResponse: answers && !answers.lost ? answers.response : null,
    waitingSince: since && localDay(since),
    later,
    matches,
    rulesAccepted: rules.acceptedVersion,
    quietSince: quiet?.toISOString() ?? null,
    invitations: invitations.map(({ id: _id, ...told }) => told),
    notes: notes.map(({ id: _id, offer: _offer, ...told }) => told),
    seen: seen.map((line) => seenFrom(line, launch)),
  }
}

/** Each match, with what the person said and showed in it: nothing that the mentor did. */
async function matchesFor(house: House, launch: PatientLaunch): Promise<z.input<typeof MyData>['matches']> {
  const { db, vault } = house
  const outcomes = await outcomesOf(house, launch, await offersOf(db, launch))
  return Promise.all(
    outcomes.map(async ({ id, mentor: _mentor, ...told }) => {
      const [reveals, meeting, contacts, feedback] = await Promise.all([
        revealsOf(db, vault, id),
        meetingOf(db, vault, id),
        contactsOf(db, id),
        feedbackWithWords(db, vault, id, 'patient'),
      ])
      return {
        ...told,
        shown: reveals.patient ?? null,
        meeting: meeting === 'unreadable' ? null : meeting,
        contacts,
        feedback,
      }
    }),
  )
}
