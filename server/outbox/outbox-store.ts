import type { LaunchId, NoteId } from '../../shared/ids.ts'
import { NoteReason, type NoteState, type OwedNote } from '../../shared/note.ts'
import type { Db } from '../db/database.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import type { Person } from '../person.ts'
import { outbox } from './outbox-row.ts'
import { owedNoteFrom, STATE_SHOWN } from './owed-note.ts'

export async function notesOf(db: Db, { issuer, patient }: Person): Promise<OwedNote[]> {
  const rows = await outbox(db)
    .selectFrom('outbox')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('signed_at', 'is not', null)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(owedNoteFrom)
}

/** The newest document without a match, what it is known by and the digest of what it says. */
export async function documentOf(
  db: Db,
  { issuer, patient }: Person,
): Promise<{ note: OwedNote; key: string; digest: string | null } | null> {
  const row = await outbox(db)
    .selectFrom('outbox')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('offer_id', 'is', null)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row ? { note: owedNoteFrom(row), key: row.key, digest: row.digest } : null
}

/**
 * The same clinician opened the same chart again: what waits goes on with the new sign-in, and what was
 * held for want of one is due now.
 */
export async function adoptNotes(
  tx: Db,
  launch: Pick<PatientLaunch, 'id' | 'issuer' | 'patient' | 'fhirUser'>,
  now: Date,
): Promise<void> {
  const waiting = outbox(tx)
    .updateTable('outbox')
    .set({ launch_id: launch.id })
    .where('issuer', '=', launch.issuer)
    .where('patient', '=', launch.patient)
    .where('author', '=', launch.fhirUser)
  await waiting.where('state', 'in', ['queued', 'claimed', 'uncertain', 'held']).execute()
  await waiting
    .set({ state: 'queued', reason: null, next_try_at: now })
    .where('state', '=', 'held')
    .where('reason', '=', 'sign-in-needed')
    .execute()
}

/** A person looked into the chart where we could not tell. */
export async function settleByHand(
  tx: Db,
  { issuer, patient }: Person,
  id: NoteId,
  seen: 'in-chart' | 'not-in-chart',
  now: Date,
): Promise<OwedNote | null> {
  const settled =
    seen === 'in-chart'
      ? { state: 'sent' as const, reason: null, sent_at: now, sealed_document: null }
      : { state: 'queued' as const, reason: null, look_first: true, next_try_at: now }
  const row = await outbox(tx)
    .updateTable('outbox')
    .set({ ...settled, claim: null })
    .where('id', '=', id)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where((row) =>
      row.or([
        row('state', '=', 'uncertain'),
        row.and([row('state', '=', 'dead'), row('sealed_document', 'is not', null)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  return row ? owedNoteFrom(row) : null
}

/** What the hospital took for review, and stands in the chart by now, is there. */
export async function foundInChart(
  db: Db,
  { issuer, patient }: Person,
  found: readonly { readonly marker: string; readonly note: { readonly reference: string } }[],
): Promise<void> {
  const places = new Map(found.map(({ marker, note }) => [marker, note.reference]))
  const underReview = await outbox(db)
    .selectFrom('outbox')
    .select(['id', 'marker'])
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', '=', 'accepted')
    .execute()
  const isThere = async (id: string, location: string | undefined) =>
    location &&
    outbox(db)
      .updateTable('outbox')
      .set({ state: 'sent', location })
      .where('id', '=', id)
      .where('state', '=', 'accepted')
      .execute()
  await Promise.all(underReview.map(({ id, marker }) => isThere(id, places.get(marker))))
}

/** Whether a note still goes to the chart with the sign-in of this launch. A note that is held waits for another one. */
export async function owesNotes(db: Db, launch: LaunchId): Promise<boolean> {
  const row = await outbox(db)
    .selectFrom('outbox')
    .select('id')
    .where('launch_id', '=', launch)
    .where('state', 'in', ['queued', 'claimed', 'uncertain'])
    .executeTakeFirst()
  return row !== undefined
}

/** A warning is news for thirty days. */
const NEWS_MS = 30 * 86_400_000

/** How many notes of this EHR wait for a person, or were taken with a warning of late, by why. Nobody is named. */
export async function countNotes(
  db: Db,
  issuer: string,
  now: Date,
): Promise<{ state: NoteState; reason: NoteReason | null; count: number }[]> {
  const rows = await outbox(db)
    .selectFrom('outbox')
    .select((row) => ['state', 'reason', row.fn.countAll<number>().as('count')])
    .where('issuer', '=', issuer)
    .where((row) =>
      row.or([
        row('state', 'in', ['to-sign', 'queued', 'claimed', 'uncertain', 'held', 'dead']),
        row.and([row('reason', '=', 'ehr-warned'), row('sent_at', '>', new Date(now.getTime() - NEWS_MS))]),
      ]),
    )
    .groupBy(['state', 'reason'])
    .execute()
  return rows.map((row) => ({
    state: STATE_SHOWN[row.state],
    reason: NoteReason.nullable().parse(row.reason),
    count: Number(row.count),
  }))
}
