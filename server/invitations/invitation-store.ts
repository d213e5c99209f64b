import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { FhirId, InvitationId } from '../../shared/ids.ts'
import type { InvitationView } from '../../shared/invitation.ts'
import type { Db } from '../db/database.ts'
import { endOfDay } from '../local-day.ts'
import type { Person } from '../person.ts'

type Row = {
  id: string
  secret_hash: string
  issuer: string
  patient: string
  made_by: string
  made_at: Date
  expires_at: Date
  revoked_at: Date | null
  opened_at: Date | null
}
const invitations = (db: Db) => db.withTables<{ invitation: Row }>()

/** Whose door a card opens, for as long as it does. */
export type Invitation = { readonly id: InvitationId; readonly issuer: string; readonly patient: FhirId }

export type NewInvitation = Person & { readonly secretHash: string; readonly madeBy: string; readonly days: number }

/** A new card takes the place of the ones that wait: the patient has one. */
export async function keepInvitation(tx: Db, made: NewInvitation, now: Date): Promise<InvitationView> {
  // One after the other: of two that are made at once, neither would see the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitation ${made.issuer} ${made.patient}`}, 0))`.execute(
    tx,
  )
  await withdrawInvitations(tx, made, now)
  const row = {
    id: randomUUID(),
    secret_hash: made.secretHash,
    issuer: made.issuer,
    patient: made.patient,
    made_by: made.madeBy,
    made_at: now,
    expires_at: endOfDay(new Date(now.getTime() + made.days * 86_400_000)), // the card says the day: all of it counts
    revoked_at: null,
    opened_at: null,
  }
  await invitations(tx).insertInto('invitation').values(row).execute()
  return viewOf(row, now)
}

export async function invitationsOf(db: Db, { issuer, patient }: Person, now: Date): Promise<InvitationView[]> {
  const rows = await invitations(db)
    .selectFrom('invitation')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => viewOf(row, now))
}

/** gives  false for another patient's, as for none */
export async function revokeInvitation(
  tx: Db,
  { issuer, patient }: Person,
  id: InvitationId,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await invitations(tx)
    .updateTable('invitation')
    .set((row) => ({ revoked_at: row.fn.coalesce('revoked_at', row.val(now)) }))
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function withdrawInvitations(tx: Db, { issuer, patient }: Person, now: Date): Promise<void> {
  await invitations(tx)
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

/** The card of this hash; 'expired' is told apart, because the team can make another. */
export async function invitationBehind(
  db: Db,
  secretHash: string,
  now: Date,
): Promise<Invitation | 'unknown' | 'expired'> {
  const row = await invitations(db)
    .selectFrom('invitation')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return 'unknown'
  if (row.expires_at <= now) return 'expired'
  return { id: InvitationId.parse(row.id), issuer: row.issuer, patient: FhirId.parse(row.patient) }
}

/** The patient came through it. */
export async function markOpened(tx: Db, { id }: Invitation, now: Date): Promise<void> {
  await invitations(tx)
    .updateTable('invitation')
    .set((row) => ({ opened_at: row.fn.coalesce('opened_at', row.val(now)) }))
    .where('id', '=', id)
    .execute()
}

const viewOf = (row: Row, now: Date): InvitationView => ({
  id: InvitationId.parse(row.id),
  state: stateOf(row, now),
  madeAt: row.made_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
})

function stateOf(row: Row, now: Date): InvitationView['state'] {
  if (row.revoked_at !== null) return 'revoked'
  if (row.expires_at <= now) return 'expired'
  return row.opened_at === null ? 'waiting' : 'opened'
}

export async function forgetInvitations(tx: Db, { issuer, patient }: Person): Promise<void> {
  await invitations(tx).deleteFrom('invitation').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}
