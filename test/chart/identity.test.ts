import { expect, test } from 'vitest'
import { identityDigest, identityFrom } from '../../server/chart/identity.ts'

const elise = {
  resourceType: 'Patient',
  id: 'elise',
  name: [
    { use: 'old', family: 'Tremblay', given: ['Élise'] },
    { use: 'official', family: 'Château-Noël', given: ['Élise', '張'] },
  ],
  birthDate: '1992-05-04',
  gender: 'female',
  identifier: [{ value: '123456' }],
  communication: [{ preferred: true, language: { coding: [{ code: 'fr-CA' }] } }],
}

test('the official name, exactly as the chart has it', () => {
  expect(identityFrom(elise, 'elise')).toEqual({
    name: 'Élise 張 Château-Noël',
    birthDate: '1992-05-04',
    gender: 'female',
    chartNumber: '123456',
    deceased: false,
    language: 'fr',
  })
})

test('an answer about somebody else is nobody', () => {
  expect(identityFrom(elise, 'another')).toBeNull()
  expect(identityFrom({ resourceType: 'OperationOutcome' }, 'elise')).toBeNull()
})

test('a broken birth date is unknown, and the rest is still read', () => {
  expect(identityFrom({ ...elise, birthDate: 'hier' }, 'elise')).toMatchObject({ birthDate: null, gender: 'female' })
})

test('a date of death is enough to know that somebody died', () => {
  expect(identityFrom({ ...elise, deceasedDateTime: '2026-01-01' }, 'elise')?.deceased).toBe(true)
})

test('the same name and birth date with another chart number is another person', () => {
  const [one, other] = [elise, { ...elise, identifier: [{ value: '999' }] }].map((patient) =>
    identityFrom(patient, 'elise'),
  )
  expect(one && other && identityDigest(one) !== identityDigest(other)).toBe(true)
})
