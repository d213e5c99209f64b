import { describe, expect, test } from 'vitest'
import { bareStage, stageInWords } from '../../server/features/terminology/stage-words.ts'
import { tnmInStage, tnmInWords } from '../../server/features/terminology/tnm-words.ts'
import { condition, featuresOf } from './a-chart.ts'

describe('a stage group as recorded, in upper-case roman', () => {
  test.each([
    ['FIGO IIB', 'IIB'],
    ['stade 3c', 'IIIC'],
    ['Stage 4', 'IV'],
    ['Stage-2A', 'IIA'],
    ['Stade II – B', 'IIB'],
    ['Stade II a été opéré', 'II'],
    ['Ann Arbor stage III', 'III'],
    ['AJCC stage IIIA (8th edition)', 'IIIA'],
    ['American Joint Committee on Cancer stage IIIC (qualifier value)', 'IIIC'],
    ['Cancer du col, stade IB2', 'IB2'],
    ['pathologic stage IIIA2', 'IIIA2'],
    ['Stage 0', '0'],
    ['stage 4 kidney disease', null],
    ['Insuffisance rénale chronique stade 4', null],
    ['Stage III pressure ulcer', null],
    ['Stage 45', null],
    ['IV antibiotics', null],
    ['pT2N1M0', null],
    ['Lymphedema stage II after breast cancer', null],
    ['Lymphœdème stade II, post cancer du sein', null],
    ['Breast cancer with stage 1 lymphedema', null],
    ['Breast cancer, stage IIB, with lymphedema', 'IIB'],
    ['Breast cancer, AKI stage 3', null],
    ['Breast cancer, stage 3 hypertension', null],
    ['Colon cancer, fibrosis stage 4 liver', null],
    ['Breast cancer; endometriosis stage IV', null],
    ['History of breast cancer, osteoarthritis stage 4', null],
    ['CKD stage 3, colon cancer stage IIA', 'IIA'],
    ['Melanoma, ulcerated, stage IIC', 'IIC'],
    ['Breast cancer, stage I; mother had ovarian cancer', 'I'],
    ['Family history: father, stage IV', null],
  ])('%s: %s', (text, stage) => expect(stageInWords(text)).toBe(stage))

  test.each([
    ['IIB', 'IIB'],
    ['3c', 'IIIC'],
    ['Stage 2', 'II'],
    ['12', null],
    ['B', null],
  ])('as a code of its own, %s: %s', (text, stage) => expect(bareStage(text)).toBe(stage))
})

describe('T, N and M as recorded, without the c or p before them', () => {
  test.each([
    ['pT2N1M0', { T: 'T2', N: 'N1', M: 'M0' }],
    ['pT2 pN1a M0', { T: 'T2', N: 'N1A', M: 'M0' }],
    ['cT1c cN0 cM0', { T: 'T1C', N: 'N0', M: 'M0' }],
    ['ypT0 ypN0', { T: 'T0', N: 'N0' }],
    ['Tis N0', { T: 'TIS', N: 'N0' }],
    ['pT1b(m), pN1mi(sn)', { T: 'T1B', N: 'N1MI' }],
    ['T2 vertebra fracture', null],
    ['T2 hyperintense lesion', null],
    ['T2DM', null],
  ])('%s: %j', (text, tnm) => expect(tnmInWords(text)).toEqual(tnm))

  test('each may stand alone in a stage', () => {
    expect(tnmInStage('cM1')).toEqual({ M: 'M1' })
    expect(tnmInStage('American Joint Committee on Cancer pT3 (qualifier value)')).toEqual({ T: 'T3' })
  })
})

describe('in a chart', () => {
  const staged = (...stages: string[]) =>
    featuresOf(
      condition('cm C50.911', {
        stage: stages.map((text) => ({
          summary: /^\d+$/.test(text) ? { coding: [{ system: 'http://snomed.info/sct', code: text }] } : { text },
        })),
      }),
    )

  test('a group is never worked out from T, N and M', () => {
    const { stageGroup, tnm } = staged('pT1 N0 M0')
    expect(stageGroup).toEqual({ known: false, why: 'not-recorded' })
    expect(tnm).toMatchObject({ known: true, value: { T: 'T1', N: 'N0', M: 'M0' } })
  })

  test('codes without a display say the same', () => {
    expect(staged('1222769001').stageGroup).toMatchObject({ value: 'IIB' })
    expect(staged('1229852009', '1229973008', '1229901006').tnm).toMatchObject({ value: { T: 'T2', N: 'N1', M: 'M0' } })
  })

  test('M1 is a distant metastasis; N is none', () => {
    expect(staged('T4 N2 M1').metastatic).toMatchObject({ value: true })
    expect(staged('T4 N3 M0').metastatic).toMatchObject({ value: false })
  })

  test('in words of the diagnosis alone, it is probable; in a field of its own, stated', () => {
    expect(featuresOf(condition('cm C50.911: Breast cancer stage IIB')).stageGroup).toMatchObject({
      value: 'IIB',
      certainty: 'probable',
    })
    expect(staged('Stage IIB').stageGroup).toMatchObject({ certainty: 'stated' })
  })

  test('two that differ are disputed, and the graver is seen', () => {
    const { stageGroup, metastatic, prognosisClass } = staged('Stage IIA', 'Stage IV')
    expect(stageGroup).toMatchObject({ certainty: 'disputed' })
    expect(metastatic).toMatchObject({ value: true, certainty: 'probable' })
    expect(prognosisClass).toMatchObject({ value: 'advanced' })
  })

  test.each([
    ['C18.9', 'IVC', true],
    ['C34.11', 'IVA', true],
    ['C56.1', 'IVB', true],
    ['C67.9', 'IVB', true],
    ['C32.9', 'IVC', true],
    ['C67.9', 'IVA', false],
    ['C53.9', 'IVA', false],
    ['C23', 'IVB', false],
  ])('%s of stage %s is elsewhere in the body: %s, by what the letter stands for', (code, stage, expected) => {
    const { metastatic } = featuresOf(condition(`cm ${code}`, { stage: [{ summary: { text: stage } }] }))
    expect(metastatic).toMatchObject({ value: expected, certainty: 'probable' })
  })

  test('stage IV means elsewhere in the body, except where it grows in place or is everywhere by nature', () => {
    const metastatic = (code: string, stage: string) =>
      featuresOf(condition(`cm ${code}`, { stage: [{ summary: { text: stage } }] })).metastatic
    expect(metastatic('C34.11', 'Stage IV')).toMatchObject({ value: true, certainty: 'probable' })
    expect(metastatic('C32.9', 'Stage IVA')).toMatchObject({ value: false })
    expect(metastatic('C83.30', 'Stage IV')).toMatchObject({ value: false })
  })
})
