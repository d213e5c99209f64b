import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { parseMedications } from '../../server/chart/parse-medication.ts'

const ANA = 'ana-1'
const subject = { reference: `Patient/${ANA}` }
const request = (fields: object) => ({
  resourceType: 'MedicationRequest',
  id: 'r',
  status: 'active',
  subject,
  ...fields,
})
const given = (fields: object) => ({
  resourceType: 'MedicationAdministration',
  id: 'a',
  status: 'completed',
  subject,
  ...fields,
})
const readOne = (resource: unknown) => parseMedications([resource], ANA).medications[0]

test('a prescription is read with its drug, intent, reason and dates', () =>
  expect(
    readOne(
      request({
        intent: 'order',
        medicationCodeableConcept: {
          coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '10324' }],
        },
        authoredOn: '2026-05-02T09:00:00Z',
        reasonReference: [{ reference: 'https://ehr.example/fhir/Condition/c1' }],
        reasonCode: [{ text: 'cancer du sein' }],
      }),
    ),
  ).toEqual({
    reference: 'MedicationRequest/r',
    kind: 'request',
    concept: {
      codings: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '10324', display: null }],
      text: null,
    },
    status: 'active',
    intent: 'order',
    first: '2026-05-02',
    last: null,
    reasons: ['Condition/c1'],
    reasonConcepts: [{ codings: [], text: 'cancer du sein' }],
    details: [],
  }))

test('what a drug was meant to do is read where mCODE writes it', () => {
  const url = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-treatment-intent'
  const extension = [{ url, valueCodeableConcept: { text: 'palliative' } }]
  expect(readOne(request({ extension }))?.details).toEqual([{ codings: [], text: 'palliative' }])
})

test('what was given on one day was given on that day', () =>
  expect(readOne(given({ effectiveDateTime: '2026-05-02', medicationCodeableConcept: { text: 'FEC' } }))).toMatchObject(
    {
      reference: 'MedicationAdministration/a',
      kind: 'administration',
      concept: { text: 'FEC' },
      intent: null,
      first: '2026-05-02',
      last: '2026-05-02',
    },
  ))

describe('a reason that stands elsewhere', () => {
  const contained = [{ resourceType: 'Condition', id: 'ra', code: { text: 'Rheumatoid arthritis' } }]
  test.each([
    [
      'inside the resource',
      { contained, reasonReference: [{ reference: '#ra', display: 'RA' }] },
      [{ text: 'Rheumatoid arthritis' }],
    ],
    [
      'and has a label, which stands for it',
      { reasonReference: [{ reference: 'Condition/c1', display: 'Breast cancer' }] },
      [{ text: 'Breast cancer', standsFor: 'Condition/c1' }],
    ],
    [
      'and has a label alone',
      { reasonReference: { display: 'Breast cancer' } },
      [{ text: 'Breast cancer', standsFor: null }],
    ],
  ])('%s', (_, fields, reasonConcepts) => expect(readOne(request(fields))).toMatchObject({ reasonConcepts }))
})

const dosage = (...timings: object[]) => ({ dosageInstruction: timings.map((timing) => ({ timing })) })
const bounds = (start?: string, end?: string) => ({ repeat: { boundsPeriod: { start, end } } })

describe('dates', () => {
  test.each([
    ['a course has both ends', dosage(bounds('2026-05', '2026-08-01')), ['2026-05', '2026-08-01']],
    [
      'several courses run from the first to the last',
      dosage(bounds('2026-06', '2026-08'), bounds('2026-05', '2026-06')),
      ['2026-05', '2026-08'],
    ],
    [
      'one course without an end has not ended',
      dosage(bounds('2026-05', '2026-06'), bounds('2026-07')),
      ['2026-05', null],
    ],
    ['days named one by one', dosage({ event: ['2026-05-02', '2026-05-23'] }), ['2026-05-02', '2026-05-23']],
    ['the order itself dates a course that says nothing', { ...dosage({}), authoredOn: '2026-04' }, ['2026-04', null]],
    ['dosing begins, not the order', { ...dosage(bounds('2026-05')), authoredOn: '2026-04' }, ['2026-05', null]],
    ['nothing is unknown', {}, [null, null]],
    ['the 31st of June is no date', dosage(bounds('2026-06-31')), [null, null]],
  ])('%s', (_, fields, [first, last]) => expect(readOne(request(fields))).toMatchObject({ first, last }))

  test('an infusion without an end has not ended', () =>
    expect(readOne(given({ effectivePeriod: { start: '2026-05-02' } }))).toMatchObject({
      first: '2026-05-02',
      last: null,
    }))
})

describe('a drug that stands elsewhere', () => {
  const contained = [{ resourceType: 'Medication', id: 'm', code: { text: 'tamoxifen' } }]

  test('inside the resource', () =>
    expect(readOne(request({ contained, medicationReference: { reference: '#m' } }))?.concept.text).toBe('tamoxifen'))

  test('and is not told where it is labelled as sensitive', () => {
    const labelled = contained.map((drug) => ({ ...drug, meta: { security: [{ code: 'PRS' }] } }))
    const medicationReference = { reference: '#m', display: 'tamoxifen' }
    expect(readOne(request({ contained: labelled, medicationReference }))?.concept).toEqual({ codings: [], text: null })
  })

  test.each(['Medication/m', 'urn:uuid:m-1'])('nor by its label where it stands beside, as %s', (reference) => {
    const drug = { resourceType: 'Medication', id: 'm', meta: { security: [{ code: 'PRS' }] } }
    const entry = [
      { fullUrl: 'urn:uuid:m-1', resource: drug },
      { resource: request({ medicationReference: { reference, display: 'tamoxifen' } }) },
    ]
    expect(chartFromBundle({ resourceType: 'Bundle', entry }, ANA)?.medications[0]?.concept.text).toBeNull()
  })

  test('beside it in the bundle, by reference or by address', () => {
    const medication = {
      fullUrl: 'urn:uuid:m-1',
      resource: { resourceType: 'Medication', id: 'm1', code: { text: 'letrozole' } },
    }
    const entry = ['Medication/m1', 'https://ehr.example/fhir/Medication/m1', 'urn:uuid:m-1'].map((reference) => ({
      resource: request({ medicationReference: { reference } }),
    }))
    const chart = chartFromBundle({ resourceType: 'Bundle', entry: [...entry, medication] }, ANA)
    expect(chart?.medications.map(({ concept }) => concept.text)).toEqual(['letrozole', 'letrozole', 'letrozole'])
  })

  test('the same id on another server is another drug', () => {
    const medication = { resourceType: 'Medication', id: 'm1', code: { text: 'letrozole' } }
    const elsewhere = request({ medicationReference: { reference: 'https://other.example/fhir/Medication/m1' } })
    const patient = { resourceType: 'Patient', id: ANA }
    const entry = [
      { fullUrl: `https://ehr.example/fhir/Patient/${ANA}`, resource: patient },
      { fullUrl: 'https://ehr.example/fhir/Medication/m1', resource: medication },
      { resource: elsewhere },
    ]
    expect(chartFromBundle({ resourceType: 'Bundle', entry }, ANA)?.medications[0]?.concept.text).toBeNull()
  })

  test('where it cannot be found, its label is what is known', () =>
    expect(
      readOne(request({ contained, medicationReference: { reference: 'Medication/x', display: 'FEC 100' } }))?.concept,
    ).toEqual({
      codings: [],
      text: 'FEC 100',
    }))

  test('without a label it is an unknown drug, not another one', () =>
    expect(readOne(request({ contained, medicationReference: { reference: '#other' } }))?.concept).toEqual({
      codings: [],
      text: null,
    }))
})

test('an instruction with a modifier we do not know dates nothing', () => {
  const timing = { repeat: { boundsPeriod: { start: '2024-01-05', end: '2024-06-05' } } }
  const dosageInstruction = [{ timing, modifierExtension: [{ url: 'urn:not-to-be-followed' }] }]
  expect(readOne(request({ dosageInstruction }))).toMatchObject({ first: null, last: null })
})

test('an order not to give a drug was not done', () =>
  expect(readOne(request({ doNotPerform: true, medicationCodeableConcept: { text: 'tamoxifen' } }))?.status).toBe(
    'not-done',
  ))

test.each([
  ['somebody else’s', { subject: { reference: 'Patient/ana-2' } }, { otherPatient: 1 }],
  ['one made in error', { status: 'entered-in-error' }, { inError: 1 }],
  ['one with a modifier we do not know', { modifierExtension: [{ url: 'urn:x' }] }, { malformed: 1 }],
])('%s is not used, and counted', (_, fields, leftOut) => {
  expect(parseMedications([request(fields)], ANA)).toMatchObject({ medications: [], leftOut })
  expect(parseMedications([given(fields)], ANA)).toMatchObject({ medications: [], leftOut })
})

test('a resource that contains itself is read', () => {
  const loop: Record<string, unknown> = request({ medicationReference: { reference: '#r' } })
  loop.contained = [loop]
  expect(parseMedications([loop], ANA).medications).toHaveLength(1)
})

test('FHIR before R4 says "not given" beside the status', () => {
  expect(readOne(given({ notGiven: true, medicationCodeableConcept: { text: 'paclitaxel' } }))?.status).toBe('not-done')
})
