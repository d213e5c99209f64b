import { createHash } from 'node:crypto'
import type { DocumentReference } from 'fhir/r4.d.ts'
import type { SpokenLanguage } from '../../shared/answers.ts'
import { MARKER_SYSTEM } from './note.ts'
import { patientAsserted } from './patient-asserted.ts'
import type { WriteProfile } from './write-profiles/write-profile.ts'

/** LOINC's consent document. It is not a note: no list of notes shows it. */
const CONSENT_DOCUMENT = { system: 'http://loinc.org', code: '59284-0' }

export type ConsentDocumentFacts = {
  /** Whatever makes this summary another than the one before. */
  readonly key: string
  readonly patient: string
  readonly encounter: string | null
  /** Who filed it: a clinician, the patient, or who signs in for them. */
  readonly author: string
  readonly title: string
  readonly text: string
  readonly language: SpokenLanguage
  readonly at: Date
}

/** 80 bits, as a note's, and spelt apart from it. */
export const consentMarkerFor = (key: string) =>
  `ac-${BigInt(`0x${createHash('sha256').update(key).digest('hex').slice(0, 20)}`)
    .toString(36)
    .padStart(16, '0')}`

/** The agreements of a person → a DocumentReference their chart can hold (FHIR R4, LOINC 59284-0). */
export function consentDocumentFor(facts: ConsentDocumentFacts, profile: WriteProfile): DocumentReference {
  const marker = consentMarkerFor(facts.key)
  const at = facts.at.toISOString()
  return {
    resourceType: 'DocumentReference',
    ...patientAsserted(profile, facts.author === `Patient/${facts.patient}`),
    identifier: [{ system: MARKER_SYSTEM, value: marker }],
    status: 'current',
    docStatus: profile.docStatus,
    type: { coding: [CONSENT_DOCUMENT], text: facts.title },
    subject: { reference: `Patient/${facts.patient}` },
    ...(profile.date === 'date' ? { date: at } : {}),
    author: [authorOf(facts.author)],
    content: [
      {
        attachment: {
          contentType: profile.contentType,
          language: `${facts.language}-CA`,
          title: `${facts.title} [${marker}]`,
          creation: at,
          data: Buffer.from(facts.text, 'utf8').toString('base64'),
        },
      },
    ],
    context: {
      ...(facts.encounter ? { encounter: [{ reference: `Encounter/${facts.encounter}` }] } : {}),
      period: { start: at, end: at },
    },
  }
}

/** R4 lets a `Person` be no author: they are named by identifier. */
const authorOf = (author: string) =>
  author.startsWith('Person/') ? { type: 'RelatedPerson', identifier: { value: author } } : { reference: author }
