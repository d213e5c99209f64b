import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { FhirId, WaitingId } from '../../shared/ids.ts'
import { Profile } from '../../shared/profile.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'

type Row = { id: string; issuer: string; patient: string; sealed: string; since: Date }
const waiting = (db: Db) => db.withTables<{ waiting: Row }>()

type Person = { readonly issuer: string; readonly patient: string }

export type WaitingPerson = {
  readonly id: WaitingId
  readonly issuer: string
  readonly patient: FhirId
  readonly profile: Profile
  readonly since: Date
}

/**
 * Once a person: who waits already keeps their turn, and what is known of them is taken anew.
 *
 * gives  since when they wait, and whether that begins now
 */
export async function keepWaiting(
  tx: Db,
  vault: Vault,
  { issuer, patient }: Consented<'match'>,
  profile: Profile,
  now: Date,
): Promise<{ since: Date; isNew: boolean }> {
  const sealed = vault.seal(JSON.stringify(profile), bound({ issuer, patient }))
  const row = await waiting(tx)
    .insertInto('waiting')
    .values({ id: randomUUID(), issuer, patient, sealed, since: now })
    .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doUpdateSet({ sealed }))
    .returning(['since', sql<boolean>`xmax = 0`.as('isNew')]) // PostgreSQL: 0 in a row that was not there before
    .executeTakeFirstOrThrow()
  return row
}

const rowOf = (db: Db, { issuer, patient }: Person) =>
  waiting(db)
    .selectFrom('waiting')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .executeTakeFirst()

export const waitingSince = async (db: Db, person: Person): Promise<Date | null> =>
  (await rowOf(db, person))?.since ?? null

/** What is known of somebody who waits; null when they do not. */
export async function whoWaitsAs(db: Db, vault: Vault, person: Person): Promise<WaitingPerson | null> {
  const row = await rowOf(db, person)
  return row ? personFrom(row, vault) : null
}

/** Something of who they are has changed; whoever waits keeps their turn. */
export async function changeWaiting(
  tx: Db,
  vault: Vault,
  person: Person,
  change: (profile: Profile) => Profile,
): Promise<void> {
  const waits = await whoWaitsAs(tx, vault, person)
  if (!waits) return
  const sealed = vault.seal(JSON.stringify(change(waits.profile)), bound(person))
  await waiting(tx).updateTable('waiting').set({ sealed }).where('id', '=', waits.id).execute()
}

/** They were offered somebody, changed their mind, or no longer agree to be matched. */
export async function stopWaiting(tx: Db, { issuer, patient }: Person): Promise<void> {
  await waiting(tx).deleteFrom('waiting').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}

/** Everybody who waits at this EHR, the longest first. */
export async function everybodyWaiting(db: Db, vault: Vault, issuer: string): Promise<WaitingPerson[]> {
  const rows = await waiting(db)
    .selectFrom('waiting')
    .selectAll()
    .where('issuer', '=', issuer)
    .orderBy('since')
    .orderBy('id')
    .execute()
  return rows.map((row) => personFrom(row, vault))
}

const personFrom = (row: Row, vault: Vault): WaitingPerson => ({
  id: WaitingId.parse(row.id),
  issuer: row.issuer,
  patient: FhirId.parse(row.patient),
  profile: Profile.parse(JSON.parse(vault.open(row.sealed, bound(row)))),
  since: row.since,
})

/** Who waits under this id. */
export async function whoWaits(
  db: Db,
  issuer: string,
  id: WaitingId,
): Promise<Pick<WaitingPerson, 'issuer' | 'patient'> | null> {
  const row = await waiting(db)
    .selectFrom('waiting')
    .select(['issuer', 'patient'])
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return row ? { issuer: row.issuer, patient: FhirId.parse(row.patient) } : null
}

/** As `whoWaits`, with what is known of them; locked until the transaction ends. */
export async function lockWaiting(tx: Db, vault: Vault, issuer: string, id: WaitingId): Promise<WaitingPerson | null> {
  const row = await waiting(tx)
    .selectFrom('waiting')
    .selectAll()
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .forUpdate()
    .executeTakeFirst()
  return row ? personFrom(row, vault) : null
}

const bound = ({ issuer, patient }: Person) => `waiting ${issuer} ${patient}`
