import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type FhirId, LaunchId, NoteId, OfferId } from '../../shared/ids.ts'
import { NoteReason, type NoteState, OwedNote } from '../../shared/note.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import type { OutboxState, Verdict } from './retry.ts'

export type Row = {
  seq: number
  id: string
  key: string
  issuer: string
  patient: string
  encounter: string | null
  author: string | null
  launch_id: string | null
  offer_id: string | null
  consent_id: string | null
  marker: string
  /** The resource as it will be sent, to the letter. */
  sealed_document: string | null
  digest: string | null
  row_digest: string | null
  kind: string
  language: string | null
  replaces: string | null
  about: Date | null
  state: OutboxState
  reason: string | null
  attempts: number
  look_first: boolean
  claim: string | null
  next_try_at: Date
  signed_at: Date | null
  sent_at: Date | null
  location: string | null
}
export const outbox = (db: Db) => db.withTables<{ outbox: Row }>()

type Person = { readonly issuer: string; readonly patient: string }

const boundTo = (id: string) => `note/${id}`
export const sealedDocument = (vault: Vault, id: string, document: string) => vault.seal(document, boundTo(id))

/** gives  null for what was not sealed for this row, or not by us: it is nothing that anybody signed */
export function openDocument(vault: Vault, { id, sealedDocument }: Pick<ClaimedNote, 'id' | 'sealedDocument'>) {
  try {
    return vault.open(sealedDocument, boundTo(id))
  } catch {
    return null
  }
}

const SEALED_AT_ONCE = 100

/** Documents that were kept before any was sealed: sealed where they stand, to the letter. */
export async function sealOlderDocuments(db: Db, vault: Vault): Promise<void> {
  for (;;) {
    const rows = await outbox(db)
      .selectFrom('outbox')
      .select(['id', 'sealed_document'])
      .where('sealed_document', 'like', '{%') // what is sealed begins with the name of a key
      .limit(SEALED_AT_ONCE)
      .execute()
    for (const { id, sealed_document: plain } of rows)
      await outbox(db)
        .updateTable('outbox')
        .set({ sealed_document: sealedDocument(vault, id, plain ?? '') })
        .where('id', '=', id)
        .where('sealed_document', '=', plain)
        .execute()
    if (rows.length === 0) return
  }
}
const PENDING: readonly OutboxState[] = ['queued', 'claimed', 'uncertain', 'held']

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

/**
 * Consent to write is gone, or the match is: what has not left never leaves. A note that is on its way
 * this very moment keeps its claim, so that its worker can still tell what became of it. With the consent
 * go also the words of what a chart refused.
 */
export async function stopNotes(tx: Db, person: Person, offer?: OfferId): Promise<void> {
  const stop = stopping(tx, person)
  if (offer) return void (await stop.where('offer_id', '=', offer).execute())
  await stop.execute()
  await forgetDocuments(tx, person)
}

const stopping = (tx: Db, { issuer, patient }: Person) =>
  outbox(tx)
    .updateTable('outbox')
    .set((row) => ({
      state: 'withdrawn',
      reason: row.case().when('claim', 'is', null).then('consent-withdrawn').else('no-proof').end(),
      sealed_document: null,
    }))
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', 'in', PENDING)

/** What a document without a match tells has changed: one that has not left never leaves. */
export async function stopDocuments(tx: Db, person: Person): Promise<void> {
  await stopping(tx, person).where('offer_id', 'is', null).execute()
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
  await waiting.where('state', 'in', ['queued', 'uncertain', 'held']).execute()
  await waiting
    .set({ state: 'queued', reason: null, next_try_at: now })
    .where('state', '=', 'held')
    .where('reason', '=', 'sign-in-needed')
    .execute()
}

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
 * takes   the issuer whose notes are meant; without one, any
 */
export async function claimNext(
  tx: Db,
  now: Date,
  claimMs: (issuer: string) => number,
  issuer?: string,
): Promise<ClaimedNote | null> {
  const notes = outbox(tx)
    .selectFrom('outbox as note')
    .selectAll('note')
    .where('note.state', 'in', ['queued', 'claimed', 'uncertain'])
    .where('note.next_try_at', '<=', now)
  const due = await (issuer === undefined ? notes : notes.where('note.issuer', '=', issuer))
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
    .orderBy('note.next_try_at')
    .orderBy('note.seq')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
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
 * here. A row that was stopped while its note was on its way stays stopped, unless the note arrived.
 */
export async function settle(
  db: Db,
  note: Pick<ClaimedNote, 'id' | 'claim'>,
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
  await (proven ? settling : settling.where('state', '=', 'claimed')).execute()
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

/** A busy EHR is left alone by every note that waits for it. */
export async function postpone(db: Db, issuer: string, until: Date): Promise<void> {
  await outbox(db)
    .updateTable('outbox')
    .set((row) => ({ next_try_at: row.fn<Date>('greatest', ['next_try_at', sql.val(until)]) }))
    .where('issuer', '=', issuer)
    .where('state', 'in', ['queued', 'uncertain'])
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

/** How many notes of this EHR wait for a person, by why. Nobody is named. */
export async function countNotes(
  db: Db,
  issuer: string,
): Promise<{ state: NoteState; reason: NoteReason | null; count: number }[]> {
  const rows = await outbox(db)
    .selectFrom('outbox')
    .select((row) => ['state', 'reason', row.fn.countAll<number>().as('count')])
    .where('issuer', '=', issuer)
    .where('state', 'in', ['to-sign', 'queued', 'claimed', 'uncertain', 'held', 'dead'])
    .groupBy(['state', 'reason'])
    .execute()
  return rows.map((row) => ({
    state: STATE_SHOWN[row.state],
    reason: NoteReason.nullable().parse(row.reason),
    count: Number(row.count),
  }))
}

const STATE_SHOWN: Record<OutboxState, NoteState> = {
  'to-sign': 'to-sign',
  queued: 'waiting',
  claimed: 'waiting',
  uncertain: 'uncertain',
  sent: 'in-chart',
  accepted: 'for-review',
  held: 'held',
  dead: 'needs-attention',
  withdrawn: 'stopped',
}

type Shown = Pick<Row, 'id' | 'offer_id' | 'kind' | 'state' | 'reason' | 'signed_at' | 'sent_at' | 'next_try_at'>

export const owedNoteFrom = (row: Shown): OwedNote => ({
  id: NoteId.parse(row.id),
  offer: OfferId.nullable().parse(row.offer_id),
  kind: OwedNote.shape.kind.parse(row.kind),
  state: STATE_SHOWN[row.state],
  reason: NoteReason.nullable().parse(row.reason),
  signedAt: (row.signed_at ?? row.next_try_at).toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  nextTryAt: ['queued', 'uncertain'].includes(row.state) ? row.next_try_at.toISOString() : null,
})

/** The words of notes that left or never will; that there was a note stays, so that it is not sent twice. */
export async function forgetDocuments(tx: Db, { issuer, patient }: { issuer: string; patient: string }): Promise<void> {
  await outbox(tx)
    .updateTable('outbox')
    .set({ sealed_document: null })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', 'not in', ['queued', 'claimed', 'uncertain'])
    .execute()
}
