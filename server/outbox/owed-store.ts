import { randomUUID } from 'node:crypto'
import type { DocumentReference } from 'fhir/r4.d.ts'
import type { ExpressionBuilder } from 'kysely'
import { SpokenLanguage } from '../../shared/answers.ts'
import { OfferId } from '../../shared/ids.ts'
import { NoteKind, type OwedNote } from '../../shared/note.ts'
import { isToSignAgain } from '../../shared/note-rules.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { sealedDocument } from './document-store.ts'
import { outbox, type Row } from './outbox-row.ts'
import { owedNoteFrom } from './owed-note.ts'
import type { OutboxState } from './retry.ts'
import { rowDigest } from './row-digest.ts'

type Insert = { outbox: Omit<Row, 'seq'> & { readonly seq?: never } }
const outboxForInsert = (db: Db) => db.withTables<Insert>()

type Person = { readonly issuer: string; readonly patient: string }

/** A note that something happened for: of what, of which moment, and what it replaces in the chart. */
export type Occasion = {
  readonly person: Person
  readonly offer: OfferId
  readonly kind: NoteKind
  readonly about: Date
  readonly replaces: string | null
  readonly marker: string
}

/** What was signed, and for whom. */
export type Signature = {
  readonly consented: Consented<'write-note'>
  readonly launch: PatientLaunch
  readonly marker: string
  readonly document: DocumentReference
  readonly language: SpokenLanguage
  readonly digest: string
  readonly identityDigest: string
  readonly signedAt: Date
}

/** One note of one kind for an offer: a beginning and a change are the same note. */
const keyOf = ({ offer, kind, replaces }: Pick<Occasion, 'offer' | 'kind' | 'replaces'>) => {
  if (kind === 'mistake') return `mistake/${replaces}`
  return kind === 'end' ? `offer/${offer}/end` : `offer/${offer}`
}

/**
 * The note is owed, in the transaction of the fact it tells: it waits for a clinician's signature.
 *
 * gives  the row there already is, when the same was owed before
 */
export async function oweNote(tx: Db, occasion: Occasion): Promise<Ledger> {
  const { person, offer, kind, about, replaces, marker } = occasion
  const key = keyOf(occasion)
  await outboxForInsert(tx)
    .insertInto('outbox')
    .values({
      ...UNSIGNED,
      id: randomUUID(),
      key,
      ...person,
      offer_id: offer,
      kind,
      about,
      replaces,
      marker,
      next_try_at: about,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await outbox(tx).selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
  return ledgerFrom(row)
}

const NO_SIGNATURE = {
  encounter: null,
  author: null,
  launch_id: null,
  consent_id: null,
  sealed_document: null,
  digest: null,
  row_digest: null,
  language: null,
  state: 'to-sign' as const,
  reason: null,
  attempts: 0,
  signed_at: null,
}
const UNSIGNED = { ...NO_SIGNATURE, look_first: false, claim: null, sent_at: null, location: null }

/**
 * Notes of these matches that were stopped on their way, since the person did not agree to them any more, wait for a
 * signature again, now that they do; so do those a chart had refused, whose words were forgotten meanwhile. What may
 * have arrived all the same is still looked for first.
 */
export async function askToSignAgain(tx: Db, { issuer, patient }: Person, offers: readonly OfferId[]): Promise<void> {
  if (offers.length === 0) return
  await outbox(tx)
    .updateTable('outbox')
    .set(NO_SIGNATURE)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('offer_id', 'in', [...offers])
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'withdrawn'), row('reason', '=', 'consent-withdrawn')]),
        row.and([
          row('state', '=', 'dead'),
          row('sealed_document', 'is', null),
          row('reason', '!=', 'several-in-chart'),
        ]),
      ]),
    )
    .execute()
}

/**
 * What a signature writes: the row is due.
 *
 * throws  when launch, consent and payload do not name the same patient: that is a defect, never a case
 */
function signedBy(vault: Vault, id: string, { launch, consented, signedAt, ...signature }: Signature) {
  const document = JSON.stringify(signature.document)
  const patients = [launch.patient, consented.patient, signature.document.subject?.reference?.replace('Patient/', '')]
  if (new Set(patients).size !== 1 || launch.issuer !== consented.issuer)
    throw new Error('A note must name one patient: launch, consent and payload differ')
  const signed = {
    issuer: launch.issuer,
    patient: launch.patient,
    encounter: launch.encounter,
    author: launch.fhirUser,
    marker: signature.marker,
  }
  return {
    ...signed,
    sealed_document: sealedDocument(vault, id, document),
    launch_id: launch.id,
    consent_id: consented.id,
    language: signature.language,
    digest: signature.digest,
    row_digest: rowDigest({ ...signed, document, consentId: consented.id, identityDigest: signature.identityDigest }),
    state: 'queued' as const,
    next_try_at: signedAt,
    signed_at: signedAt,
  }
}

/**
 * What was owed is signed, and due; what may have left before is still looked for first.
 *
 * gives  null when it does not wait for a signature any more
 */
export async function signNoteOwed(tx: Db, vault: Vault, id: string, signature: Signature): Promise<OwedNote | null> {
  const { issuer, patient, marker, ...signed } = signedBy(vault, id, signature)
  const row = await outbox(tx)
    .updateTable('outbox')
    .set({ ...signed, reason: null })
    .where('id', '=', id)
    .where(waitsForSignature)
    .where('marker', '=', marker)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .returningAll()
    .executeTakeFirst()
  return row ? owedNoteFrom(row) : null
}

/** `toSign` of the ledger, as the database is asked it. */
const waitsForSignature = (row: ExpressionBuilder<{ outbox: Row }, 'outbox'>) =>
  row.or([row('state', '=', 'to-sign'), row.and([row('state', '=', 'held'), row('reason', '=', 'patient-mismatch')])])

/** A document that tells of no match: who chose to file it has signed it, and it is due at once. */
export async function oweDocument(tx: Db, vault: Vault, key: string, signature: Signature): Promise<OwedNote> {
  const id = randomUUID()
  const row = {
    ...UNSIGNED,
    ...signedBy(vault, id, signature),
    id,
    key,
    offer_id: null,
    kind: 'agreements',
    about: null,
    replaces: null,
  }
  await outboxForInsert(tx).insertInto('outbox').values(row).execute()
  return owedNoteFrom(row)
}

/** A line of the ledger as the notes' own rules look at it. */
export type Ledger = {
  readonly id: string
  readonly offer: OfferId
  readonly kind: NoteKind
  readonly state: OutboxState
  /** It waits for a clinician's signature. */
  readonly toSign: boolean
  readonly about: Date | null
  readonly replaces: string | null
  /** `DocumentReference/…` in the chart, where the EHR said it. */
  readonly reference: string | null
  readonly sentAt: Date | null
  readonly language: SpokenLanguage | null
  readonly marker: string
  readonly digest: string | null
  readonly owed: OwedNote | null
}

/** All notes of matches that were ever owed to this patient's chart, in their order. */
export async function ledgerOf(db: Db, { issuer, patient }: Person): Promise<Ledger[]> {
  const rows = await outbox(db)
    .selectFrom('outbox')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('offer_id', 'is not', null)
    .orderBy('seq')
    .execute()
  return rows.map(ledgerFrom)
}

const ledgerFrom = (row: Row): Ledger => ({
  id: row.id,
  offer: OfferId.parse(row.offer_id),
  kind: NoteKind.parse(row.kind),
  state: row.state,
  toSign: row.state === 'to-sign' || isToSignAgain(row),
  about: row.about,
  replaces: row.replaces,
  reference: /DocumentReference\/[A-Za-z0-9.-]{1,64}/.exec(row.location ?? '')?.[0] ?? null,
  sentAt: row.sent_at,
  language: SpokenLanguage.nullable().parse(row.language),
  marker: row.marker,
  digest: row.digest,
  owed: row.signed_at ? owedNoteFrom(row) : null,
})

/** What it would have told is over before anybody signed it: there is nothing to tell. */
export async function dropUnsigned(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await outbox(tx)
    .updateTable('outbox')
    .set({ state: 'withdrawn', sealed_document: null })
    .where('id', 'in', [...ids])
    .where(waitsForSignature)
    .execute()
}
