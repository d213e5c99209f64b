import type { Consent } from 'fhir/r4.d.ts'
import { SpokenLanguage } from '../../shared/answers.ts'
import { ConsentMode, type ConsentView, Purpose } from '../../shared/consent.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { consents, fieldsIn, type Row } from './consent-row.ts'

/** One line a purpose, whatever happened to it last. `days` is what the site lets an agreement last. */
export async function consentsOf(db: Db, person: Person, now: Date, days: number): Promise<ConsentView[]> {
  const rows = await rowsOf(db, person)
  return Purpose.options.map((purpose) =>
    viewOf(
      purpose,
      rows.find((row) => row.purpose === purpose),
      now,
      days,
    ),
  )
}

/** Every agreement of this person as FHIR R4 Consent, the newest first. */
export async function fhirConsentsOf(db: Db, person: Person): Promise<Consent[]> {
  const rows = await rowsOf(db, person)
  return rows.flatMap(({ resource }) => (resource === null ? [] : [JSON.parse(resource) as Consent]))
}

const rowsOf = (db: Db, { issuer, patient }: Person): Promise<Row[]> =>
  consents(db)
    .selectFrom('consent')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('given_at', 'desc')
    .orderBy('ended_at', (nulls) => nulls.desc().nullsFirst())
    .execute()

function viewOf(purpose: Purpose, row: Row | undefined, now: Date, days: number): ConsentView {
  const state = row ? stateOf(row, now) : 'never'
  return {
    purpose,
    state,
    mode: ConsentMode.nullable().parse(row?.mode ?? null),
    givenAt: row?.given_at.toISOString() ?? null,
    expiresAt: row?.expires_at.toISOString() ?? null,
    withdrawnAt: state === 'withdrawn' ? (row?.ended_at?.toISOString() ?? null) : null,
    textVersion: row?.text_version ?? null,
    language: SpokenLanguage.nullable().parse(row?.language ?? null),
    fields: row && state === 'active' ? fieldsIn(row) : [],
    days,
  }
}

function stateOf(row: Row, now: Date): ConsentView['state'] {
  if (row.ended_because === 'withdrawn' || row.ended_because === 'declined') return row.ended_because
  return row.ended_at === null && row.expires_at > now ? 'active' : 'expired'
}
