import { describe, expect, test } from 'vitest'
import type { ClinicalFeatures } from '../../shared/features.ts'
import { condition, featuresOf, procedure } from './a-chart.ts'

const certainty = (fact: ClinicalFeatures[keyof ClinicalFeatures]) => (fact.known ? fact.certainty : fact.why)

describe('the code is trusted over its label, and where they disagree the feature says so', () => {
  test.each([
    ['cm C61: Malignant neoplasm of prostate', 'prostate', 'stated', 'they agree'],
    ['cm C67.9: Malignant neoplasm of prostate', 'bladder', 'disputed', 'the label names another organ'],
    ['cm C50.911: Family history of breast cancer', 'breast', 'disputed', 'the label says that it is the family’s'],
    ['cm C34.90: Suspected lung cancer', 'lung', 'disputed', 'the label doubts it'],
    ['snomed 399068003, cm C67.9', 'prostate', 'disputed', 'two codings name two organs: the first counts'],
    ['snomed 254837009, cm Z85.3', 'breast', 'disputed', 'one coding says that it is there, the other that it is past'],
    ['Cancer du côlon', 'colorectal', 'probable', 'words alone'],
  ])('%s is %s, %s: %s', (written, site, sure) => {
    const { currentSite, cancerStatus } = featuresOf(condition(written))
    expect(currentSite).toMatchObject({ known: true, value: site, certainty: sure })
    expect(cancerStatus).toMatchObject({ known: true, value: 'confirmed', certainty: sure })
  })

  test('a label that says more than the codes for the metastases is no disagreement', () => {
    const { metastatic, currentSite } = featuresOf(condition('cm C78.7: Métastases hépatiques d’un cancer du côlon'))
    expect(certainty(metastatic)).toBe('stated')
    expect(currentSite).toMatchObject({ known: true, value: 'colorectal', certainty: 'probable' })
  })

  test('a kind that the code excludes is not taken from the label', () => {
    const { subtypes } = featuresOf(condition('snomed 254637007: Small cell lung cancer'))
    expect(subtypes).toMatchObject({ known: true, value: ['non_small_cell'], certainty: 'disputed' })
  })

  test.each([
    ['snomed 706970001: Triple negative breast cancer (ER-, HER2-)'],
    ['icdo 8500/3, icdo C50.9: Ductal carcinoma with DCIS'],
    ['cm C92.40: Acute promyelocytic leukemia (AML M3)'],
  ])('%s: what goes together is no disagreement', (written) => {
    expect(featuresOf(condition(written)).subtypes).toMatchObject({ certainty: 'stated' })
  })

  test('what is disputed in one entry and plain in another is plain', () => {
    const { currentSite } = featuresOf(condition('cm C67.9: Malignant neoplasm of prostate'), condition('cm C67.2'))
    expect(currentSite).toMatchObject({ value: 'bladder', certainty: 'stated' })
  })

  test('an act whose label names another act is disputed', () => {
    const { treatments } = featuresOf(condition('cm C50.911'), procedure('cpt 19303: Lumpectomy', '2024-01-02'))
    expect(treatments).toMatchObject({ value: [{ value: { kind: 'mastectomy' }, certainty: 'disputed' }] })
  })

  test('two stages that differ: the one written down last, and that they differ', () => {
    const { stageGroup } = featuresOf(
      condition('cm C50.911', { recordedDate: '2024-01-01', stage: [{ summary: { text: 'Stage IIA' } }] }),
      condition('cm C50.919', { recordedDate: '2024-03-01', stage: [{ summary: { text: 'Stage IIIB' } }] }),
    )
    expect(stageGroup).toMatchObject({ value: 'IIIB', certainty: 'disputed' })
  })
})
