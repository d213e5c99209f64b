import type { SpokenLanguage } from '../../shared/answers.ts'
import { NoteId, OfferId } from '../../shared/ids.ts'
import type { NoteKind, NotePreview, NoteToSign, OwedNote } from '../../shared/note.ts'
import { isBeginning } from '../../shared/note-rules.ts'
import type { Problem } from '../../shared/problem.ts'
import type { ShownToTeam } from '../../shared/questionnaire.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { openEhr } from '../chart/ehr.ts'
import { identityDigest } from '../chart/identity.ts'
import { digestOf, markerFor, noteFor, wordsOf } from '../chart/note.ts'
import { readIdentity } from '../chart/read-identity.ts'
import { identityOf } from '../chart/record-store.ts'
import { WRITE_PROFILES, type WriteProfile } from '../chart/write-profiles/write-profile.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { type Ledger, ledgerOf } from '../outbox/ledger-store.ts'
import { oweNote } from '../outbox/owed-store.ts'
import { signNoteOwed } from '../outbox/sign-store.ts'
import { shownBy } from '../questionnaire/answering.ts'
import { awaitingSignature, oweBeginning, stands } from './note-owed.ts'
import { lockOffer, offersOf } from './offer-store.ts'

type ToSign = {
  readonly row: Ledger
  readonly about: Date
  readonly replaces: { readonly reference: string | null; readonly sentAt: Date } | null
  readonly profile: WriteProfile
  readonly shown: readonly ShownToTeam[]
}
type Which = { readonly offer: string | undefined; readonly kind: NoteKind }

/** The words as they will stand in the chart, and the digest that signing must repeat. */
export async function previewNote(
  house: House,
  launch: PatientLaunch,
  which: Which,
  language: SpokenLanguage,
): Promise<Result<NotePreview, Problem>> {
  const found = await inTransaction(house.db, (tx) => noteToSign(house, tx, launch, which))
  if (!found.ok) return found
  const words = wordsIn(found.value, language)
  return ok({ ...words, language, digest: digestOf(words) })
}

const wordsIn = ({ row, about, replaces, profile, shown }: ToSign, language: SpokenLanguage) =>
  wordsOf({ kind: row.kind, about, replaces, language, shown }, profile)

/**
 * match → note: the fact that the clinician signed and the note it owes are one transaction.
 *
 * The chart is asked once more whose it is, before anything is owed to it.
 * refuses  patient-mismatch when the chart's patient is not the one on the signing button; earlier-note-first when
 *          something that happened before is still unsigned
 */
export async function signNote(
  house: House,
  launch: PatientLaunch,
  which: Which,
  signed: { language: SpokenLanguage; digest: string },
): Promise<Result<OwedNote, Problem>> {
  const whose = await samePatient(house, launch)
  if (!whose.ok) return whose
  const owed = await inTransaction(house.db, async (tx): Promise<Result<OwedNote, Problem>> => {
    // The consent first, in the order in which a withdrawal takes them.
    const consented = await withConsent(tx, launch, 'write-note', house.now())
    const found = await noteToSign(house, tx, launch, which)
    if (!found.ok) return found
    const { row } = found.value
    if (row.owed && !row.toSign) return row.digest === signed.digest ? ok(row.owed) : refuse('note-already-signed')
    if (digestOf(wordsIn(found.value, signed.language)) !== signed.digest) return refuse('note-changed')
    const [first] = awaitingSignature(await ledgerOf(tx, launch))
    if (first && first.id !== row.id) return refuse('earlier-note-first')
    if (!consented.ok) return consented
    return sign(house, tx, launch, consented.value, { ...found.value, ...signed, identityDigest: whose.value })
  })
  if (owed.ok) house.noteIsDue()
  return owed
}

/**
 * A note stands in a chart where it should not. The clinician's word is its signature.
 *
 * refuses  not-found unless the note is one that reached this chart
 */
export async function markMistake(
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
): Promise<Result<OwedNote, Problem>> {
  const note = NoteId.safeParse(id)
  if (!note.success) return refuse('not-found')
  const whose = await samePatient(house, launch)
  if (!whose.ok) return whose
  const owed = await inTransaction(house.db, async (tx): Promise<Result<OwedNote, Problem>> => {
    const consented = await withConsent(tx, launch, 'write-note', house.now())
    const ledger = await ledgerOf(tx, launch)
    const wrong = ledger.find((one) => one.id === note.data && one.kind !== 'mistake' && stands(one))
    if (!wrong?.sentAt) return refuse('not-found')
    const profile = profileOf(house, launch)
    if (profile.encounterRequired && launch.encounter === null) return refuse('encounter-missing')
    const row = await oweNote(tx, {
      person: { issuer: launch.issuer, patient: launch.patient },
      offer: wrong.offer,
      kind: 'mistake',
      about: wrong.sentAt,
      replaces: wrong.id,
      marker: markerFor(`mistake/${wrong.id}`),
    })
    if (row.owed && !row.toSign) return ok(row.owed)
    if (!consented.ok) return consented
    const replaces = { reference: wrong.reference, sentAt: wrong.sentAt }
    const toSign = { row, about: wrong.sentAt, replaces, profile, shown: [] }
    const language = wrong.language ?? 'fr'
    const digest = digestOf(wordsIn(toSign, language))
    return sign(house, tx, launch, consented.value, { ...toSign, language, digest, identityDigest: whose.value })
  })
  if (owed.ok) house.noteIsDue()
  return owed
}

/** What happened and waits for a clinician's signature; also what a patient chose alone. */
export async function notesAwaiting(house: House, launch: PatientLaunch): Promise<NoteToSign[]> {
  const [ledger, offers] = await Promise.all([ledgerOf(house.db, launch), offersOf(house.db, launch)])
  return awaitingSignature(ledger).map(({ offer, kind, about }) => ({
    offer,
    kind,
    since: localDay(about ?? house.now()),
    chosenBy: offers.find(({ id }) => id === offer)?.chosenBy ?? 'clinician',
  }))
}

type Signed = ToSign & { readonly language: SpokenLanguage; readonly digest: string; readonly identityDigest: string }

async function sign(
  house: House,
  tx: Db,
  launch: PatientLaunch,
  consented: Consented<'write-note'>,
  note: Signed,
): Promise<Result<OwedNote, Problem>> {
  const { row, about, replaces, profile, language, shown } = note
  const signedAt = house.now()
  const { patient, encounter, fhirUser: author } = launch
  const who = { patient, encounter, author, signedAt }
  const facts = { kind: row.kind, marker: row.marker, about, replaces, language, shown, ...who }
  const owed = await signNoteOwed(tx, house.vault, row.id, {
    consented,
    launch,
    marker: row.marker,
    document: noteFor(facts, profile),
    language,
    digest: note.digest,
    identityDigest: note.identityDigest,
    signedAt,
  })
  return owed ? ok(owed) : refuse('note-already-signed')
}

/** gives  the digest of who the chart belongs to, where that is who was on the screen */
async function samePatient(house: House, launch: PatientLaunch): Promise<Result<string, Problem>> {
  if (launch.lacks.includes('write-notes')) return refuse('scopes-missing')
  const shown = await identityOf(house.db, house.vault, launch.id)
  const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
  const now = identityDigest(await readIdentity(ehr, launch.patient))
  const same = shown !== null && ehr.patient === launch.patient && identityDigest(shown) === now
  return same ? ok(now) : refuse('patient-mismatch')
}

const profileOf = (house: House, launch: PatientLaunch) =>
  WRITE_PROFILES[house.issuers.get(launch.issuer)?.writeProfile ?? 'us-core']

/** The note of this kind; of several mistakes the one that waits, or the last. */
function noteOf(ledger: readonly Ledger[], offer: OfferId, kind: NoteKind): Ledger | undefined {
  const isOfKind = (one: NoteKind) => one === kind || (isBeginning(one) && isBeginning(kind))
  const those = ledger.filter((one) => one.offer === offer && isOfKind(one.kind))
  return those.find(({ toSign }) => toSign) ?? those.at(-1)
}

async function noteToSign(
  house: House,
  tx: Db,
  launch: PatientLaunch,
  { offer: id, kind }: Which,
): Promise<Result<ToSign, Problem>> {
  const offerId = OfferId.safeParse(id)
  const offer = offerId.success ? (await lockOffer(tx, launch, offerId.data))?.offer : undefined
  if (!offer) return refuse('not-found')
  if (offer.state === 'accepted') await oweBeginning(tx, offer, { issuer: launch.issuer, patient: launch.patient })
  const ledger = await ledgerOf(tx, launch)
  const row = noteOf(ledger, offer.id, kind)
  if (!row?.about || (row.state === 'withdrawn' && row.owed === null)) return refuse('offer-not-accepted')
  const profile = profileOf(house, launch)
  if (profile.encounterRequired && launch.encounter === null) return refuse('encounter-missing')
  const replaced = ledger.find((one) => one.id === row.replaces)
  const replaces = replaced?.sentAt ? { reference: replaced.reference, sentAt: replaced.sentAt } : null
  if (row.replaces !== null && replaces === null) return refuse('not-found')
  const shown = row.kind === 'begin' ? await shownBy(house, tx, launch) : []
  return ok({ row, about: row.about, replaces, profile, shown })
}
