import { Purpose } from '../../shared/consent.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import type { Consented } from './consent.ts'
import { consents, fieldsIn } from './consent-row.ts'

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
