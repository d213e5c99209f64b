import { randomUUID } from 'node:crypto'
import type { Consent } from 'fhir/r4.d.ts'
import { SpokenLanguage } from '../../shared/answers.ts'
import { ConsentMode, type ConsentRequest, type ConsentView, Purpose } from '../../shared/consent.ts'
import { FhirId } from '../../shared/ids.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { Tellable } from '../../shared/told.ts'
import type { Db } from '../db/database.ts'
import type { Consented } from './consent.ts'
import { type Agreement, endedConsent, fhirConsent } from './fhir-consent.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  purpose: string
  mode: string
  text_version: string
  language: string
  recorded_by: string
  given_at: Date
  expires_at: Date
  ended_at: Date | null
  ended_because: string | null
  fields: unknown
  resource: string | null
}
const consents = (db: Db) => db.withTables<{ consent: Row }>()

export type Person = { readonly issuer: string; readonly patient: FhirId }
type Ended = 'withdrawn' | 'expired' | 'replaced' | 'declined' | 'deceased'

/**
 * The only maker of `Consented`: the row is read in the transaction that acts on it, and a withdrawal
 * waits for that transaction, so that it finds and undoes all that was done with the consent.
 *
 * refuses  consent-missing when the patient never agreed to this purpose, withdrew, or too long ago
 */
export async function withConsent<P extends Purpose>(
  db: Db,
  { issuer, patient }: Person,
  purpose: P,
  now: Date,
): Promise<Result<Consented<P>, 'consent-missing'>> {
  const row = await consents(db)
    .selectFrom('consent')
    .select(['id', 'fields'])
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .forShare()
    .executeTakeFirst()
  return row
    ? ok({ id: row.id, issuer, patient, fields: fieldsIn(row) } as unknown as Consented<P>)
    : refuse('consent-missing')
}

const fieldsIn = ({ fields }: Pick<Row, 'fields'>) => Tellable.array().parse(fields ?? [])

/** The purposes in force at this moment, in the order of the text. */
export async function inForce(db: Db, { issuer, patient }: Person, now: Date): Promise<Purpose[]> {
  const rows = await consents(db)
    .selectFrom('consent')
    .select('purpose')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  const given = new Set(rows.map(({ purpose }) => purpose))
  return Purpose.options.filter((purpose) => given.has(purpose))
}

/** How many people of this EHR agree to a purpose at this moment. */
export async function countAgreeing(db: Db, issuer: string, purpose: Purpose, now: Date): Promise<number> {
  const { people } = await consents(db)
    .selectFrom('consent')
    .select((row) => row.fn.count<number>('patient').distinct().as('people'))
    .where('issuer', '=', issuer)
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(people)
}

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

/** The patient's word, or what takes its place: what is in force ends now. */
export const withdrawConsents = (
  db: Db,
  person: Person,
  purposes: readonly Purpose[],
  now: Date,
  because: 'withdrawn' | 'deceased' = 'withdrawn',
) => endConsents(db, person, purposes, because, now)

/** What was agreed to for a time that is over; gives what ended by it now. */
export const expireConsents = (tx: Db, person: Person, purposes: readonly Purpose[], now: Date) =>
  endConsents(tx, person, purposes, 'expired', now, ({ expires_at }) => expires_at <= now)

/** People with an agreement whose time is over and that nobody ended yet, so many at once. */
export async function lapsed(db: Db, now: Date, atMost: number): Promise<{ person: Person; purposes: Purpose[] }[]> {
  const rows = await consents(db)
    .selectFrom('consent')
    .select(['issuer', 'patient', 'purpose'])
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(atMost)
    .execute()
  const byPerson = Map.groupBy(rows, ({ issuer, patient }) => JSON.stringify([issuer, patient]))
  return [...byPerson.values()].flatMap((those) => {
    const [first] = those
    if (!first) return []
    const person = { issuer: first.issuer, patient: FhirId.parse(first.patient) }
    return [{ person, purposes: those.map(({ purpose }) => Purpose.parse(purpose)) }]
  })
}

/**
 * Locks all that this person agreed to, in one order: whoever holds one of them shared knows that none of the others
 * ends meanwhile.
 *
 * gives  the purposes that ended
 */
async function endConsents(
  db: Db,
  { issuer, patient }: Person,
  purposes: readonly Purpose[],
  because: Ended,
  now: Date,
  only: (row: Row) => boolean = () => true,
): Promise<Purpose[]> {
  if (purposes.length === 0) return []
  const rows = await consents(db)
    .selectFrom('consent')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('ended_at', 'is', null)
    .orderBy('purpose')
    .forUpdate()
    .execute()
  const ending = rows.filter((row) => purposes.some((purpose) => purpose === row.purpose) && only(row))
  for (const row of ending) {
    const resource = row.resource && JSON.stringify(endedConsent(JSON.parse(row.resource) as Consent, now))
    await consents(db)
      .updateTable('consent')
      .set({ ended_at: now, ended_because: because, resource })
      .where('id', '=', row.id)
      .execute()
  }
  return ending.map(({ purpose }) => Purpose.parse(purpose))
}

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
