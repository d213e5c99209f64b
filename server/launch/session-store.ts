import { randomUUID } from 'node:crypto'
import type { Db } from '../db/database.ts'
import { hashOf, newSecret } from './secret.ts'

type Tables = { session: { id: string; secret_hash: string; created_at: Date } }
const tables = (db: Db) => db.withTables<Tables>()

export async function sessionWith(db: Db, secret: string | null): Promise<string | null> {
  if (secret === null) return null
  const row = await tables(db)
    .selectFrom('session')
    .select('id')
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst()
  return row?.id ?? null
}

export async function beginSession(db: Db, now: Date): Promise<{ id: string; secret: string }> {
  const id = randomUUID()
  const secret = newSecret()
  await tables(db)
    .insertInto('session')
    .values({ id, secret_hash: hashOf(secret), created_at: now })
    .execute()
  return { id, secret }
}

/** The same browser with a new secret; the old one is dead. The launches of its other tabs go on. */
export async function renewSecret(db: Db, session: string): Promise<string> {
  const secret = newSecret()
  await tables(db)
    .updateTable('session')
    .set({ secret_hash: hashOf(secret) })
    .where('id', '=', session)
    .execute()
  return secret
}
