import type { Consent } from 'fhir/r4.d.ts'
import { Purpose } from '../../shared/consent.ts'
import type { Db } from '../db/database.ts'
import { type Person, personFrom } from '../person.ts'
import { consents, type Row } from './consent-row.ts'
import { endedConsent } from './fhir-consent.ts'

type Ended = 'withdrawn' | 'expired' | 'replaced' | 'declined' | 'deceased'

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

/**
 * Locks all that this person agreed to, in one order: whoever holds one of them shared knows that none of the others
 * ends meanwhile.
 *
 * gives  the purposes that ended
 */
export async function endConsents(
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

/** People with an agreement whose time is over and that nobody ended yet, in one order and so many at once. */
export async function lapsed(db: Db, now: Date, after: Person | null, atMost: number): Promise<Person[]> {
  const people = consents(db)
    .selectFrom('consent')
    .select(['issuer', 'patient'])
    .distinct()
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', now)
  const { issuer, patient } = after ?? { issuer: '', patient: '' }
  const rows = await people
    .where(({ eb, refTuple, tuple }) => eb(refTuple('issuer', 'patient'), '>', tuple(issuer, patient)))
    .orderBy('issuer')
    .orderBy('patient')
    .limit(atMost)
    .execute()
  return rows.map(personFrom)
}
