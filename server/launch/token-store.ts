import type { ExpressionBuilder } from 'kysely'
import { LaunchId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { Grant } from './authorisation-server.ts'
import { launches, type Row } from './launch-row.ts'
import { expiryOf, openToken, sealToken, type Token } from './sealed-token.ts'

export type HeldToken = Token & {
  readonly issuer: string
  /** The patient of the launch row; must equal the token's own, sealed with it. */
  readonly launchPatient: string | null
  readonly launchEncounter: string | null
  readonly version: number
  readonly expiresAt: Date
}

/** The tokens of an open launch, for the token service alone; null when the launch is closed, or they cannot be read. */
export async function heldToken(db: Db, vault: Vault, id: LaunchId): Promise<HeldToken | null> {
  const row = await launches(db)
    .selectFrom('launch')
    .select(['sealed_token', 'issuer', 'patient', 'encounter', 'token_version', 'token_expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  const token = row?.sealed_token ? openToken(vault, id, row.sealed_token) : null
  if (!row || !token) return null
  return {
    ...token,
    issuer: row.issuer,
    launchPatient: row.patient,
    launchEncounter: row.encounter,
    version: row.token_version,
    expiresAt: row.token_expires_at,
  }
}

/** Takes the tokens out of a launch that is over: nobody has them after that but who took them. */
export async function takeToken(
  db: Db,
  vault: Vault,
  id: LaunchId,
  now: Date,
): Promise<{ issuer: string; access: string; refresh: string | null } | null> {
  const row = await launches(db)
    .selectFrom('launch')
    .select(['sealed_token', 'issuer'])
    .where('id', '=', id)
    .where(isOver(now))
    .executeTakeFirst()
  if (!row || row.sealed_token === null) return null
  const taken = await launches(db)
    .updateTable('launch')
    .set({ sealed_token: null, refreshing_until: null })
    .where('id', '=', id)
    .where('sealed_token', '=', row.sealed_token)
    .executeTakeFirst()
  const token = taken.numUpdatedRows === 1n ? openToken(vault, id, row.sealed_token) : null
  return token && { issuer: row.issuer, access: token.access, refresh: token.refresh }
}

/** Ended, or run out: nobody opens a chart with it any more, and at most a note that was signed in it does. */
const isOver = (now: Date) => (row: ExpressionBuilder<{ launch: Row }, 'launch'>) =>
  row.or([row('closed_at', 'is not', null), row('closes_at', '<', now)])

/** Launches that are over and still hold tokens, in the order of their ids. */
export async function spentLaunches(db: Db, now: Date, after: string, most: number): Promise<LaunchId[]> {
  const rows = await launches(db)
    .selectFrom('launch')
    .select('id')
    .where('sealed_token', 'is not', null)
    .where(isOver(now))
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => LaunchId.parse(id))
}

/** One refresh at a time, over every process: gives the one that may ask the EHR now until when; null to all others. */
export async function claimRefresh(
  db: Db,
  id: LaunchId,
  version: number,
  now: Date,
  untilMs: number,
): Promise<Date | null> {
  const until = new Date(now.getTime() + untilMs)
  const claimed = await launches(db)
    .updateTable('launch')
    .set({ refreshing_until: until })
    .where('id', '=', id)
    .where('token_version', '=', version)
    .where((row) => row.or([row('refreshing_until', 'is', null), row('refreshing_until', '<', now)]))
    .executeTakeFirst()
  return claimed.numUpdatedRows === 1n ? until : null
}

/**
 * Compare-and-set: a rotated token is never overwritten by an older one, and none is put back where it was let go.
 *
 * gives  whether it was kept
 */
export async function keepRefreshed(
  db: Db,
  vault: Vault,
  id: LaunchId,
  version: number,
  grant: Grant,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await launches(db)
    .updateTable('launch')
    .set({
      sealed_token: sealToken(vault, id, grant),
      token_version: version + 1,
      token_expires_at: expiryOf(grant, now),
      refreshing_until: null,
    })
    .where('id', '=', id)
    .where('token_version', '=', version)
    .where('sealed_token', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets one's own claim go, and nobody else's. */
export async function releaseRefresh(db: Db, id: LaunchId, until: Date): Promise<void> {
  await launches(db)
    .updateTable('launch')
    .set({ refreshing_until: null })
    .where('id', '=', id)
    .where('refreshing_until', '=', until)
    .execute()
}
