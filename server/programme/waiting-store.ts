import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { WaitingId } from '../../shared/ids.ts'
import { Profile } from '../../shared/profile.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { House } from '../house.ts'
import { type Person, personFrom } from '../person.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  sealed: string
  since: Date
  /** Somebody is offered to them: they wait no longer, and keep their turn. */
  aside: boolean
}
type Keeping = Pick<House, 'db' | 'vault' | 'log'>
const waiting = (db: Db) => db.withTables<{ waiting: Row }>()

export type WaitingPerson = Person & { readonly id: WaitingId; readonly profile: Profile; readonly since: Date }

/**
 * Once a person: who waits already, or did when somebody was offered to them, keeps their turn, and what is known of
 * them is taken anew.
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
    .values({ id: randomUUID(), issuer, patient, sealed, since: now, aside: false })
    .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doUpdateSet({ sealed, aside: false }))
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

/** Since when they have their turn, also while it is put aside. */
export const turnSince = async (db: Db, person: Person): Promise<Date | null> =>
  (await rowOf(db, person))?.since ?? null

export async function waitingSince(db: Db, person: Person): Promise<Date | null> {
  const row = await rowOf(db, person)
  return row && !row.aside ? row.since : null
}

/** What is known of somebody who waits; null when they do not, or when it cannot be read. */
export async function whoWaitsAs(db: Db, vault: Vault, person: Person): Promise<WaitingPerson | null> {
  const row = await rowOf(db, person)
  return row && !row.aside ? waiterFrom(row, vault) : null
}

/**
 * Something of who they are has changed; whoever waits keeps their turn, and whoever has it aside too. What cannot be
 * read is not who they are any more either: it is forgotten.
 */
export async function changeWaiting(
  tx: Db,
  vault: Vault,
  person: Person,
  change: (profile: Profile) => Profile,
): Promise<void> {
  const row = await rowOf(tx, person)
  if (!row) return
  const waiter = waiterFrom(row, vault)
  const sealed = waiter ? vault.seal(JSON.stringify(change(waiter.profile)), bound(person)) : ''
  await waiting(tx).updateTable('waiting').set({ sealed }).where('id', '=', row.id).execute()
}

/** Somebody is offered to them: nobody else is looked for, and their turn is kept. */
export const putTurnAside = (tx: Db, person: Person): Promise<void> => turn(tx, person, { aside: true })

/** What was offered came to nothing that they said: whoever has their turn aside waits again, from when they asked. */
export const giveTurnBack = (tx: Db, person: Person): Promise<void> => turn(tx, person, { aside: false })

async function turn(tx: Db, { issuer, patient }: Person, aside: Pick<Row, 'aside'>): Promise<void> {
  await waiting(tx)
    .updateTable('waiting')
    .set(aside)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .execute()
}

/** They have somebody, answered otherwise, changed their mind, or no longer agree to be matched: their turn is over. */
export async function stopWaiting(tx: Db, { issuer, patient }: Person): Promise<void> {
  await waiting(tx).deleteFrom('waiting').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}

/** Everybody who waits at this EHR, the longest first; the log says how many could not be read. */
export async function everybodyWaiting({ db, vault, log }: Keeping, issuer: string): Promise<WaitingPerson[]> {
  const rows = await waiting(db)
    .selectFrom('waiting')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('aside', '=', false)
    .orderBy('since')
    .orderBy('id')
    .execute()
  const waits = rows.flatMap((row) => waiterFrom(row, vault) ?? [])
  const count = rows.length - waits.length
  if (count > 0) log.error({ event: 'unreadable', what: 'waiting', count })
  return waits
}

/** gives  null for what cannot be read: its key is gone, or an older version of us wrote it */
function waiterFrom(row: Row, vault: Vault): WaitingPerson | null {
  const profile = readSealed(vault, row.sealed, bound(row), Profile)
  return profile && { ...personFrom(row), id: WaitingId.parse(row.id), profile, since: row.since }
}

/** Who waits under this id. */
export async function whoWaits(db: Db, issuer: string, id: WaitingId): Promise<Person | null> {
  const row = await waiting(db)
    .selectFrom('waiting')
    .select(['issuer', 'patient'])
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .where('aside', '=', false)
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

/** As `whoWaits`, with what is known of them; locked until the transaction ends. */
export async function lockWaiting(tx: Db, vault: Vault, issuer: string, id: WaitingId): Promise<WaitingPerson | null> {
  const row = await waiting(tx)
    .selectFrom('waiting')
    .selectAll()
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .where('aside', '=', false)
    .forUpdate()
    .executeTakeFirst()
  return row ? waiterFrom(row, vault) : null
}

const bound = ({ issuer, patient }: Pick<Row, 'issuer' | 'patient'>) => `waiting ${issuer} ${patient}`
