import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { condition, featuresOf, procedure } from './a-chart.ts'

const person = (fields: object) => featuresOf({ resourceType: 'Patient', id: 'p', ...fields })
const value = <T>(fact: { known: true; value: T } | { known: false; why: string }) => (fact.known ? fact.value : null)
const identity = (concept: object) => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity', valueCodeableConcept: concept }],
})

describe('age on 15 June 2025', () => {
  test.each([
    ['1960-06-15', 65, '65-74'],
    ['1960-06-16', 64, '55-64'],
    ['2000-02-29', 25, '25-34'],
    ['2024-06-16', 0, '0-17'],
    ['2026-01-01', null, null],
    ['1850-01-01', null, null],
    ['hier', null, null],
  ])('born %s: %s, %s', (birthDate, age, band) => {
    const { ageYears, ageBand } = person({ birthDate })
    expect([value(ageYears), value(ageBand)]).toEqual([age, band])
  })

  test('a birth year alone leaves the age open by one, and the band where both ends are in it', () => {
    expect(person({ birthDate: '1959' }).ageYears).toMatchObject({ certainty: 'probable' })
    expect(value(person({ birthDate: '1959' }).ageBand)).toBe('65-74')
    expect(person({ birthDate: '1960' }).ageBand).toMatchObject({ known: false, why: 'conflicting' })
  })

  test('a birth month leaves it open until its last day', () => {
    const patient = { resourceType: 'Patient', id: 'p', birthDate: '2007-06' }
    const chart = chartFromBundle({ resourceType: 'Bundle', entry: [{ resource: patient }] }, 'p')
    const on = (day: string) => (chart ? featuresFrom(chart, day) : null)
    expect(on('2025-06-29')).toMatchObject({ ageYears: { certainty: 'probable' }, ageBand: { known: false } })
    expect(on('2025-06-30')).toMatchObject({ ageYears: { value: 18, certainty: 'stated' } })
  })
})

describe('gender, and gender identity apart from it', () => {
  test.each([
    [{ coding: [{ code: 'transgender-female' }] }, 'female'],
    [{ coding: [{ code: '407377005', display: 'Female-to-male transsexual' }] }, 'male'],
    [{ coding: [{ code: '33791000087105' }] }, 'non-binary'],
    [{ text: 'Femme trans' }, 'female'],
    [{ text: 'Non binaire' }, 'non-binary'],
    [{ text: 'Man' }, 'male'],
    [{ text: 'Trans man / Female-to-Male' }, 'male'],
    [{ text: 'Homme trans (femme assignée à la naissance)' }, 'male'],
    [{ text: 'Transgender woman, assigned male at birth' }, 'female'],
    [{ text: 'Homme, sexe assigné à la naissance : féminin' }, 'male'],
    [{ text: 'Neither male nor female' }, null],
    [{ text: 'Ni homme ni femme' }, null],
    [{ text: 'Does not identify as male or female' }, null],
    [{ text: 'Not male' }, null],
    [{ text: 'Manifold' }, null],
    [{ coding: [{ code: 'non-disclose' }] }, null],
  ])('%j: %s', (concept, expected) => {
    const { genderIdentity, administrativeGender } = person({ gender: 'male', ...identity(concept) })
    expect(value(genderIdentity)).toBe(expected)
    expect(value(administrativeGender)).toBe('male')
  })
})

describe('language, by its primary subtag', () => {
  test.each([
    [{ coding: [{ code: 'fr-CA' }] }, 'fr'],
    [{ coding: [{ code: 'EN_us' }] }, 'en'],
    [{ coding: [{ code: 'fra' }] }, 'fr'],
    [{ text: 'Français' }, 'fr'],
    [{ text: 'Anglais' }, 'en'],
    [{ coding: [{ code: 'iu' }] }, 'iu'],
    [{ text: '?' }, null],
    [
      {
        coding: [
          { system: 'urn:local', code: '151' },
          { system: 'urn:ietf:bcp:47', code: 'en' },
        ],
      },
      'en',
    ],
    [
      {
        coding: [
          { system: 'urn:local', code: 'sp' },
          { system: 'urn:ietf:bcp:47', code: 'fr' },
        ],
      },
      'fr',
    ],
    [{ coding: [{ system: 'urn:local', code: '151', display: 'English' }] }, 'en'],
    [{ coding: [{ code: 'und' }] }, null],
    [{ coding: [{ code: 'UNK' }] }, null],
    [{ coding: [{ code: 'OTH' }], text: 'Other' }, null],
    [{ coding: [{ code: 'zxx' }] }, null],
    [{ coding: [{ code: 'mul' }] }, null],
    [{ text: 'non-English speaking' }, null],
  ])('%j: %s', (language, expected) => {
    expect(value(person({ communication: [{ language }] }).preferredLanguage)).toBe(expected)
  })

  test('the preferred one, wherever it stands', () => {
    const communication = [{ language: { text: 'English' } }, { language: { text: 'French' }, preferred: true }]
    expect(value(person({ communication }).preferredLanguage)).toBe('fr')
  })

  test('not one that is said not to be preferred, where there is another', () => {
    const english = { language: { text: 'English' }, preferred: false }
    expect(value(person({ communication: [english, { language: { text: 'French' } }] }).preferredLanguage)).toBe('fr')
    expect(value(person({ communication: [english] }).preferredLanguage)).toBe('en')
  })
})

describe('where somebody lives, in three characters', () => {
  test.each([
    [[{ postalCode: 'h2x 1y4' }], 'H2X'],
    [[{ postalCode: '02139-4307' }], '021'],
    [[{ postalCode: 'inconnu' }], null],
    [
      [
        { use: 'old', postalCode: 'K1A 0A1' },
        { use: 'home', postalCode: 'J4K 1A1' },
      ],
      'J4K',
    ],
    [[{ postalCode: 'K1A 0A1', period: { end: '2015' } }, { postalCode: 'J4K 1A1' }], 'J4K'],
  ])('%j: %s', (address, expected) => expect(value(person({ address }).postalPrefix)).toBe(expected))
})

test('somebody of whom nothing was read is unknown, not alive', () => {
  expect(featuresOf().deceased).toEqual({ known: false, why: 'not-read' })
  expect(value(person({ deceasedDateTime: '2024-01-01' }).deceased)).toBe(true)
  expect(value(person({}).deceased)).toBe(false)
})

test('somebody who died on a day nobody wrote down has died', () => {
  const absent = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason' }] }
  expect(value(person({ _deceasedDateTime: absent }).deceased)).toBe(true)
})

describe('a date before birth is none', () => {
  const born = { resourceType: 'Patient', id: 'p', birthDate: '1965-02-03' }
  test.each(['1900-01-01', '0001-01-01', '1960', '1965-01'])('a diagnosis of %s is not dated', (onsetDateTime) => {
    const { diagnosedOn, yearsSinceDiagnosis } = featuresOf(born, condition('cm C50.911', { onsetDateTime }))
    expect([diagnosedOn.known, yearsSinceDiagnosis.known]).toEqual([false, false])
  })

  test('the year of birth is none before it, and without a birth a life is no longer than lives are', () => {
    expect(value(featuresOf(born, condition('cm C91.00', { onsetDateTime: '1965' })).diagnosedOn)).toBe('1965')
    expect(value(featuresOf(condition('cm C91.00', { onsetDateTime: '0001-01-01' })).diagnosedOn)).toBeNull()
  })

  test('an operation keeps its place without it', () => {
    const { treatments } = featuresOf(born, condition('cm C50.911'), procedure('cpt 19303', '1900-01-01'))
    expect(treatments).toMatchObject({ value: [{ value: { kind: 'mastectomy', firstDate: null, lastDate: null } }] })
  })
})
