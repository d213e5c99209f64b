import { FhirId, LaunchId } from '../../shared/ids.ts'
import { Role } from '../../shared/launch.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'
import type { Grant } from './authorisation-server.ts'
import { cookieNameFor } from './cookie.ts'
import { closesIdle, closingAt } from './idle.ts'
import { launches, OTHERS, type Row } from './launch-row.ts'
import type { OpenLaunch } from './open-launch.ts'
import { extrasIn, lacksIn } from './scopes.ts'
import { expiryOf, sealToken } from './sealed-token.ts'
import { hashOf, newSecret } from './secret.ts'

export type NewLaunch = {
  /** What the browser holds for this one launch; here stands only its hash. */
  secret: string
  issuer: string
  fhirUser: string
  userName: string | null
  role: Role
  grant: Grant
}

export async function keepLaunch(db: Db, vault: Vault, launch: NewLaunch, now: Date): Promise<LaunchId> {
  const id = LaunchId.parse(newSecret())
  const { grant } = launch
  await launches(db)
    .insertInto('launch')
    .values({
      id,
      secret_hash: hashOf(launch.secret),
      cookie_name: cookieNameFor(id),
      issuer: launch.issuer,
      patient: grant.patient,
      encounter: grant.encounter,
      fhir_user: launch.fhirUser,
      user_name: launch.userName,
      role: launch.role,
      scope: grant.scope,
      sealed_token: sealToken(vault, id, grant),
      token_version: 0,
      token_expires_at: expiryOf(grant, now),
      created_at: now,
      closes_at: closingAt(launch.role, now, now),
    })
    .execute()
  return id
}

/** A launch as it is found: open, or why it is closed. */
export type FoundLaunch = {
  readonly launch: OpenLaunch
  readonly closed: null | 'over' | 'idle' | 'other-patient'
  readonly openedAt: Date
  readonly closesAt: Date
}

/** The launch of this id, for the browser that holds its secret: null in any other, as if it did not exist. */
export async function findLaunch(db: Db, id: LaunchId, secret: string, now: Date): Promise<FoundLaunch | null> {
  const row = await launches(db)
    .selectFrom('launch')
    .selectAll()
    .where('id', '=', id)
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst()
  if (!row) return null
  return { launch: openLaunchFrom(row), closed: whyClosed(row, now), openedAt: row.created_at, closesAt: row.closes_at }
}

function whyClosed(row: Row, now: Date): FoundLaunch['closed'] {
  if (row.closed_because === OTHERS) return OTHERS
  if (row.closed_at !== null) return 'over'
  if (row.closes_at >= now) return null
  return closesIdle(row.created_at, row.closes_at) ? 'idle' : 'over'
}

/** Not each touch is written. */
const WRITTEN_EVERY_MS = 60_000

/**
 * Its page was touched: an open launch stays open for as long again.
 *
 * gives  when it closes now
 */
export async function keepOpen(
  db: Db,
  { launch, openedAt, closesAt }: Omit<FoundLaunch, 'closed'>,
  now: Date,
): Promise<Date> {
  const until = closingAt(launch.role, openedAt, now)
  const gainedMs = until.getTime() - closesAt.getTime()
  if (gainedMs <= 0 || (gainedMs < WRITTEN_EVERY_MS && closesIdle(openedAt, until))) return closesAt
  await launches(db)
    .updateTable('launch')
    .set({ closes_at: until })
    .where('id', '=', launch.id)
    .where('closed_at', 'is', null)
    .where('closes_at', '<', until)
    .where('closes_at', '>=', now)
    .execute()
  return until
}

function openLaunchFrom(row: Row): OpenLaunch {
  return {
    id: LaunchId.parse(row.id),
    issuer: row.issuer,
    patient: FhirId.nullable().parse(row.patient),
    encounter: FhirId.nullable().parse(row.encounter),
    fhirUser: row.fhir_user,
    userName: row.user_name,
    role: Role.parse(row.role),
    lacks: lacksIn(row.scope),
    extras: extrasIn(row.scope),
  }
}

/** Of these cookies, the ones a browser need not keep: closed or unknown launches, and all but the newest few. */
export async function staleCookies(db: Db, names: readonly string[], now: Date, most: number): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await launches(db)
    .selectFrom('launch')
    .select('cookie_name')
    .where('cookie_name', 'in', [...names])
    .where('closed_at', 'is', null)
    .where('closes_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute()
  const kept = new Set(rows.map((row) => row.cookie_name))
  return names.filter((name) => !kept.has(name))
}

/** Closed for good because the person leaves. Its tokens are let go apart: a signed note may still need them. */
export async function closeEnded(db: Db, id: LaunchId, now: Date): Promise<void> {
  await launches(db)
    .updateTable('launch')
    .set({ closed_at: now, closed_because: 'ended' })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/**
 * Closed for good because this version of its token was refused. Its tokens are forgotten with it.
 *
 * gives  false when it has a newer token, or none any more
 */
export async function closeRefused(db: Db, id: LaunchId, version: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await launches(db)
    .updateTable('launch')
    .set({ closed_at: now, closed_because: 'refresh-refused', sealed_token: null, refreshing_until: null })
    .where('id', '=', id)
    .where('token_version', '=', version)
    .where('sealed_token', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Closed for good because its token is another patient's. No note leaves with it either.
 *
 * gives  whether it was not closed for that before
 */
export async function closeAsAnothers(db: Db, id: LaunchId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await launches(db)
    .updateTable('launch')
    .set({ closed_at: now, closed_because: OTHERS, sealed_token: null, refreshing_until: null })
    .where('id', '=', id)
    .where('closed_because', 'is distinct from', OTHERS)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function wasClosedAsAnothers(db: Db, id: LaunchId): Promise<boolean> {
  const row = await launches(db)
    .selectFrom('launch')
    .select('id')
    .where('id', '=', id)
    .where('closed_because', '=', OTHERS)
    .executeTakeFirst()
  return row !== undefined
}

/** Every launch on this person's chart, closed or not. */
export async function launchesOn(db: Db, { issuer, patient }: Person): Promise<LaunchId[]> {
  const rows = await launches(db)
    .selectFrom('launch')
    .select('id')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .execute()
  return rows.map(({ id }) => LaunchId.parse(id))
}

/** The names of people who opened their own page, in launches that are long over. */
export async function forgetOwnNames(db: Db, moment: Date): Promise<void> {
  await launches(db)
    .updateTable('launch')
    .set({ user_name: null })
    .where('role', '=', 'patient')
    .where('user_name', 'is not', null)
    .where('closes_at', '<', moment)
    .execute()
}

/** The person's own launches lose their name, and those still open are closed. */
export async function closeOwnLaunches(tx: Db, { issuer, patient }: Person, now: Date): Promise<void> {
  const own = launches(tx)
    .updateTable('launch')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('role', '=', 'patient')
  await own.set({ user_name: null }).execute()
  await own.where('closed_at', 'is', null).set({ closed_at: now, closed_because: 'erased' }).execute()
}
