import { describe, expect, test } from 'vitest'
import { condition, featuresOf, observation, prescription, procedure } from './a-chart.ts'

const breast = condition('cm C50.911', { onsetDateTime: '2024-01' })
const on = (day: string, more: object = {}) => ({ effectiveDateTime: day, ...more })

describe('results deepen what the diagnoses leave open', () => {
  test.each<[string, object[], string[]]>([
    ['oestrogen receptor positive', [observation('loinc 16112-5', 'snomed 10828004')], ['hormone_receptor_positive']],
    [
      'progesterone receptor positive only',
      [observation('loinc 16112-5', 'Negative'), observation('loinc 16113-3', 'Positive (40 %)')],
      ['hormone_receptor_positive'],
    ],
    ['HER2 3+', [observation('loinc 18474-7', '3+')], ['her2_positive']],
    [
      'a receptor whose value is only interpreted',
      [
        {
          ...observation('loinc 16112-5', ''),
          valueCodeableConcept: undefined,
          interpretation: [{ coding: [{ code: 'POS' }] }],
        },
      ],
      ['hormone_receptor_positive'],
    ],
    ['HER2 1+', [observation('loinc 18474-7', '1+')], ['her2_negative']],
    [
      'all three negative',
      [
        observation('loinc 16112-5', 'Négatif'),
        observation('loinc 16113-3', 'snomed 260385009'),
        observation('loinc 48676-1', 'negative'),
      ],
      ['hormone_receptor_negative', 'her2_negative', 'triple_negative'],
    ],
    [
      'oestrogen receptor negative, the others not looked for',
      [observation('loinc 16112-5', 'Negative')],
      ['hormone_receptor_negative'],
    ],
    [
      'the newest of two',
      [
        observation('loinc 16112-5', 'Negative', on('2023-01-01')),
        observation('loinc 16112-5', 'Positive', on('2024-02-01')),
      ],
      ['hormone_receptor_positive'],
    ],
  ])('%s: %j', (_, results, expected) => {
    expect(featuresOf(breast, ...results).subtypes).toMatchObject({ known: true, value: expected })
  })

  test.each([
    'No amplification',
    "Pas d'amplification de HER2",
    'Not overexpressed',
    'No overexpression',
    'Absence de surexpression',
    'Non surexprimé',
    'Overexpression not identified',
    'Undetected',
    'Indétectable',
    'Not present',
    'Not positive',
    'Non positif',
    'HER2 positive: no',
    'HER2 positif : non',
    'Previously positive, now negative',
  ])('HER2 "%s" is negative', (value) => {
    expect(featuresOf(breast, observation('loinc 85319-2', value)).subtypes).toMatchObject({ value: ['her2_negative'] })
  })

  test.each([
    '3+',
    'Positive, no equivalent in the older specimen',
    'Positif (non micropapillaire)',
    'Positive no FISH needed',
    'Amplification présente',
  ])('HER2 "%s" is positive', (value) => {
    expect(featuresOf(breast, observation('loinc 85319-2', value)).subtypes).toMatchObject({ value: ['her2_positive'] })
  })

  test.each(['Not tested', 'Tumor not present: no tumor in specimen', 'Amplification: insufficient sample', 'Pending'])(
    'HER2 "%s" is neither',
    (value) => expect(featuresOf(breast, observation('loinc 85319-2', value)).subtypes.known).toBe(false),
  )

  test.each<[string, object]>([
    ['HER2 2+ is neither', observation('loinc 18474-7', '2+ (equivocal)')],
    ['a cancelled result is none', observation('loinc 18474-7', '3+', { status: 'cancelled' })],
    ['a result of a day to come is none', observation('loinc 18474-7', '3+', on('2026-01-01'))],
  ])('%s', (_, result) => expect(featuresOf(breast, result).subtypes.known).toBe(false))

  test('receptors are of a breast cancer, and not of a prostate', () => {
    expect(featuresOf(condition('cm C61'), observation('loinc 16112-5', 'Positive')).subtypes.known).toBe(false)
  })

  test('a receptor that contradicts the diagnosis is disputed', () => {
    expect(featuresOf(condition('snomed 427685000'), observation('loinc 18474-7', 'Negative')).subtypes).toMatchObject({
      certainty: 'disputed',
    })
  })

  test('the stage group, and T, N and M, come from their own results', () => {
    const { stageGroup, tnm } = featuresOf(
      breast,
      observation('loinc 21902-2', 'snomed 1222769001', on('2024-03-01')),
      observation('loinc 21899-0', 'pT2', on('2024-03-01')),
      observation('loinc 21900-6', 'snomed 1229951001', on('2024-03-01')),
    )
    expect(stageGroup).toMatchObject({ value: 'IIB' })
    expect(tnm).toMatchObject({ value: { T: 'T2', N: 'N1' } })
  })

  test('stage IV among the results says as much as in the diagnosis', () => {
    const told = (code: string, stage: string) =>
      featuresOf(condition(`cm ${code}`), observation('loinc 21908-9', stage))
    expect(told('C50.911', 'Stage IV')).toMatchObject({
      metastatic: { value: true, certainty: 'probable' },
      prognosisClass: { value: 'advanced', certainty: 'stated' },
    })
    expect(told('C83.30', 'Stage IV')).toMatchObject({
      metastatic: { value: false },
      prognosisClass: { value: 'advanced' },
    })
    expect(told('Z85.3', 'Stage IV')).toMatchObject({ metastatic: { value: false }, prognosisClass: { known: false } })
    expect(told('Z80.3', 'Stage IV')).toMatchObject({ metastatic: { known: false }, stageGroup: { known: false } })
  })

  test('T, N and M are measured by concepts of SNOMED CT too', () => {
    const { tnm, metastatic } = featuresOf(
      breast,
      observation('snomed 399504009', 'snomed 1228929004'),
      observation('snomed 371494008', 'pN1'),
      observation('snomed 399387003', 'snomed 1229903009'),
    )
    expect(tnm).toMatchObject({ value: { T: 'T2', N: 'N1', M: 'M1' } })
    expect(metastatic).toMatchObject({ value: true })
  })

  test('M1 among the results is a distant metastasis', () => {
    expect(featuresOf(breast, observation('loinc 21907-1', 'cM1')).metastatic).toMatchObject({
      value: true,
      certainty: 'stated',
    })
  })

  test('M1 and stage IV among the results outweigh an intent to cure', () => {
    const cure = procedure('Adjuvant radiotherapy, curative intent', '2023-06-01')
    for (const result of [observation('loinc 21907-1', 'cM1'), observation('loinc 21908-9', 'Stage IV')])
      expect(featuresOf(breast, cure, result).prognosisClass).toMatchObject({ value: 'advanced', certainty: 'stated' })
  })
})

describe('a result is about the cancer that it names', () => {
  const lung = condition('cm C34.11', { clinical: 'active', onsetDateTime: '2024-02-01' })
  const past = condition('cm C50.912', { clinical: 'resolved', onsetDateTime: '2010-01-01' })
  const right = condition('cm C50.911', { clinical: 'active', onsetDateTime: '2025-01-01' })
  const about = (...of: { id: string }[]) => ({ focus: of.map(({ id }) => ({ reference: `Condition/${id}` })) })
  const stage = (...of: { id: string }[]) => observation('loinc 21902-2', 'Stage II', on('2025-02-01', about(...of)))

  test.each<[string, object[], string | null]>([
    ['of the cancer that is lived now', [lung, stage(lung)], 'II'],
    ['of another cancer', [lung, past, stage(past)], null],
    ['of this cancer and another', [lung, past, stage(past, lung)], 'II'],
    ['of a skin tumour that is no cancer', [lung, condition('cm D22.9'), stage(condition('cm D22.9'))], null],
    ['of its metastasis', [lung, condition('cm C79.51'), stage(condition('cm C79.51'))], 'II'],
    ['of a condition that is not in the chart', [lung, stage(past)], 'II'],
    ['of nothing that it names', [lung, past, stage()], 'II'],
  ])('a stage %s', (_, resources, expected) => {
    const { stageGroup } = featuresOf(...resources)
    expect(stageGroup.known ? stageGroup.value : null).toBe(expected)
  })

  test('receptors of the left breast, fifteen years ago, are not those of the right', () => {
    const measured = observation('loinc 85319-2', 'Positive', on('2010-02-01', about(past)))
    expect(featuresOf(past, right, measured).subtypes.known).toBe(false)
  })

  test('M1 of another cancer is a metastasis of the person all the same', () => {
    const measured = observation('loinc 21907-1', 'cM1', on('2010-02-01', about(past)))
    expect(featuresOf(past, right, measured)).toMatchObject({ metastatic: { value: true }, tnm: { known: false } })
  })

  test('the kind of the left breast is not that of the right', () => {
    const left = condition('cm C50.912, snomed 706970001', { clinical: 'resolved', onsetDateTime: '2010-01-01' })
    const now = condition('cm C50.911, snomed 427685000', { clinical: 'active', onsetDateTime: '2025-01-01' })
    expect(featuresOf(left, now).subtypes).toMatchObject({ value: ['her2_positive'], certainty: 'stated' })
  })

  test('a kind that names no side or day may be of either breast', () => {
    const { subtypes } = featuresOf(past, right, condition('snomed 427685000'))
    expect(subtypes).toMatchObject({ value: ['her2_positive'] })
  })
})

describe('ECOG performance status', () => {
  test.each<[string, object[], object]>([
    ['grade 0 is a grade, not an absence', [observation('loinc 89247-1', 0)], { known: true, value: 0 }],
    [
      'the newest that carries a grade',
      [observation('loinc 89247-1', 3, on('2023-01-01')), observation('loinc 89247-1', 1, on('2024-01-01'))],
      { known: true, value: 1 },
    ],
    ['an answer of its list', [observation('loinc 89262-0', 'loinc LA9624-3')], { known: true, value: 2 }],
    ['in words', [observation('loinc 89247-1', 'ECOG 2')], { known: true, value: 2 }],
    ['a grade that does not exist is none', [observation('loinc 89247-1', 9)], { known: false, why: 'not-recorded' }],
    ['no result was read', [], { known: false, why: 'not-read' }],
  ])('%s', (_, results, expected) => expect(featuresOf(breast, ...results).ecog).toMatchObject(expected))
})

describe('drugs that were prescribed or given', () => {
  const kinds = (...resources: object[]) => {
    const { treatments } = featuresOf(breast, ...resources)
    return treatments.known ? treatments.value.map((course) => course.known && course.value.kind) : treatments.why
  }
  test.each<[string, object, string[]]>([
    ['Tamoxifène 20 mg', prescription('Tamoxifène 20 mg'), ['hormone_therapy']],
    ['trastuzumab by ATC', prescription('atc L01FD01'), ['targeted_therapy']],
    ['pembrolizumab by ATC', prescription('atc L01FF02'), ['immunotherapy']],
    ['paclitaxel by ATC', prescription('atc L01CD01'), ['chemotherapy']],
    ['acetaminophen is no treatment of a cancer', prescription('Acetaminophen 500 mg'), []],
    ['a plan is no prescription', prescription('Tamoxifen', { intent: 'plan' }), []],
    ['a cancelled order was not taken', prescription('Tamoxifen', { status: 'cancelled' }), []],
    ['an order of a day to come was not taken', prescription('Tamoxifen', { authoredOn: '2025-12-01' }), []],
  ])('%s: %j', (_, drug, expected) => expect(kinds(drug)).toEqual(expected))

  test('a prescription is no proof that it was taken: probable, and ongoing while it is active', () => {
    const { treatments, phase } = featuresOf(breast, prescription('atc L02BA01'))
    expect(treatments).toMatchObject({
      value: [{ certainty: 'probable', value: { ongoing: true, firstDate: '2025-01-10' } }],
    })
    expect(phase).toMatchObject({ value: 'in_treatment' })
  })
})
