import { describe, expect, test } from 'vitest'
import { condition, featuresOf, observation, prescription } from './a-chart.ts'

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
