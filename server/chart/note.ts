import { createHash } from 'node:crypto'
import type { DocumentReference } from 'fhir/r4.d.ts'
import type { SpokenLanguage } from '../../shared/answers.ts'
import { type NoteText, noteText } from './note-text.ts'
import type { WriteProfile } from './write-profiles/write-profile.ts'

/** Our notes are known by this identifier, and by the same short key in the attachment's title. */
export const MARKER_SYSTEM = 'urn:accompany:note'

/** 80 bits of the offer's id: short enough for a title, and the same whenever it is computed again. */
export function markerFor(offerId: string): string {
  const digest = createHash('sha256').update(`note/${offerId}`).digest('hex')
  return `ap-${BigInt(`0x${digest.slice(0, 20)}`)
    .toString(36)
    .padStart(16, '0')}`
}

export type NoteFacts = {
  readonly offerId: string
  readonly patient: string
  readonly encounter: string | null
  /** The signed-in practitioner, `Practitioner/abc`. */
  readonly author: string
  readonly acceptedAt: Date
  readonly signedAt: Date
  readonly language: SpokenLanguage
}

/** The words of the note, as the clinician reads them before signing. */
export const wordsOf = (facts: Pick<NoteFacts, 'acceptedAt' | 'language'>): NoteText =>
  noteText(facts.language, facts.acceptedAt)

/**
 * match → note: the DocumentReference as it will stand in the chart (FHIR R4).
 *
 * It names the mentor by role only, carries nothing of the mentor's health, and is in one language.
 */
export function noteFor(facts: NoteFacts, profile: WriteProfile): DocumentReference {
  const { title, text } = wordsOf(facts)
  const marker = markerFor(facts.offerId)
  const signedAt = facts.signedAt.toISOString()
  const data = Buffer.from(text, 'utf8').toString('base64')
  return {
    resourceType: 'DocumentReference',
    identifier: [{ system: MARKER_SYSTEM, value: marker }],
    status: 'current',
    docStatus: profile.docStatus,
    type: { coding: [profile.type], text: title },
    category: [{ coding: [CLINICAL_NOTE] }],
    subject: { reference: `Patient/${facts.patient}` },
    ...(profile.date === 'date' ? { date: signedAt } : {}),
    author: [{ reference: facts.author }],
    content: [
      {
        attachment: {
          contentType: profile.contentType,
          language: facts.language === 'fr' ? 'fr-CA' : 'en-CA',
          title: `${title} [${marker}]`,
          creation: signedAt,
          data,
        },
      },
    ],
    context: {
      ...(facts.encounter ? { encounter: [{ reference: `Encounter/${facts.encounter}` }] } : {}),
      period: { start: facts.acceptedAt.toISOString(), end: signedAt },
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
