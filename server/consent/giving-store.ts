import { randomUUID } from 'node:crypto'
import type { ConsentMode, ConsentRequest } from '../../shared/consent.ts'
import type { Tellable } from '../../shared/told.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { consents, fieldsIn, type Row } from './consent-row.ts'
import { inForce } from './consent-store.ts'
import { endConsents } from './ending-store.ts'
import { type Agreement, fhirConsent } from './fhir-consent.ts'

export type Given = Omit<ConsentRequest, 'fields'> & {
  readonly fields?: readonly Tellable[]
  readonly mode: ConsentMode
  readonly recordedBy: string
  readonly days: number
}

/**
 * Records each purpose once: one already in force stays as it was given, an expired one is renewed. Other
 * ticks for a mentor are another agreement, which takes the place of the one before.
 */
export async function giveConsent(db: Db, person: Person, given: Given, now: Date): Promise<void> {
  await endConsents(db, person, given.purposes, 'expired', now, (row) => row.expires_at <= now)
  const fields = [...new Set(given.fields ?? [])]
  await endConsents(
    db,
    person,
    given.purposes,
    'replaced',
    now,
    (row) => row.purpose === 'tell-mentor' && !same(fieldsIn(row), fields),
  )
  await keep(db, person, given, now)
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((field) => other.includes(field))

/** The person was asked, and said no: kept, so that nobody asks again by themselves. What is in force stays. */
export async function declineConsent(db: Db, person: Person, given: Given, now: Date): Promise<void> {
  const active = await inForce(db, person, now)
  const purposes = given.purposes.filter((purpose) => !active.includes(purpose))
  await endConsents(db, person, purposes, 'expired', now)
  await keep(db, person, { ...given, purposes }, now, true)
}

async function keep(
  db: Db,
  { issuer, patient }: Person,
  { purposes, mode, recordedBy, textVersion, language, fields, days }: Given,
  now: Date,
  declined = false,
): Promise<void> {
  if (purposes.length === 0) return
  const expiresAt = new Date(now.getTime() + (declined ? 0 : days * DAY_MS))
  const rows = purposes.map((purpose) =>
    rowFrom({
      id: randomUUID(),
      issuer,
      patient,
      purpose,
      mode,
      recordedBy,
      textVersion,
      language,
      days,
      fields: purpose === 'tell-mentor' ? [...new Set(fields ?? [])] : [],
      givenAt: now,
      expiresAt,
      declined,
    }),
  )
  await consents(db)
    .insertInto('consent')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'patient', 'purpose']).where('ended_at', 'is', null).doNothing(),
    )
    .execute()
}

const DAY_MS = 86_400_000

const rowFrom = (agreement: Agreement): Row => ({
  id: agreement.id,
  issuer: agreement.issuer,
  patient: agreement.patient,
  purpose: agreement.purpose,
  mode: agreement.mode,
  text_version: agreement.textVersion,
  language: agreement.language,
  recorded_by: agreement.recordedBy,
  given_at: agreement.givenAt,
  expires_at: agreement.expiresAt,
  ended_at: agreement.declined ? agreement.givenAt : null,
  ended_because: agreement.declined ? 'declined' : null,
  fields: agreement.purpose === 'tell-mentor' ? JSON.stringify(agreement.fields) : null,
  resource: JSON.stringify(fhirConsent(agreement)),
})
