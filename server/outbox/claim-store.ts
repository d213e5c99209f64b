import { randomUUID } from 'node:crypto'
import { type FhirId, LaunchId, NoteId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { BusyEhrs } from './busy-ehrs-store.ts'
import { outbox, PENDING, type Row } from './outbox-row.ts'
import type { Verdict } from './retry.ts'

export type ClaimedNote = {
  readonly id: NoteId
  readonly claim: string
  readonly issuer: string
  readonly patient: FhirId
  readonly encounter: string | null
  readonly author: string
  readonly launch: LaunchId
  readonly consentId: string
  readonly marker: string
  readonly sealedDocument: string
  readonly rowDigest: string
  readonly attempts: number
  readonly lookFirst: boolean
}

/**
 * Takes the next due row for this worker. Rows of one patient keep their order; a row whose worker died
 * is due again when its claim has run out, and must then be looked for first.
 *
 * takes   the issuer whose notes are meant, without one any; and whether to take only what cannot have left yet
 */
export async function claimNext(
  tx: Db,
  now: Date,
  claimMs: (issuer: string) => number,
  which: Which,
): Promise<ClaimedNote | null> {
  const due = await nextDue(tx, now, which)
  if (!due?.sealed_document) return null
  const { author, launch_id: launch, consent_id: consentId, row_digest: rowDigest } = due
  if (author === null || launch === null || consentId === null || rowDigest === null)
    throw new Error('A note is due that nobody signed')
  const claim = randomUUID()
  const lookFirst = due.look_first || due.state === 'claimed'
  const attempts = due.attempts + 1
  const claimUntil = new Date(now.getTime() + claimMs(due.issuer))
  await outbox(tx)
    .updateTable('outbox')
    .set({ state: 'claimed', claim, attempts, look_first: lookFirst, next_try_at: claimUntil })
    .where('id', '=', due.id)
    .execute()
  return {
    id: NoteId.parse(due.id),
    claim,
    issuer: due.issuer,
    patient: due.patient as FhirId,
    encounter: due.encounter,
    author,
    launch: LaunchId.parse(launch),
    consentId,
    marker: due.marker,
    sealedDocument: due.sealed_document,
    rowDigest,
    attempts,
    lookFirst,
  }
}

type Which = { readonly issuer: string | undefined; readonly onlyUnsent: boolean }

/**
 * Locked until the transaction ends; a row that another worker looks at is passed over, and so is every row for an EHR
 * that asked to be left alone.
 */
function nextDue(tx: Db, now: Date, { issuer, onlyUnsent }: Which): Promise<Row | undefined> {
  const due = outbox(tx)
    .withTables<{ busy_ehrs: BusyEhrs }>()
    .selectFrom('outbox as note')
    .selectAll('note')
    .where('note.next_try_at', '<=', now)
  const notes = onlyUnsent
    ? due.where('note.state', '=', 'queued').where('note.look_first', '=', false)
    : due.where('note.state', 'in', ['queued', 'claimed', 'uncertain'])
  return (issuer === undefined ? notes : notes.where('note.issuer', '=', issuer))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('outbox as earlier')
            .select('earlier.id')
            .whereRef('earlier.issuer', '=', 'note.issuer')
            .whereRef('earlier.patient', '=', 'note.patient')
            .whereRef('earlier.seq', '<', 'note.seq')
            .where('earlier.state', 'in', PENDING),
        ),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('busy_ehrs as busy')
            .select('busy.issuer')
            .whereRef('busy.issuer', '=', 'note.issuer')
            .where('busy.until', '>', now),
        ),
      ),
    )
    .orderBy('note.next_try_at')
    .orderBy('note.seq')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** In the last moment before a note leaves: true while this worker still holds the row, which is its own until then. */
export async function renewClaim(
  tx: Db,
  note: Pick<ClaimedNote, 'id' | 'claim'>,
  now: Date,
  untilMs: number,
): Promise<boolean> {
  const renewed = await outbox(tx)
    .updateTable('outbox')
    .set({ next_try_at: new Date(now.getTime() + untilMs) })
    .where('id', '=', note.id)
    .where('claim', '=', note.claim)
    .where('state', '=', 'claimed')
    .where('next_try_at', '>', now)
    .executeTakeFirst()
  return renewed.numUpdatedRows === 1n
}

/**
 * Writes the verdict, unless another worker took the row over meanwhile. A proven note keeps no copy
 * here. A row that was stopped while its note was on its way stays stopped, unless the note arrived. One for want of
 * a sign-in is due again where somebody has signed in meanwhile.
 */
export async function settle(
  db: Db,
  note: Pick<ClaimedNote, 'id' | 'claim' | 'launch'>,
  verdict: Verdict,
  now: Date,
): Promise<void> {
  const proven = verdict.state === 'sent' || verdict.state === 'accepted'
  const mine = outbox(db).updateTable('outbox').where('id', '=', note.id).where('claim', '=', note.claim)
  const settling = mine.set({
    state: verdict.state,
    reason: verdict.reason,
    look_first: verdict.lookFirst,
    claim: null,
    next_try_at: new Date(now.getTime() + verdict.waitMs),
    ...(proven ? { sent_at: now, location: verdict.location, sealed_document: null } : {}),
  })
  const standing = proven ? settling : settling.where('state', '=', 'claimed')
  if (verdict.reason === 'sign-in-needed') {
    await standing.where('launch_id', '=', note.launch).execute()
    const due = mine.set({ state: 'queued', reason: null, claim: null, next_try_at: now })
    await due.where('state', '=', 'claimed').execute()
  } else await standing.execute()
  const reason = verdict.state === 'uncertain' ? 'no-proof' : 'consent-withdrawn'
  await mine.set({ claim: null, reason }).where('state', '=', 'withdrawn').execute()
}

/** The consent of a claimed note ended: it never leaves. */
export async function stopNote(tx: Db, note: Pick<ClaimedNote, 'id' | 'claim'>): Promise<void> {
  await outbox(tx)
    .updateTable('outbox')
    .set({ state: 'withdrawn', reason: 'consent-withdrawn', sealed_document: null, claim: null })
    .where('id', '=', note.id)
    .where('claim', '=', note.claim)
    .execute()
}

/** It was stopped before it left: then there is nothing to prove, and the clinician is told why. */
export async function neverLeft(tx: Db, note: Pick<ClaimedNote, 'id' | 'claim'>): Promise<void> {
  await outbox(tx)
    .updateTable('outbox')
    .set({ reason: 'consent-withdrawn', claim: null })
    .where('id', '=', note.id)
    .where('claim', '=', note.claim)
    .where('state', '=', 'withdrawn')
    .execute()
}
