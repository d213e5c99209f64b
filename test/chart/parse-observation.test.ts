import { describe, expect, test } from 'vitest'
import { ASKED_OBSERVATIONS } from '../../server/chart/observation-codes.ts'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { parseObservations } from '../../server/chart/parse-observation.ts'
import { MEASURED_CODES, measuredBy } from '../../server/features/terminology/results.ts'

const ANA = 'ana-1'
const STAGE = { coding: [{ system: 'http://loinc.org', code: '21908-9' }] }
const observation = (fields: object) => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  code: STAGE,
  subject: { reference: `Patient/${ANA}` },
  ...fields,
})
const readOne = (fields: object) => parseObservations([observation(fields)], ANA).observations[0]

test('a stage group is read with its code, value, status and day', () =>
  expect(
    readOne({ valueCodeableConcept: { text: 'Stage IIB' }, effectiveDateTime: '2026-03-24T10:00:00-04:00' }),
  ).toEqual({
    reference: 'Observation/o',
    concept: { codings: [{ system: 'http://loinc.org', code: '21908-9', display: null }], text: null },
    status: 'final',
    value: { codings: [], text: 'Stage IIB' },
    number: null,
    effective: '2026-03-24',
    components: [],
    focus: [],
  }))

test('what it is about is read by type and id', () =>
  expect(
    readOne({ focus: [{ reference: 'https://ehr.example/fhir/Condition/left/_history/2' }, { display: 'breast' }] })
      ?.focus,
  ).toEqual(['Condition/left']))

describe('a number', () => {
  test.each([
    ['an integer is one', { valueInteger: 2 }, 2],
    ['grade 0 is a grade, not an absence', { valueInteger: 0 }, 0],
    ['a quantity without a unit is one', { valueQuantity: { value: 1 } }, 1],
    ['a score in braces has no unit', { valueQuantity: { value: 1, unit: '{score}' } }, 1],
    ['a quantity with a unit is an amount, not a grade', { valueQuantity: { value: 3, unit: 'ng/mL' } }, null],
    ['words are none', { valueString: '2' }, null],
    ['a number that is text is none', { valueInteger: '2' }, null],
    ['nothing is none', {}, null],
  ])('%s', (_, fields, number) => expect(readOne(fields)?.number).toBe(number))
})

test('words stand as a value', () => expect(readOne({ valueString: 'positif' })?.value?.text).toBe('positif'))

test.each([
  ['a day', { effectiveDateTime: '2026-03-24' }, '2026-03-24'],
  ['the beginning of a period', { effectivePeriod: { start: '2026-03', end: '2026-04' } }, '2026-03'],
  ['an instant', { effectiveInstant: '2026-03-24T10:00:00Z' }, '2026-03-24'],
  ['no date at all', {}, null],
])('effective: %s', (_, fields, effective) => expect(readOne(fields)?.effective).toBe(effective))

test('a part with a modifier we do not know is not used', () =>
  expect(
    readOne({
      component: [
        { code: { text: 'ER' }, valueString: 'positive', modifierExtension: [{ url: 'urn:retracted' }] },
        { code: { text: 'HER2' }, valueString: 'negative' },
      ],
    })?.components,
  ).toEqual([{ concept: { codings: [], text: 'HER2' }, value: { codings: [], text: 'negative' } }]))

test('a panel gives each of its parts', () =>
  expect(
    readOne({
      component: [
        { code: { text: 'ER' }, valueCodeableConcept: { text: 'positive' } },
        { code: { text: 'HER2' }, valueString: 'negative' },
        null,
        { code: { text: 'Ki-67' }, valueQuantity: { value: 20, unit: '%' } },
      ],
    })?.components,
  ).toEqual([
    { concept: { codings: [], text: 'ER' }, value: { codings: [], text: 'positive' } },
    { concept: { codings: [], text: 'HER2' }, value: { codings: [], text: 'negative' } },
    { concept: { codings: [], text: 'Ki-67' }, value: null },
  ]))

test.each([
  ['somebody else’s', { subject: { reference: 'Patient/ana-2' } }, { otherPatient: 1 }],
  ['one made in error', { status: 'entered-in-error' }, { inError: 1 }],
  ['a restricted one', { meta: { security: [{ code: 'R' }] } }, { malformed: 1 }],
])('%s is not used, and counted', (_, fields, leftOut) =>
  expect(parseObservations([observation(fields)], ANA)).toMatchObject({ observations: [], leftOut }),
)

test('a bundle gives its observations beside the rest', () => {
  const entry = [{ resource: observation({ valueInteger: 1 }) }]
  expect(chartFromBundle({ resourceType: 'Bundle', entry }, ANA)?.observations).toMatchObject([{ number: 1 }])
})

test('what is asked for is a code of a known system, each once', () => {
  expect(new Set(ASKED_OBSERVATIONS).size).toBe(ASKED_OBSERVATIONS.length)
  for (const token of ASKED_OBSERVATIONS)
    expect(token).toMatch(/^(http:\/\/loinc\.org\|\d{4,5}-\d|http:\/\/snomed\.info\/sct\|\d{6,18})$/)
})

const SYSTEMS = { 'http://loinc.org': 'loinc', 'http://snomed.info/sct': 'snomed' } as const

test.each(ASKED_OBSERVATIONS)('%s is asked for because it is understood', (token) => {
  const [uri = '', code = ''] = token.split('|')
  expect(measuredBy(SYSTEMS[uri as keyof typeof SYSTEMS], code)).not.toBeNull()
})

test.each(MEASURED_CODES)('%s is understood, so it is asked for', (measured) => {
  const [system = '', code = ''] = measured.split(' ')
  const [uri] = Object.entries(SYSTEMS).find(([, name]) => name === system) ?? []
  expect(ASKED_OBSERVATIONS).toContain(`${uri}|${code}`)
})

/** LOINC's last digit is a Luhn checksum of the others: a mistyped code is caught. */
test.each(ASKED_OBSERVATIONS.filter((token) => token.startsWith('http://loinc.org')))('%s is a LOINC code', (token) => {
  const [number = '', check] = (token.split('|')[1] ?? '').split('-')
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  expect(String((10 - (sum % 10)) % 10)).toBe(check)
})
