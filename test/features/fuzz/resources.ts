import fc from 'fast-check'

export const PATIENT = 'patient-1'
const SUBJECT = { reference: `Patient/${PATIENT}` }

/** A value of no type a field expects: what broken interfaces and attackers send. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e308,
    Number.NaN,
    true,
    [],
    {},
    [[]],
    [null],
    '\u0000',
    '🦀',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constantFrom<unknown>(
    '2024-13-45',
    '2024-02-30',
    '0000',
    '99999-01-01',
    '2024-05-17T25:61:61Z',
    'hier',
    'http://[',
    '../..',
    '%00',
  ),
  fc.constantFrom(
    JSON.parse('{"__proto__": {"polluted": true}}'),
    JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  ),
  fc.constantFrom(
    'no '.repeat(17_000),
    `cancer ${'( '.repeat(25_000)}`,
    'métastase de '.repeat(4000),
    `${'a'.repeat(50_000)}!`,
    '-'.repeat(50_000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

const SYSTEMS = [
  'http://snomed.info/sct',
  'http://hl7.org/fhir/sid/icd-10-cm',
  'http://hl7.org/fhir/sid/icd-10-ca',
  'http://hl7.org/fhir/sid/icd-9-cm',
  'http://terminology.hl7.org/CodeSystem/icd-o-3',
  'http://www.ama-assn.org/go/cpt',
  'http://cihi.ca/fhir/CodeSystem/cihi-cci',
  'http://www.cms.gov/Medicare/Coding/ICD10',
  'urn:oid:2.16.840.1.113883.6.90',
  'urn:oid:2.16.840.1.113883.6.96',
  'http://loinc.org',
  '',
]
const CODES = [
  'C50.911 C34.1 C79.51 C77.3 D05.1 Z85.3 Z80.3 Z15.01 C91.01 D47.4 Z17.0 I10 C80.0 174.9 85.41 8500/3 8140/6 C42.1',
  '254837009 363406005 94222008 459391000124109 254837009:272741003=7771000 33195004 367336001 4044002 3183007',
  '1.YM.91.LA 19303 J9271 Z51.11 0HTT0ZZ',
].flatMap((codes) => codes.split(' '))
const TEXTS = [
  'Cancer du sein gauche, métastases osseuses',
  'No evidence of malignancy',
  'Family history of ovarian cancer',
  'Suspicion de cancer du poumon?',
  'Carcinome canalaire in situ',
  'Chimiothérapie FOLFOX cycle 3',
  'Radical mastectomy',
  'pT2N1M0, stade IIB',
  'Soins palliatifs',
]

const coding = fc.record({ system: oneOf(...SYSTEMS), code: oneOf(...CODES), display: oneOf(undefined, ...TEXTS) })
const concept = fc.record({ coding: fc.array(coding, { maxLength: 3 }), text: oneOf(undefined, ...TEXTS) })
const date = oneOf('2019', '2023-05', '2024-02-29', '2025-06-01T10:00:00-05:00', '2031-01-01')
const status = (...codes: string[]) =>
  fc.record({
    coding: fc.tuple(
      fc.record({ system: oneOf('http://terminology.hl7.org/CodeSystem/x', ''), code: oneOf(...codes) }),
    ),
  })
const id = fc.integer({ min: 1, max: 40 }).map((number) => `id-${number}`)
const subject = fc.oneof(
  { weight: 9, arbitrary: fc.constant(SUBJECT) },
  { weight: 1, arbitrary: fc.constant({ reference: 'Patient/another' }) },
)
const reason = fc.array(fc.record({ reference: id.map((one) => `Condition/${one}`) }), { maxLength: 2 })

const condition = fc.record({
  resourceType: fc.constant('Condition'),
  id,
  subject,
  code: concept,
  clinicalStatus: status('active', 'remission', 'recurrence', 'resolved', 'inactive'),
  verificationStatus: status('confirmed', 'refuted', 'provisional', 'entered-in-error', 'differential'),
  onsetDateTime: date,
  recordedDate: date,
  bodySite: fc.array(concept, { maxLength: 2 }),
  stage: fc.array(fc.record({ summary: concept }), { maxLength: 2 }),
})

const procedure = fc.record({
  resourceType: fc.constant('Procedure'),
  id,
  subject,
  code: concept,
  status: oneOf('completed', 'in-progress', 'not-done', 'preparation', 'stopped', 'unknown'),
  performedPeriod: fc.record({ start: date, end: date }),
  reasonReference: reason,
  reasonCode: fc.array(concept, { maxLength: 1 }),
})

const observation = fc.record({
  resourceType: fc.constant('Observation'),
  id,
  subject,
  status: oneOf('final', 'cancelled'),
  code: fc.record({
    coding: fc.tuple(
      fc.record({ system: fc.constant('http://loinc.org'), code: oneOf('21908-9', '89247-1', '85337-4', '21907-1') }),
    ),
  }),
  valueCodeableConcept: concept,
  valueInteger: fc.integer(),
  effectiveDateTime: date,
})

const medication = fc.record({
  resourceType: oneOf('MedicationRequest', 'MedicationAdministration'),
  id,
  subject,
  status: oneOf('active', 'completed', 'cancelled'),
  intent: oneOf('order', 'plan'),
  medicationCodeableConcept: concept,
  authoredOn: date,
})

/** A resource with some of its fields, at any depth, turned into what no field expects. */
const broken = (resource: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(resource, fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 3 }))
    .map(([whole, breaks]) => breaks.reduce<unknown>((one, [at, value]) => withBroken(one, at, value), whole))

function withBroken(whole: unknown, at: number, value: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return value
  const names = Object.keys(whole)
  const name = names[at % Math.max(1, names.length)]
  if (name === undefined || at % 5 === 0)
    return Array.isArray(whole) ? [...whole, value] : { ...whole, [`x${at % 7}`]: value }
  const inner = (whole as Record<string, unknown>)[name]
  const turned = at % 3 === 0 ? value : withBroken(inner, Math.floor(at / 7), value)
  return Array.isArray(whole) ? whole.with(names.indexOf(name), turned) : { ...whole, [name]: turned }
}

export const anyResource = fc.oneof(
  { weight: 6, arbitrary: broken(condition) },
  { weight: 4, arbitrary: broken(procedure) },
  { weight: 1, arbitrary: broken(observation) },
  { weight: 1, arbitrary: broken(medication) },
  { weight: 1, arbitrary: hostile },
)

export const patient = broken(
  fc.record({
    resourceType: fc.constant('Patient'),
    id: fc.constant(PATIENT),
    birthDate: date,
    gender: oneOf('female', 'male'),
    address: fc.array(fc.record({ postalCode: oneOf('H2X 1Y4', '02139') }), { maxLength: 1 }),
    communication: fc.array(fc.record({ language: concept }), { maxLength: 1 }),
  }),
)

/** A diagnosis that holds whatever stands beside it, and the site it must be read as. */
export const certain = fc
  .constantFrom(
    ['http://hl7.org/fhir/sid/icd-10-cm', 'C61', 'prostate'],
    ['http://snomed.info/sct', '363354003', 'cervix'],
    ['http://hl7.org/fhir/sid/icd-10-ca', 'C64', 'kidney'],
    ['urn:oid:2.16.840.1.113883.6.103', '193', 'thyroid'],
    ['http://hl7.org/fhir/sid/icd-10', 'C71.9', 'brain_cns'],
  )
  .map(([system, code, site]) => ({
    site,
    resource: {
      resourceType: 'Condition',
      id: 'certain',
      subject: SUBJECT,
      code: { coding: [{ system, code }] },
      onsetDateTime: '2022-03',
    },
  }))
