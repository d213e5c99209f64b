import { randomUUID } from 'node:crypto'
import { type ConsentMode, type ConsentRequest, type ConsentView, Purpose } from '../../shared/consent.ts'
import type { FhirId } from '../../shared/ids.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import type { Consented } from './consent.ts'

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
}
const consents = (db: Db) => db.withTables<{ consent: Row }>()

export type Person = { readonly issuer: string; readonly patient: FhirId }

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
    .select('id')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .forShare()
    .executeTakeFirst()
  return row ? ok({ id: row.id, issuer, patient } as Consented<P>) : refuse('consent-missing')
}

export type Given = ConsentRequest & { mode: ConsentMode; recordedBy: string; days: number }

/** Records each purpose once: one already in force stays as it was given, an expired one is renewed. */
export async function giveConsent(db: Db, person: Person, given: Given, now: Date): Promise<void> {
  await endConsents(db, person, given.purposes, 'expired', now, true)
  await consents(db)
    .insertInto('consent')
    .values(
      given.purposes.map((purpose) => ({
        id: randomUUID(),
        issuer: person.issuer,
        patient: person.patient,
        purpose,
        mode: given.mode,
        text_version: given.textVersion,
        language: given.language,
        recorded_by: given.recordedBy,
        given_at: now,
        expires_at: new Date(now.getTime() + given.days * 86_400_000),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'patient', 'purpose']).where('ended_at', 'is', null).doNothing(),
    )
    .execute()
}

export const withdrawConsents = (db: Db, person: Person, purposes: readonly Purpose[], now: Date) =>
  endConsents(db, person, purposes, 'withdrawn', now, false)

async function endConsents(
  db: Db,
  { issuer, patient }: Person,
  purposes: readonly Purpose[],
  because: 'withdrawn' | 'expired',
  now: Date,
  onlyExpired: boolean,
): Promise<void> {
  const ending = consents(db)
    .updateTable('consent')
    .set({ ended_at: now, ended_because: because })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('purpose', 'in', purposes)
    .where('ended_at', 'is', null)
  await (onlyExpired ? ending.where('expires_at', '<=', now) : ending).execute()
}

/** One line a purpose, whatever happened to it last. */
export async function consentsOf(db: Db, { issuer, patient }: Person, now: Date): Promise<ConsentView[]> {
  const rows = await consents(db)
    .selectFrom('consent')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('given_at', 'desc')
    .execute()
  return Purpose.options.map((purpose) =>
    viewOf(
      purpose,
      rows.find((row) => row.purpose === purpose),
      now,
    ),
  )
}

function viewOf(purpose: Purpose, row: Row | undefined, now: Date): ConsentView {
  return {
    purpose,
    state: row ? stateOf(row, now) : 'never',
    mode: (row?.mode as ConsentMode | undefined) ?? null,
    givenAt: row?.given_at.toISOString() ?? null,
    expiresAt: row?.expires_at.toISOString() ?? null,
    withdrawnAt: row?.ended_because === 'withdrawn' ? (row.ended_at?.toISOString() ?? null) : null,
    textVersion: row?.text_version ?? null,
  }
}

function stateOf(row: Row, now: Date): ConsentView['state'] {
  if (row.ended_because === 'withdrawn') return 'withdrawn'
  return row.ended_at === null && row.expires_at > now ? 'active' : 'expired'
}
