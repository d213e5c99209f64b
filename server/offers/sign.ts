import type { SpokenLanguage } from '../../shared/answers.ts'
import { OfferId } from '../../shared/ids.ts'
import type { NotePreview, OwedNote } from '../../shared/note.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { openEhr } from '../chart/ehr.ts'
import { identityDigest } from '../chart/identity.ts'
import { digestOf, markerFor, noteFor, wordsOf } from '../chart/note.ts'
import { readIdentity } from '../chart/read-identity.ts'
import { identityOf } from '../chart/record-store.ts'
import { WRITE_PROFILES, type WriteProfile } from '../chart/write-profiles/write-profile.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { enqueue, noteOf } from '../outbox/outbox-store.ts'
import { lockOffer, type Offer } from './offer-store.ts'

type Match = { readonly offer: Offer; readonly acceptedAt: Date; readonly profile: WriteProfile }

/** The words as they will stand in the chart, and the digest that signing must repeat. */
export async function previewNote(
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
  language: SpokenLanguage,
): Promise<Result<NotePreview, Problem>> {
  const match = await house.db.transaction().execute((tx) => acceptedOffer(house, tx, launch, id))
  if (!match.ok) return match
  const words = wordsOf({ acceptedAt: match.value.acceptedAt, language })
  return ok({ ...words, language, digest: digestOf(words) })
}

/**
 * match → note: the fact that the clinician signed and the note it owes are one transaction.
 *
 * The chart is asked once more whose it is, before anything is owed to it.
 * refuses  patient-mismatch when the chart's patient is not the one on the signing button
 */
export async function signNote(
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
  signed: { language: SpokenLanguage; digest: string },
): Promise<Result<OwedNote, Problem>> {
  if (launch.lacks.includes('write-notes')) return refuse('scopes-missing')
  const shown = await identityOf(house.db, house.vault, launch.id)
  const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
  const now = await readIdentity(ehr, launch.patient)
  if (!shown || ehr.patient !== launch.patient || identityDigest(shown) !== identityDigest(now))
    return refuse('patient-mismatch')

  const owed = await house.db.transaction().execute(async (tx): Promise<Result<OwedNote, Problem>> => {
    // The consent first, in the order in which a withdrawal takes them.
    const consented = await withConsent(tx, launch, 'write-note', house.now())
    const match = await acceptedOffer(house, tx, launch, id)
    if (!match.ok) return match
    if (!consented.ok) return consented
    const { offer, acceptedAt, profile } = match.value
    const earlier = await noteOf(tx, offer.id)
    if (earlier) return earlier.digest === signed.digest ? ok(earlier.note) : refuse('note-already-signed')
    if (digestOf(wordsOf({ acceptedAt, language: signed.language })) !== signed.digest) return refuse('note-changed')
    const signedAt = house.now()
    const facts = { offerId: offer.id, patient: launch.patient, encounter: launch.encounter, author: launch.fhirUser }
    return ok(
      await enqueue(tx, {
        consented: consented.value,
        launch,
        offer: offer.id,
        marker: markerFor(offer.id),
        document: noteFor({ ...facts, acceptedAt, signedAt, language: signed.language }, profile),
        digest: signed.digest,
        identityDigest: identityDigest(now),
        signedAt,
      }),
    )
  })
  if (owed.ok) house.noteIsDue()
  return owed
}

async function acceptedOffer(
  house: House,
  tx: Db,
  launch: PatientLaunch,
  id: string | undefined,
): Promise<Result<Match, Problem>> {
  const offerId = OfferId.safeParse(id)
  const offer = offerId.success ? await lockOffer(tx, launch, offerId.data) : null
  if (!offer) return refuse('not-found')
  if (offer.state !== 'accepted' || offer.answeredAt === null) return refuse('offer-not-accepted')
  const profile = WRITE_PROFILES[house.issuers.get(launch.issuer)?.writeProfile ?? 'us-core']
  if (profile.encounterRequired && launch.encounter === null) return refuse('encounter-missing')
  return ok({ offer, acceptedAt: offer.answeredAt, profile })
}
