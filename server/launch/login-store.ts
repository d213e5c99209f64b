import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import { hashOf } from './secret.ts'

type Tables = {
  pending_login: { state_hash: string; secret_hash: string; issuer: string; sealed: string; expires_at: Date }
}
const tables = (db: Db) => db.withTables<Tables>()

export const MINUTES_TO_LOG_IN = 10

/** What the callback must match: the PKCE verifier and the nonce of this one login. */
const Proofs = z.object({
  verifier: z.string(),
  nonce: z.string(),
  /** The hash of the card this login came through; null for every other way in. */
  card: z.string().nullable(),
})
export type PendingLogin = z.infer<typeof Proofs> & { issuer: string }

/** takes  the secret that the browser holds for this one login */
export async function keepLogin(
  db: Db,
  vault: Vault,
  { state, secret }: { state: string; secret: string },
  login: PendingLogin,
  now: Date,
): Promise<void> {
  const state_hash = hashOf(state)
  const sealed = vault.seal(
    JSON.stringify({ verifier: login.verifier, nonce: login.nonce, card: login.card }),
    state_hash,
  )
  const expires_at = new Date(now.getTime() + MINUTES_TO_LOG_IN * 60_000)
  await tables(db).deleteFrom('pending_login').where('expires_at', '<', now).execute()
  await tables(db)
    .insertInto('pending_login')
    .values({ state_hash, secret_hash: hashOf(secret), issuer: login.issuer, sealed, expires_at })
    .execute()
}

/**
 * Takes a login by its state, once.
 *
 * gives   null when the state is unknown, used, too old, or was begun by another browser; also for what cannot be read
 */
export async function takeLogin(
  db: Db,
  vault: Vault,
  { state, secret }: { state: string; secret: string },
  now: Date,
): Promise<PendingLogin | null> {
  const state_hash = hashOf(state)
  const row = await tables(db)
    .deleteFrom('pending_login')
    .where('state_hash', '=', state_hash)
    .where('secret_hash', '=', hashOf(secret))
    .returningAll()
    .executeTakeFirst()
  if (!row || row.expires_at < now) return null
  const proofs = readSealed(vault, row.sealed, state_hash, Proofs)
  return proofs && { ...proofs, issuer: row.issuer }
}

/** Whether a login with this state was begun, by whichever browser, and may still come back. */
export async function isAwaited(db: Db, state: string, now: Date): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('pending_login')
    .select('state_hash')
    .where('state_hash', '=', hashOf(state))
    .where('expires_at', '>=', now)
    .executeTakeFirst()
  return row !== undefined
}
