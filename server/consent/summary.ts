import { SpokenLanguage } from '../../shared/answers.ts'
import type { ConsentSummary } from '../../shared/consent-summary.ts'
import type { OwedNote } from '../../shared/note.ts'
import { isToSignAgain } from '../../shared/note-rules.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { consentDocumentFor, consentMarkerFor } from '../chart/consent-document.ts'
import { openEhr } from '../chart/ehr.ts'
import { identityDigest } from '../chart/identity.ts'
import { digestOf } from '../chart/note.ts'
import { readIdentity } from '../chart/read-identity.ts'
import { identityOf } from '../chart/record-store.ts'
import { WRITE_PROFILES } from '../chart/write-profiles/write-profile.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { documentOf } from '../outbox/outbox-store.ts'
import { oweDocument, signNoteOwed } from '../outbox/sign-store.ts'
import { consentsOf } from './agreements-store.ts'
import { withConsent } from './consent-store.ts'
import { summaryText } from './summary-text.ts'

/** The agreements of today as they would stand in the chart, and what became of the summary filed last. */
export async function summaryOf(
  house: House,
  db: Db,
  launch: PatientLaunch,
  language: SpokenLanguage,
): Promise<ConsentSummary> {
  const consents = await consentsOf(db, launch, house.now(), house.config.site.consentDays)
  const words = summaryText(language, consents)
  const last = await documentOf(db, launch)
  const says = SpokenLanguage.options.map((one) => digestOf(summaryText(one, consents)))
  return {
    preview: { ...words, language, digest: digestOf(words) },
    last: last?.note ?? null,
    upToDate: last !== null && isOnItsWay(last.note) && last.digest !== null && says.includes(last.digest),
  }
}

/** It is in the chart, or will be without anybody filing it again. */
const isOnItsWay = (note: OwedNote) =>
  !isToSignAgain(note) &&
  note.state !== 'stopped' &&
  (note.state !== 'needs-attention' || note.reason === 'several-in-chart')

/**
 * The summary is owed to the chart: only when somebody chose it, and the patient agreed that something be written.
 *
 * refuses  note-changed when the agreements are not those that were read, patient-mismatch when the chart is
 *          not the one on the screen
 */
export async function fileSummary(
  house: House,
  launch: PatientLaunch,
  chosen: { language: SpokenLanguage; digest: string },
): Promise<Result<ConsentSummary, Problem>> {
  if (launch.lacks.includes('write-notes')) return refuse('scopes-missing')
  const profile = WRITE_PROFILES[house.issuers.get(launch.issuer)?.writeProfile ?? 'us-core']
  if (profile.encounterRequired && launch.encounter === null) return refuse('encounter-missing')
  const shown = await identityOf(house.db, house.vault, launch.id)
  const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
  const now = await readIdentity(ehr, launch.patient)
  if (!shown || ehr.patient !== launch.patient || identityDigest(shown) !== identityDigest(now))
    return refuse('patient-mismatch')

  const filed = await inTransaction(house.db, async (tx): Promise<Result<ConsentSummary, Problem>> => {
    const consented = await withConsent(tx, launch, 'write-note', house.now())
    if (!consented.ok) return consented
    const summary = await summaryOf(house, tx, launch, chosen.language)
    if (summary.upToDate) return ok(summary)
    if (summary.preview.digest !== chosen.digest) return refuse('note-changed')
    const at = house.now()
    const held = summary.last && isToSignAgain(summary.last) ? await documentOf(tx, launch) : null
    // By the one filed last: several who file at once owe the same.
    const key = held ? held.key : `consent/${consented.value.id}/after/${summary.last?.id ?? 'none'}`
    const facts = { key, patient: launch.patient, encounter: launch.encounter, author: launch.fhirUser, at }
    const signature = {
      consented: consented.value,
      launch,
      marker: consentMarkerFor(key),
      document: consentDocumentFor({ ...facts, ...summary.preview }, profile),
      language: chosen.language,
      digest: chosen.digest,
      identityDigest: identityDigest(now),
      signedAt: at,
    }
    if (held) await signNoteOwed(tx, house.vault, held.note.id, signature)
    else await oweDocument(tx, house.vault, key, signature)
    return ok(await summaryOf(house, tx, launch, chosen.language))
  })
  if (filed.ok) house.noteIsDue()
  return filed
}
