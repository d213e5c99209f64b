import type { Resource } from '@medplum/fhirtypes'
import type { CodeableConcept } from 'fhir/r4.d.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadDefinitions } from '../../sandbox/fhir/definitions.ts'
import { problemsOf } from '../../sandbox/fhir/validation.ts'
import { type Agreement, endedConsent, fhirConsent } from '../../server/consent/fhir-consent.ts'
import { Purpose } from '../../shared/consent.ts'
import { CONSENT_TEXT } from '../../shared/consent-text.ts'
import { Tellable } from '../../shared/told.ts'

beforeAll(loadDefinitions)

const agreement = (part: Partial<Agreement> = {}): Agreement => ({
  id: '5b0e7a1c-8f6e-4d1b-9d1d-2f3a4b5c6d7e',
  issuer: 'https://ehr.example/fhir/r4',
  patient: 'alice',
  purpose: 'read-record',
  fields: [],
  mode: 'self',
  recordedBy: 'Patient/alice',
  textVersion: '2026-12',
  language: 'fr',
  days: 365,
  givenAt: new Date('2026-11-25T10:00:00Z'),
  expiresAt: new Date('2027-11-25T10:00:00Z'),
  declined: false,
  ...part,
})
const textIn = (data = '') => Buffer.from(data, 'base64').toString('utf8')

const MODES = [
  { mode: 'self', recordedBy: 'Patient/alice' },
  { mode: 'spoken', recordedBy: 'Practitioner/nurse' },
  { mode: 'parent', recordedBy: 'Practitioner/nurse' },
  { mode: 'proxy', recordedBy: 'RelatedPerson/mother' },
  { mode: 'proxy', recordedBy: 'Person/somebody' },
] as const

describe.each(Purpose.options)('an agreement to %s', (purpose) => {
  test.each(
    MODES.flatMap((by) =>
      (['fr', 'en'] as const).flatMap((language) =>
        [[], Tellable.options.slice(0, 3), Tellable.options].map((fields) => ({ ...by, language, fields, purpose })),
      ),
    ),
  )('is a valid FHIR R4 Consent, $mode by $recordedBy in $language', (part) => {
    const given = fhirConsent(agreement({ ...part, fields: purpose === 'tell-mentor' ? part.fields : [] }))
    const declined = fhirConsent(agreement({ ...part, declined: true }))
    const ended = endedConsent(given, new Date('2026-12-01T00:00:00Z'))
    for (const consent of [given, declined, ended]) expect(problemsOf(consent as Resource)).toEqual([])
  })

  test('says what it is, who agreed, to what, for whom, and until when', () => {
    expect(fhirConsent(agreement({ purpose }))).toMatchObject({
      status: 'active',
      meta: { source: 'https://ehr.example/fhir/r4' },
      scope: { coding: [{ code: 'patient-privacy' }] },
      category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
      patient: { reference: 'Patient/alice' },
      dateTime: '2026-11-25T10:00:00.000Z',
      policyRule: { coding: [{ code: expect.any(String) }] },
      provision: {
        period: { start: '2026-11-25T10:00:00.000Z', end: '2027-11-25T10:00:00.000Z' },
        actor: [{ role: expect.anything() }],
        purpose: [{ code: expect.any(String) }],
      },
    })
  })

  test('carries the text that was read, in its language, word for word', () => {
    const { sourceAttachment } = fhirConsent(agreement({ purpose, language: 'en' }))
    expect(sourceAttachment?.language).toBe('en-CA')
    expect(sourceAttachment?.title).toContain('2026-12')
    for (const sentence of Object.values(CONSENT_TEXT.en.purpose[purpose]))
      expect(textIn(sourceAttachment?.data)).toContain(sentence)
  })
})

test('a spoken agreement was verified with the patient; one on screen needs no witness', () => {
  const verifiedWith = { reference: 'Patient/alice' }
  expect(fhirConsent(agreement({ mode: 'spoken' })).verification).toMatchObject([{ verified: true, verifiedWith }])
  expect(fhirConsent(agreement()).verification).toBeUndefined()
})

test('who decided for the patient is named as the one who agreed, and nobody else is', () => {
  const by = (part: Partial<Agreement>) => fhirConsent(agreement(part)).performer
  expect(by({ mode: 'proxy', recordedBy: 'RelatedPerson/mother' })).toEqual([{ reference: 'RelatedPerson/mother' }])
  expect(by({ mode: 'spoken', recordedBy: 'Practitioner/nurse' })).toEqual([{ reference: 'Patient/alice' }])
})

test('a parent who agrees with the team for a child is who agreed and who was asked, by what they are and without a name', () => {
  const { contained, performer, verification } = fhirConsent(
    agreement({ mode: 'parent', recordedBy: 'Practitioner/n' }),
  )
  expect(contained).toEqual([
    {
      resourceType: 'RelatedPerson',
      id: 'parent',
      patient: { reference: 'Patient/alice' },
      relationship: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'RESPRSN' }],
          text: 'titulaire de l’autorité parentale ou tuteur',
        },
      ],
    },
  ])
  expect(performer).toEqual([{ reference: '#parent' }])
  expect(verification).toMatchObject([{ verified: true, verifiedWith: { reference: '#parent' } }])
})

test('what was not ticked for a mentor is denied by name, so that no reader takes silence for a yes', () => {
  const provision = (fields: Tellable[]) => fhirConsent(agreement({ purpose: 'tell-mentor', fields })).provision
  const codes = (concepts: readonly CodeableConcept[] = []) => concepts.map(({ coding }) => coding?.[0]?.code)
  const some = provision(['site', 'topics'])
  expect(some?.type).toBe('permit')
  expect(codes(some?.code)).toEqual(['site', 'topics'])
  expect(some?.provision?.[0]?.type).toBe('deny')
  expect(codes(some?.provision?.[0]?.code)).toEqual(expect.arrayContaining(['treatments', 'ageBand']))
  expect(codes(some?.provision?.[0]?.code)).not.toContain('site')
  expect(provision([])).toMatchObject({ type: 'deny' })
  expect(codes(provision([])?.code)).toEqual(Tellable.options)
})

test('a no is kept as a no, and an end closes the period without touching the text', () => {
  expect(fhirConsent(agreement({ declined: true }))).toMatchObject({ status: 'rejected', provision: { type: 'deny' } })
  const given = fhirConsent(agreement())
  const ended = endedConsent(given, new Date('2026-12-01T08:00:00Z'))
  expect(ended).toMatchObject({ status: 'inactive', provision: { period: { end: '2026-12-01T08:00:00.000Z' } } })
  expect(ended.sourceAttachment).toEqual(given.sourceAttachment)
})
