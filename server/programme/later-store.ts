import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LaterId } from '../../shared/ids.ts'
import type { CouldHelp, LaterSaid, OwnLater } from '../../shared/later.ts'
import type { Db } from '../db/database.ts'
import { readSealedText } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { House } from '../house.ts'
import { localDay } from '../local-day.ts'
import { type Person, personFrom } from '../person.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  ask_from: string
  said_at: Date
  asked_on: string | null
  sealed_reach: string
}
type Sealed = Pick<Row, 'issuer' | 'patient' | 'sealed_reach'>
type Keeping = Pick<House, 'db' | 'vault' | 'log'>
const later = (db: Db) => db.withTables<{ later: Row }>()

/** Days as text: a driver would make moments of them, in its own time zone. */
const DAYS = ['id', 'issuer', 'patient', 'sealed_reach', sql<string>`ask_from::text`.as('from')] as const
const ASKED = sql<string | null>`asked_on::text`.as('askedOn')

/** Once a person: said again, it is what was said last, and they have not been asked yet. */
export async function keepLater(
  tx: Db,
  vault: Vault,
  { issuer, patient }: Person,
  { months, reach }: LaterSaid,
  now: Date,
): Promise<void> {
  const values = {
    ask_from: monthsAfter(now, months),
    said_at: now,
    asked_on: null,
    sealed_reach: vault.seal(reach, bound({ issuer, patient })),
  }
  await later(tx)
    .insertInto('later')
    .values({ id: randomUUID(), issuer, patient, ...values })
    .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doUpdateSet(values))
    .execute()
}

export async function laterOf(db: Db, vault: Vault, { issuer, patient }: Person): Promise<OwnLater['said']> {
  const row = await later(db)
    .selectFrom('later')
    .select([...DAYS, ASKED])
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .executeTakeFirst()
  return row ? { from: row.from, reach: reachOf(row, vault), askedOn: row.askedOn } : null
}

export async function takeBackLater(tx: Db, { issuer, patient }: Person): Promise<void> {
  await later(tx).deleteFrom('later').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}

/**
 * Those of this EHR whose day has come, the first to come first; and how many others there are. The log says how many
 * could not be read.
 */
export async function couldHelp(
  { db, vault, log }: Keeping,
  issuer: string,
  now: Date,
): Promise<{ readonly told: CouldHelp; readonly people: readonly Person[] }> {
  const today = localDay(now)
  const rows = await later(db)
    .selectFrom('later')
    .select([...DAYS, ASKED])
    .where('issuer', '=', issuer)
    .orderBy('ask_from')
    .orderBy('id')
    .execute()
  const come = rows.filter(({ from }) => from <= today)
  const due = come.flatMap((row) => {
    const reach = reachOf(row, vault)
    return reach === null ? [] : [{ ...row, reach }]
  })
  const count = come.length - due.length
  if (count > 0) log.error({ event: 'unreadable', what: 'later', count })
  return {
    told: {
      due: due.map(({ id, from, reach, askedOn }) => ({ id, from, reach, askedOn })),
      notYet: rows.length - come.length,
    },
    people: due.map(personFrom),
  }
}

/** gives  null for what cannot be read, as when the key it was sealed with is gone */
const reachOf = (row: Sealed, vault: Vault): string | null => readSealedText(vault, row.sealed_reach, bound(row))

/** Who said this, whether or not their day has come. */
export async function whoSaidLater(db: Db, issuer: string, id: LaterId): Promise<Person | null> {
  const row = await later(db)
    .selectFrom('later')
    .select(['issuer', 'patient'])
    .where('issuer', '=', issuer)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

/** gives  whether there is such a person, and their day has come */
export async function markAsked(tx: Db, issuer: string, id: LaterId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await later(tx)
    .updateTable('later')
    .set({ asked_on: localDay(now) })
    .where('issuer', '=', issuer)
    .where('id', '=', id)
    .where('ask_from', '<=', localDay(now))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** gives  how many were forgotten, of those who said it before this moment */
export async function forgetLaterBefore(db: Db, moment: Date): Promise<number> {
  const { numDeletedRows } = await later(db).deleteFrom('later').where('said_at', '<', moment).executeTakeFirst()
  return Number(numDeletedRows)
}

/** The same day of a later month; the last of a month that is shorter. */
function monthsAfter(now: Date, months: number): string {
  const today = new Date(localDay(now))
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(today.getUTCDate(), last))
  return day.toISOString().slice(0, 10)
}

const bound = ({ issuer, patient }: Pick<Row, 'issuer' | 'patient'>) => `later ${issuer} ${patient}`
