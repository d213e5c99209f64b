import { describe, expect, test } from 'vitest'
import { condition, featuresOf, prescription, procedure } from './a-chart.ts'

const breast = condition('cm C50.911', { onsetDateTime: '2023-01' })
const over = condition('cm C50.911', { clinical: 'remission', onsetDateTime: '2010' })
const prostate = condition('cm C61', { onsetDateTime: '2022' })

const treatments = (...resources: object[]) => {
  const { treatments: fact } = featuresOf(...resources)
  return fact.known ? fact.value.map((course) => (course.known ? course.value : null)) : fact.why
}
const kinds = (...resources: object[]) => {
  const found = treatments(...resources)
  return typeof found === 'string' ? found : found.map((course) => course?.kind)
}

describe('what was lived', () => {
  test.each([
    ['completed', ['mastectomy']],
    ['in-progress', ['mastectomy']],
    ['stopped', ['mastectomy']],
    ['on-hold', ['mastectomy']],
    ['aborted', ['mastectomy']],
    ['not-done', []],
    ['preparation', []],
    ['entered-in-error', []],
    ['cancelled', []],
    ['planned', []],
    ['draft', []],
    ['scheduled', []],
    ['suspended', []],
    ['not_done', []],
  ])('an act that is %s: %j', (status, expected) => {
    expect(kinds(breast, procedure('cpt 19303', '2024-02-01', { status }))).toEqual(expected)
  })

  test('what is dated after today was not lived, and an end that lies ahead is none', () => {
    expect(kinds(breast, procedure('cpt 19303', '2025-07-01'))).toEqual([])
    const under = { status: 'in-progress', performedPeriod: { start: '2025-06-01', end: '2025-09-01' } }
    expect(treatments(breast, procedure('snomed 367336001', undefined, under))).toMatchObject([
      { firstDate: '2025-06-01', lastDate: null, ongoing: true },
    ])
  })

  test('a course that has ended does not go on, though nobody closed it', () => {
    const ended = { status: 'in-progress', performedPeriod: { start: '2020-05-01', end: '2020-12-01' } }
    expect(treatments(breast, procedure('snomed 367336001', undefined, ended))).toMatchObject([
      { firstDate: '2020-05-01', lastDate: '2020-12-01', ongoing: false },
    ])
  })

  test('forty sessions of one kind are one course, from the first to the last', () => {
    const sessions = Array.from({ length: 40 }, (_, day) =>
      procedure('cpt 77412', `2024-0${1 + Math.floor(day / 20)}-${String(1 + (day % 20)).padStart(2, '0')}`, {
        id: `s${day}`,
      }),
    )
    expect(treatments(prostate, ...sessions)).toMatchObject([
      { kind: 'radiotherapy_external', firstDate: '2024-01-01', lastDate: '2024-02-20' },
    ])
  })

  test('dates keep the precision that they were written with', () => {
    expect(treatments(breast, procedure('cpt 19303', '2024-02'))).toMatchObject([
      { firstDate: '2024-02', lastDate: '2024-02' },
    ])
    expect(treatments(breast, procedure('cpt 19303'))).toMatchObject([{ firstDate: null, lastDate: null }])
  })

  test('a status that is written down later has no date of its own', () => {
    expect(treatments(breast, condition('cm Z90.11', { recordedDate: '2025-01-01' }))).toMatchObject([
      { kind: 'mastectomy', firstDate: null },
    ])
    expect(treatments(breast, condition('cm Z51.11', { recordedDate: '2025-01-01' }))).toMatchObject([
      { kind: 'chemotherapy', firstDate: '2025-01-01' },
    ])
  })
})

describe('for which cancer', () => {
  const reason = (reference: string) => ({ reasonReference: [{ reference }] })
  const sick = condition('cm D25.9', { id: 'fibroids' })
  test('the one that it is linked to, each with a course of its own', () => {
    const left = condition('cm C50.912', { id: 'breast', onsetDateTime: '2012' })
    const colon = condition('cm C18.2', { id: 'colon', onsetDateTime: '2023' })
    const found = treatments(
      left,
      colon,
      procedure('snomed 367336001', '2013-01-05', { id: 'a', ...reason('Condition/breast') }),
      procedure('snomed 367336001', '2023-06-05', { id: 'b', ...reason('Condition/colon') }),
    )
    expect(found).toMatchObject([
      { kind: 'chemotherapy', firstDate: '2013-01-05', forSite: 'breast' },
      { kind: 'chemotherapy', firstDate: '2023-06-05', forSite: 'colorectal' },
    ])
  })

  test.each<[string, object[], unknown[]]>([
    [
      'a hysterectomy for fibroids is none of a breast cancer',
      [breast, sick, procedure('cpt 58150', '2024-01-01', reason('Condition/fibroids'))],
      [],
    ],
    [
      'a hysterectomy without a reason is none of a breast cancer either',
      [breast, procedure('cpt 58150', '2024-01-01')],
      [],
    ],
    [
      'a hysterectomy without a reason is of an endometrial cancer',
      [condition('cm C54.1'), procedure('cpt 58150', '2024-01-01')],
      ['hysterectomy'],
    ],
    [
      'a lobectomy is of the lung that holds the metastasis',
      [condition('cm C18.2'), condition('cm C78.00'), procedure('cpt 32480', '2024-01-01')],
      ['lobectomy'],
    ],
    [
      'methotrexate for rheumatism is none',
      [breast, condition('cm M06.9', { id: 'ra' }), procedure('hcpcs J9250', '2024-01-01', reason('Condition/ra'))],
      [],
    ],
    [
      'methotrexate for rheumatism that only its reason names',
      [
        breast,
        prescription('methotrexate 15 mg', {
          reasonReference: [{ reference: 'Condition/x', display: 'Rheumatoid arthritis' }],
        }),
      ],
      [],
    ],
    [
      'methotrexate for rheumatism inside the prescription',
      [
        breast,
        prescription('methotrexate 15 mg', {
          contained: [{ resourceType: 'Condition', id: 'ra', code: { text: 'Polyarthrite rhumatoïde' } }],
          reasonReference: [{ reference: '#ra' }],
        }),
      ],
      [],
    ],
    [
      'a reason whose label tells of no disease',
      [breast, prescription('paclitaxel', { reasonReference: [{ reference: 'Condition/x', display: 'Diagnosis 1' }] })],
      ['chemotherapy'],
    ],
    [
      'a label counts for less than the condition that it stands for',
      [
        condition('cm C50.911', { id: 'breast' }),
        procedure('cpt 58150', '2024-01-01', {
          reasonReference: [{ reference: 'Condition/breast', display: 'Endometriosis' }],
        }),
      ],
      ['hysterectomy'],
    ],
    [
      'methotrexate without a reason, beside rheumatism',
      [over, condition('cm M05.9'), prescription('atc L04AX03'), prescription('methotrexate 15 mg')],
      [],
    ],
    ['methotrexate without a reason, and nothing else', [breast, prescription('atc L04AX03')], ['chemotherapy']],
    [
      'methotrexate and rheumatism in the family',
      [breast, condition('Family history of rheumatoid arthritis'), prescription('methotrexate 15 mg')],
      ['chemotherapy'],
    ],
    ['paclitaxel beside rheumatism', [breast, condition('cm M05.9'), prescription('paclitaxel')], ['chemotherapy']],
    [
      'hydroxyurea beside sickle cell disease',
      [over, condition('Drépanocytose'), prescription('Hydroxyurée 500 mg'), prescription('atc L01XX05')],
      [],
    ],
    ['immunotherapy beside hay fever', [over, condition('cm J30.1'), procedure('snomed 76334006', '2025-06-01')], []],
    ['raloxifene is none of a lung cancer', [condition('cm C34.90'), prescription('raloxifene 60 mg')], []],
    ['leuprolide is none of a thyroid cancer', [condition('cm C73'), prescription('leuprolide 3.75 mg')], []],
    ['bicalutamide is none of a colon cancer', [condition('cm C18.9'), prescription('atc L02BB03')], []],
    ['bicalutamide is of a prostate cancer', [prostate, prescription('atc L02BB03')], ['hormone_therapy']],
    [
      'a hysterectomy thirty years before a cancer of the ovary',
      [condition('cm C56.1', { onsetDateTime: '2024-01-01' }), procedure('snomed 236886002', '1995-01-01')],
      [],
    ],
    [
      'a hysterectomy in the year before a cancer of the ovary',
      [condition('cm C56.1', { onsetDateTime: '2024-01-01' }), procedure('snomed 236886002', '2023-03-01')],
      ['hysterectomy'],
    ],
    [
      'a sigmoidectomy eight years before a cancer of the prostate',
      [condition('cm C61', { onsetDateTime: '2020-01-01' }), procedure('Sigmoidectomy for diverticulitis', '2012')],
      [],
    ],
    [
      'a nephrectomy long before one of two cancers',
      [
        condition('cm C18.9', { onsetDateTime: '2024-01-01' }),
        condition('cm Z85.528'),
        procedure('snomed 108022006', '2000-01-01'),
      ],
      ['nephrectomy'],
    ],
    [
      'the organ of the cancer itself, taken out before it is dated',
      [condition('cm C64.1', { onsetDateTime: '2024-01-01' }), procedure('snomed 108022006', '2000-01-01')],
      ['nephrectomy'],
    ],
    [
      'an operation whose reason is in words',
      [breast, procedure('cpt 19303', '2024-01-01', { reasonCode: [{ text: 'Cancer du sein' }] })],
      ['mastectomy'],
    ],
    ['nobody’s cancer, nobody’s treatment', [procedure('snomed 367336001', '2024-01-01')], []],
    [
      'prophylaxis, biopsy, harvest',
      [breast, procedure('snomed 447421006'), procedure('cpt 19083'), procedure('cpt 38206')],
      [],
    ],
  ])('%s', (_, resources, expected) => expect(kinds(...resources)).toEqual(expected))
})

describe('an antineoplastic is the kind that its drug or qualifier makes it', () => {
  test.each([
    ['hcpcs J9271', 'immunotherapy'],
    ['hcpcs J9355', 'targeted_therapy'],
    ['hcpcs J9202', 'hormone_therapy'],
    ['hcpcs J9045', 'chemotherapy'],
    ['hcpcs J9999: Pembrolizumab', 'immunotherapy'],
    ['hcpcs J9999', 'chemotherapy'],
    ['cpt 96413: Infusion of trastuzumab', 'targeted_therapy'],
    ['cpt 96413', 'chemotherapy'],
    ['cpt 96402', 'hormone_therapy'],
    ['cpt J9299', 'immunotherapy'],
    ['cpt 19303-RT', 'mastectomy'],
    ['hcpcs J9271-JW', 'immunotherapy'],
    ['cci 1.ZZ.35.HA-M0', 'chemotherapy'],
    ['cci 1.ZZ.35.HA-M5: Nivolumab', 'immunotherapy'],
    ['cci 1.ZZ.35.HA-M6', 'hormone_therapy'],
    ['cci 1.ZZ.35.HA-M7', 'immunotherapy'],
    ['cci 1ZZ35HAM1', 'chemotherapy'],
    ['pcs 3E03305', 'chemotherapy'],
    ['pcs 3E0330M', 'targeted_therapy'],
    ['pcs 3E0330M: Pembrolizumab', 'immunotherapy'],
  ])('%s is %s', (written, kind) => expect(kinds(breast, procedure(written, '2024-01-01'))).toEqual([kind]))

  test('radiotherapy whose code does not say how is what its technique says', () => {
    const modality = {
      extension: [
        {
          url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality-and-technique',
          extension: [
            {
              url: 'modality',
              valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '1156506007' }] },
            },
          ],
        },
      ],
    }
    expect(kinds(breast, procedure('snomed 1217123003', '2024-01-01', modality))).toEqual(['radiotherapy_external'])
    expect(kinds(breast, procedure('snomed 1217123003', '2024-01-01'))).toEqual(['radiotherapy_unspecified'])
  })
})

test('the absence of other genital organs is that of a prostate, but in a woman', () => {
  const absent = [condition('cm C18.9'), condition('cm Z90.79')]
  expect(kinds({ resourceType: 'Patient', id: 'p', gender: 'male' }, ...absent)).toEqual(['prostatectomy'])
  expect(kinds({ resourceType: 'Patient', id: 'p', gender: 'female' }, ...absent)).toEqual([])
})

test('a code that nobody knows is read by its category', () => {
  const category = { text: 'Chimiothérapie' }
  expect(kinds(breast, procedure('Protocole local 12', '2024-01-01', { category }))).toEqual(['chemotherapy'])
})

test('FHIR before R4 says "not done" beside the status', () => {
  expect(kinds(breast, procedure('cpt 19303', '2024-01-01', { notDone: true }))).toEqual([])
})

test('words of a diagnosis tell of a stoma and of a watch, and of no other act', () => {
  expect(kinds(condition('Cancer de la prostate sous surveillance active'))).toEqual(['watchful_waiting'])
  expect(kinds(condition('cm C20'), condition('Porteur d’une colostomie'))).toEqual(['ostomy'])
  expect(kinds(breast, condition('Lymphœdème après mastectomie'))).toEqual([])
})

describe('a stoma', () => {
  const colon = condition('cm C18.2')
  test.each<[string, object[], unknown]>([
    ['that was made is current', [procedure('snomed 4044002', '2023-01-01')], true],
    [
      'that was closed is not',
      [procedure('snomed 9905009', '2023-01-01'), procedure('snomed 3183007', '2023-09-01')],
      false,
    ],
    [
      'that was made again after the closure is',
      [procedure('cpt 44320', '2024-02-01'), procedure('snomed 3183007', '2023-09-01')],
      true,
    ],
    [
      'whose closure was only planned is',
      [procedure('snomed 9905009', '2023-01-01'), procedure('snomed 3183007', '2025-05-01', { status: 'preparation' })],
      true,
    ],
    ['of an abdominoperineal resection is', [procedure('snomed 265414003', '2023-01-01')], true],
    ['that a status code tells of is', [condition('cm Z93.3')], true],
    [
      'that was seen after a closure is',
      [
        procedure('snomed 3183007', '2015-01-01'),
        condition('cm Z93.3', { clinical: 'active', onsetDateTime: '2014-03-01', recordedDate: '2024-01-01' }),
      ],
      true,
    ],
    [
      'that was seen before a closure is not',
      [procedure('snomed 3183007', '2015-01-01'), condition('cm Z93.3', { recordedDate: '2014-06-01' })],
      false,
    ],
    ['whose status is resolved is not', [condition('cm Z93.3', { clinical: 'resolved' })], false],
    [
      'that was made before its status was resolved is not',
      [
        procedure('snomed 4044002', '2018-01-01'),
        condition('cm Z93.3', { recordedDate: '2018-02-01', abatementDateTime: '2020' }),
      ],
      false,
    ],
    [
      'that was made again after one was resolved is',
      [procedure('snomed 4044002', '2023-01-01'), condition('cm Z93.3', { abatementDateTime: '2020' })],
      true,
    ],
    ['that words tell of, and that is resolved, is not', [condition('Iléostomie', { clinical: 'resolved' })], false],
    ['whose complication is over is', [condition('cm K94.03', { clinical: 'resolved' })], true],
    ['whose prolapse is over is', [condition('Prolapsed colostomy', { clinical: 'resolved' })], true],
    ['that nothing tells of is not known', [], null],
  ])('%s', (_, resources, expected) => {
    const { ostomyCurrent } = featuresOf(colon, ...resources)
    expect(ostomyCurrent.known ? ostomyCurrent.value : null).toBe(expected)
  })
})
