import { randomUUID } from 'node:crypto'
import type { DocumentReference } from 'fhir/r4.d.ts'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { OfferId } from '../../shared/ids.ts'
import type { OwedNote } from '../../shared/note.ts'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import type { Person } from '../person.ts'
import { sealedDocument } from './document-store.ts'
import { outbox, outboxForInsert } from './outbox-row.ts'
import { owedNoteFrom } from './owed-note.ts'
import { rowDigest } from './row-digest.ts'
import { NO_SIGNATURE, UNSIGNED, waitsForSignature } from './unsigned.ts'

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

/** A document that tells of no match: who chose to file it has signed it, and it is due at once; owed already, it is owed once. */
export async function oweDocument(tx: Db, vault: Vault, key: string, signature: Signature): Promise<void> {
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
  await outboxForInsert(tx)
    .insertInto('outbox')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

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
