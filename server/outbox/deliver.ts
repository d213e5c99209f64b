import type { DocumentReference } from 'fhir/r4.d.ts'
import type { Logger } from 'pino'
import type { LaunchId } from '../../shared/ids.ts'
import { isUpdated, lookForNote, standingNote } from '../chart/chart-notes.ts'
import type { Ehr } from '../chart/ehr.ts'
import { EhrError } from '../chart/ehr-error.ts'
import { identityDigest } from '../chart/identity.ts'
import { MARKER_SYSTEM } from '../chart/note.ts'
import { readIdentity } from '../chart/read-identity.ts'
import { updatedNote } from '../chart/updated-note.ts'
import { WRITE_PROFILES } from '../chart/write-profiles/write-profile.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Vault } from '../db/vault.ts'
import type { Issuer } from '../programme/site.ts'
import { leaveAlone } from './busy-ehrs-store.ts'
import { type ClaimedNote, claimNext, neverLeft, renewClaim, settle, stopNote } from './claim-store.ts'
import { openDocument } from './document-store.ts'
import { afterLooking, afterPost, type Tried, type Verdict, withoutVersion } from './retry.ts'
import { rowDigest } from './row-digest.ts'

export type Delivery = {
  readonly db: Db
  readonly vault: Vault
  readonly ehrFor: (launch: LaunchId) => Promise<Ehr>
  /** Nothing of this launch may be on its way any more. */
  readonly letGo: (launch: LaunchId) => Promise<unknown>
  readonly issuerOf: (iss: string) => Issuer | undefined
  readonly deadlineMs: number
  readonly now: () => Date
  /** False while the clock has jumped ahead and this many milliseconds have not passed since. */
  readonly isSteady: (at: Date, restMs: number) => boolean
  /** From 0 to 1: how much longer or shorter than the least a wait is. */
  readonly chance: () => number
  readonly log: Logger
}

/** Up to the post, and again for the post itself: each step ends at the deadline, and a token may be renewed on the way. */
const STEPS_OF_A_CLAIM = 6

/** A note whose worker died is not touched before its POST must have been stored, if it ever is. */
const claimMs = (delivery: Delivery, iss: string) => STEPS_OF_A_CLAIM * delivery.deadlineMs + settleMsOf(delivery, iss)

/**
 * Sends one owed note, or finds that it stands in the chart already.
 *
 * gives   false when nothing is due
 */
export async function deliverOne(delivery: Delivery, issuer?: string): Promise<boolean> {
  const { db, now } = delivery
  const at = now()
  const onlyUnsent = !delivery.isSteady(at, claimMs(delivery, issuer ?? ''))
  const note = await inTransaction(db, (tx) =>
    claimNext(tx, at, (iss) => claimMs(delivery, iss), { issuer, onlyUnsent }),
  )
  if (!note) return false
  const verdict = await verdictOn(delivery, note)
  if (verdict?.reason === 'ehr-busy') await leaveAlone(db, note.issuer, new Date(now().getTime() + verdict.waitMs))
  if (verdict) await settle(db, note, verdict, now())
  await delivery.letGo(note.launch)
  delivery.log.info({
    event: 'note',
    state: verdict?.state ?? 'withdrawn',
    reason: verdict?.reason,
    attempts: note.attempts,
    warnings: verdict?.warnings.length ? verdict.warnings : undefined,
  })
  return true
}

const settleMsOf = ({ issuerOf }: Delivery, iss: string) => issuerOf(iss)?.settleMs ?? 60_000

async function verdictOn(delivery: Delivery, note: ClaimedNote): Promise<Verdict | null> {
  const issuer = delivery.issuerOf(note.issuer)
  const { attempts, lookFirst } = note
  const row = { attempts, lookFirst, settleMs: settleMsOf(delivery, note.issuer), chance: delivery.chance() }
  try {
    const ehr = await delivery.ehrFor(note.launch)
    const document = await documentFor(delivery.vault, ehr, note)
    if (!document) return afterPost(row, { kind: 'other-patient' })
    if (document.id) return await updated(delivery, ehr, note, document, row)
    if (note.lookFirst) {
      const looked = await lookForNote(ehr, note.patient, note.marker, delivery.deadlineMs)
      const [first] = looked.found
      const seen = afterLooking(row, {
        found: looked.found.length,
        whole: looked.whole,
        location: first?.reference ?? null,
      })
      if (seen) return seen
    }
    const profile = WRITE_PROFILES[issuer?.writeProfile ?? 'us-core']
    const once = { 'If-None-Exist': `identifier=${MARKER_SYSTEM}|${note.marker}` }
    const posted = await ehr.post(document, profile.conditionalCreate ? once : {}, () => mayLeave(delivery, note))
    return posted.kind === 'kept-back' ? null : afterPost(row, posted)
  } catch (thrown) {
    if (!(thrown instanceof EhrError)) throw thrown
    // Nothing was posted in this attempt: what may have arrived before is still only looked for.
    if (thrown.lasting) return afterPost(row, refusalOf(thrown))
    return afterPost(row, { kind: 'not-sent' })
  }
}

/**
 * A note in the chart is amended or marked in error. It is read first, so that the update is made once and to the version
 * that was read; somebody who changed it meanwhile makes us read again. Where the chart does not say which version it
 * holds, somebody's words could be lost: then a person changes it.
 */
async function updated(
  delivery: Delivery,
  ehr: Ehr,
  note: ClaimedNote,
  document: DocumentReference,
  row: Tried,
): Promise<Verdict | null> {
  const { marker, patient } = note
  const id = document.id ?? ''
  const standing = await standingNote(ehr, id, patient)
  if (!standing) return afterPost(row, { kind: 'refused-content' })
  const location = `DocumentReference/${id}`
  if (isUpdated(standing, document, marker)) return afterPost(row, { kind: 'stored', location, warnings: [] })
  if (!standing.version) return withoutVersion(row)
  const version = { 'If-Match': `W/"${standing.version}"` }
  const posted = await ehr.put({ ...updatedNote(standing, document), id }, version, () => mayLeave(delivery, note))
  if (posted.kind === 'kept-back') return null
  return afterPost(row, posted.kind === 'stored' ? { ...posted, location } : posted)
}

const refusalOf = (error: EhrError) => {
  if (error.code === 'not-found') return { kind: 'patient-gone' } as const
  if (error.code === 'sign-in-needed' || error.code === 'other-patient') return { kind: error.code } as const
  return { kind: 'refused-rights' } as const
}

/**
 * EHR, token, chart and payload must name the patient that was on the button, by id and by name, and the
 * row must be to the letter what was signed.
 *
 * gives   null when they do not
 */
async function documentFor(vault: Vault, ehr: Ehr, note: ClaimedNote): Promise<DocumentReference | null> {
  const text = openDocument(vault, note)
  if (text === null) return null
  const document = JSON.parse(text) as DocumentReference
  if (ehr.fhirBase !== note.issuer || ehr.patient !== note.patient) return null
  if (document.subject?.reference !== `Patient/${note.patient}`) return null
  const seen = identityDigest(await readIdentity(ehr, note.patient))
  return rowDigest({ ...note, document: text, identityDigest: seen }) === note.rowDigest ? document : null
}

/**
 * The last moment before it leaves: the consent and the claim are read in one transaction. The consent
 * first, in the order in which a withdrawal takes them, so that the two never wait for each other.
 */
async function mayLeave(delivery: Delivery, note: ClaimedNote): Promise<boolean> {
  const { db, now } = delivery
  return inTransaction(db, async (tx) => {
    const consented = await withConsent(tx, note, 'write-note', now())
    if (!consented.ok) await stopNote(tx, note)
    else if (await renewClaim(tx, note, now(), claimMs(delivery, note.issuer))) return true
    else await neverLeft(tx, note)
    return false
  })
}
