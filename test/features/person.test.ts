import { describe, expect, test } from 'vitest'
import { featuresOf } from './a-chart.ts'

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
})

describe('gender, and gender identity apart from it', () => {
  test.each([
    [{ coding: [{ code: 'transgender-female' }] }, 'female'],
    [{ coding: [{ code: '407377005', display: 'Female-to-male transsexual' }] }, 'male'],
    [{ coding: [{ code: '33791000087105' }] }, 'non-binary'],
    [{ text: 'Femme trans' }, 'female'],
    [{ text: 'Non binaire' }, 'non-binary'],
    [{ text: 'Man' }, 'male'],
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
  ])('%j: %s', (language, expected) => {
    expect(value(person({ communication: [{ language }] }).preferredLanguage)).toBe(expected)
  })

  test('the preferred one, wherever it stands', () => {
    const communication = [{ language: { text: 'English' } }, { language: { text: 'French' }, preferred: true }]
    expect(value(person({ communication }).preferredLanguage)).toBe('fr')
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
