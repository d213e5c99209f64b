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
    calledBy: 'Élise',
    birthDate: '1992-05-04',
    gender: 'female',
    chartNumber: '123456',
    deceased: false,
    language: 'fr',
  })
})

test.each([
  [
    'the name somebody normally uses',
    [
      { use: 'official', given: ['Paul'] },
      { use: 'usual', given: ['Alex'] },
    ],
    'Alex',
  ],
  ['the first of several', [{ given: [' Marie Ève ', 'Louise'], family: 'Roy' }], 'Marie Ève'],
  ['none, where the whole name is one text', [{ text: 'Tremblay, Élise' }], ''],
  [
    'none of those that are not used any more',
    [
      { use: 'old', given: ['Paul'] },
      { use: 'maiden', given: ['Ève'] },
    ],
    '',
  ],
  [
    'one of no stated use before a nickname',
    [{ use: 'nickname', given: ['Zaza'] }, { given: ['Isabelle'] }],
    'Isabelle',
  ],
])('who is called by %s', (_, name, calledBy) => {
  expect(identityFrom({ ...elise, name }, 'elise')).toMatchObject({ calledBy })
})

test('a null in a list, as FHIR writes what has only an extension, costs nothing beside it', () => {
  const name = [null, { family: 'Roy', given: [null, 'Ève'] }]
  const identifier = [null, { value: '123456' }]
  expect(identityFrom({ ...elise, name, identifier }, 'elise')).toMatchObject({
    name: 'Ève Roy',
    calledBy: 'Ève',
    chartNumber: '123456',
  })
})

test('a name that ended is not said before one that has not', () => {
  const name = [
    { use: 'official', family: 'Roy', given: ['Paul'], period: { end: '2019-05-01' } },
    { use: 'official', family: 'Roy', given: ['Ève'], period: { start: '2019-05-01' } },
  ]
  expect(identityFrom({ ...elise, name }, 'elise')).toMatchObject({ name: 'Ève Roy', calledBy: 'Ève' })
  expect(identityFrom({ ...elise, name: name.slice(0, 1) }, 'elise')?.name).toBe('Paul Roy')
})

test.each([
  ['Anglais', 'en'],
  ['English', 'en'],
  ['Français', 'fr'],
  ['fre', 'fr'],
  ['en-CA', 'en'],
  ['fry', null],
  ['Espagnol', null],
])('who prefers %s is written to in: %s', (text, language) => {
  expect(identityFrom({ ...elise, communication: [{ language: { text } }] }, 'elise')?.language).toBe(language)
})

test('an answer about somebody else is nobody', () => {
  expect(identityFrom(elise, 'another')).toBeNull()
  expect(identityFrom({ resourceType: 'OperationOutcome' }, 'elise')).toBeNull()
})

test('a broken birth date is unknown, and the rest is still read', () => {
  expect(identityFrom({ ...elise, birthDate: 'hier' }, 'elise')).toMatchObject({ birthDate: null, gender: 'female' })
})

test('a date of death is enough to know that somebody died, also one that nobody wrote down', () => {
  const unknown = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason' }] }
  expect(identityFrom({ ...elise, _deceasedDateTime: unknown }, 'elise')?.deceased).toBe(true)
  expect(identityFrom({ ...elise, deceasedDateTime: '2026-01-01' }, 'elise')?.deceased).toBe(true)
})

test('the same name and birth date with another chart number is another person', () => {
  const [one, other] = [elise, { ...elise, identifier: [{ value: '999' }] }].map((patient) =>
    identityFrom(patient, 'elise'),
  )
  expect(one && other && identityDigest(one) !== identityDigest(other)).toBe(true)
})

test.each([
  [
    'a maiden name, listed first, is not the name a person goes by',
    [
      { use: 'maiden', family: 'Tremblay', given: ['Élise'] },
      { use: 'usual', family: 'Noël', given: ['Élise'] },
    ],
    'Élise Noël',
  ],
  [
    'a nickname gives way to a name of no stated use',
    [
      { use: 'nickname', text: 'Lili' },
      { family: 'Noël', given: ['Élise'] },
    ],
    'Élise Noël',
  ],
  ['where there is no other, an old name is better than none', [{ use: 'old', family: 'Noël' }], 'Noël'],
  [
    'what turns the reading direction around the name is left out',
    [{ family: 'No\u202eël', given: ['\u2066Élise'] }],
    'Élise Noël',
  ],
  ['line breaks and escapes are spaces', [{ family: 'Noël\u001b[31m', given: ['Éli\r\nse'] }], 'Éli se Noël [31m'],
  ['a name from right to left stays as it is', [{ family: 'محمد', given: ['فاطمة'] }], 'فاطمة محمد'],
])('%s', (_, name, expected) => {
  expect(identityFrom({ ...elise, name }, 'elise')?.name).toBe(expected)
})

test('a very long name is cut, and no part of it is lost in silence', () => {
  const name = identityFrom({ ...elise, name: [{ family: 'B'.repeat(300), given: ['A'.repeat(150)] }] }, 'elise')?.name
  expect(name).toMatch(/^A{150} B+…$/)
  expect(identityFrom({ ...elise, name: [{ text: '👩‍⚕️'.repeat(300) }] }, 'elise')?.name).toMatch(/^(👩‍⚕️)+…$/u)
})
