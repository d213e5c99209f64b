import { createHash } from 'node:crypto'
import type { DocumentReference } from 'fhir/r4.d.ts'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { NoteKind } from '../../shared/note.ts'
import type { ShownToTeam } from '../../shared/questionnaire.ts'
import { holdsShown, type NoteText, noteText } from './note-text.ts'
import { patientAsserted } from './patient-asserted.ts'
import type { WriteProfile } from './write-profiles/write-profile.ts'

/** Our notes are known by this identifier, and by the same short key in the attachment's title. */
export const MARKER_SYSTEM = 'urn:accompany:note'

/** 80 bits of what the note is about: short enough for a title, and the same whenever it is computed again. */
export function markerFor(about: string): string {
  const digest = createHash('sha256').update(`note/${about}`).digest('hex')
  return `ap-${BigInt(`0x${digest.slice(0, 20)}`)
    .toString(36)
    .padStart(16, '0')}`
}

/** A note that stands in the chart: where, and since when. */
export type Standing = { readonly reference: string | null; readonly sentAt: Date }

export type NoteFacts = {
  readonly kind: NoteKind
  readonly marker: string
  readonly patient: string
  readonly encounter: string | null
  /** The signed-in practitioner, `Practitioner/abc`. */
  readonly author: string
  /** When it happened: the match began, changed or ended; for a mistake, when the wrong note was sent. */
  readonly about: Date
  readonly replaces: Standing | null
  readonly signedAt: Date
  readonly language: SpokenLanguage
  /** What the person shows to their team; a beginning tells it. */
  readonly shown?: readonly ShownToTeam[]
}

/** What is done to the chart so that a note tells of another. */
type Way = 'new' | 'replaces' | 'addendum' | 'amended' | 'entered-in-error'

/** Without the address of the other note nothing can be replaced or updated: then the words must say it. */
function wayOf({ kind, replaces }: Pick<NoteFacts, 'kind' | 'replaces'>, profile: WriteProfile): Way {
  if (replaces === null) return 'new'
  if (replaces.reference === null) return 'addendum'
  return kind === 'mistake' ? profile.mistake : profile.supersede
}

/** The words of the note, as the clinician reads them before signing. */
export function wordsOf(
  facts: Pick<NoteFacts, 'kind' | 'about' | 'replaces' | 'language' | 'shown'>,
  profile: WriteProfile,
): NoteText {
  const { kind, about, replaces, language, shown = [] } = facts
  const addsTo = wayOf(facts, profile) === 'addendum' && kind !== 'mistake' ? (replaces?.sentAt ?? null) : null
  return noteText(language, { kind, about, addsTo, shown })
}

/**
 * match → note: the DocumentReference as it will stand in the chart (FHIR R4). One with an `id` is an update of the
 * note that bears it.
 *
 * It names the mentor by role only, carries nothing of the mentor's health, and is in one language. Of the patient's
 * answers it holds those they show to their team.
 */
export function noteFor(facts: NoteFacts, profile: WriteProfile): DocumentReference {
  const { reference = null } = facts.replaces ?? {}
  const way = wayOf(facts, profile)
  switch (way) {
    case 'new':
    case 'addendum':
      return newNote(facts, profile)
    case 'replaces':
      return { ...newNote(facts, profile), relatesTo: [{ code: 'replaces', target: { reference: reference ?? '' } }] }
    case 'amended':
      return {
        ...newNote(facts, profile),
        id: idIn(reference),
        docStatus: 'amended',
        content: [updatedContent(facts, profile)],
      }
    case 'entered-in-error':
      return inError(facts, idIn(reference))
    default:
      return way satisfies never
  }
}

const idIn = (reference: string | null) => (reference ?? '').replace('DocumentReference/', '')

/** All an EHR needs to know of a mistake; the rest of the note stays as it stands. */
const inError = ({ patient }: NoteFacts, id: string): DocumentReference => ({
  resourceType: 'DocumentReference',
  id,
  status: 'entered-in-error',
  subject: { reference: `Patient/${patient}` },
  content: [],
})

const updatedContent = (facts: NoteFacts, profile: WriteProfile) => ({
  attachment: attachment(facts, profile, profile.updateContentType),
})

function attachment(facts: NoteFacts, profile: WriteProfile, contentType: string) {
  const { title, text } = wordsOf(facts, profile)
  const body = contentType.startsWith('text/html') ? asHtml(text, facts.language) : text
  return {
    contentType,
    language: facts.language === 'fr' ? 'fr-CA' : 'en-CA',
    title: `${title} [${facts.marker}]`,
    creation: facts.signedAt.toISOString(),
    data: Buffer.from(body, 'utf8').toString('base64'),
  }
}

/** The same words as paragraphs: no script, no style, no link. */
function asHtml(text: string, language: SpokenLanguage): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const paragraphs = escaped.split('\n\n').map((lines) => `<p>${lines.replaceAll('\n', '<br/>')}</p>`)
  return `<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}"><body>${paragraphs.join('')}</body></html>`
}

function newNote(facts: NoteFacts, profile: WriteProfile): DocumentReference {
  const signedAt = facts.signedAt.toISOString()
  return {
    resourceType: 'DocumentReference',
    ...patientAsserted(profile, holdsShown(facts)),
    identifier: [{ system: MARKER_SYSTEM, value: facts.marker }],
    status: 'current',
    docStatus: profile.docStatus,
    type: { coding: [profile.type], text: wordsOf(facts, profile).title },
    category: [{ coding: [CLINICAL_NOTE] }],
    subject: { reference: `Patient/${facts.patient}` },
    ...(profile.date === 'date' ? { date: signedAt } : {}),
    author: [{ reference: facts.author }],
    content: [{ attachment: attachment(facts, profile, profile.contentType) }],
    context: {
      ...(facts.encounter ? { encounter: [{ reference: `Encounter/${facts.encounter}` }] } : {}),
      period: { start: facts.about.toISOString(), end: signedAt },
    },
  }
}

const CLINICAL_NOTE = {
  system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
  code: 'clinical-note',
  display: 'Clinical Note',
}

/** What is signed: the words a person read. The moment of signing is added after. */
export const digestOf = ({ title, text }: NoteText) => createHash('sha256').update(`${title}\n${text}`).digest('hex')
