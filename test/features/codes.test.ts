import { describe, expect, test } from 'vitest'
import { understood } from '../../server/features/understood.ts'
import { concept } from './a-chart.ts'

const read = (written: string, ...bodySites: string[]) => {
  const asConcept = (one: string) => {
    const { coding = [], text } = concept(one) as {
      coding?: { system: string; code?: string; display?: string }[]
      text?: string
    }
    return {
      codings: coding.map(({ system, code = '', display }) => ({ system, code, display: display ?? null })),
      text: text ?? null,
    }
  }
  return understood(asConcept(written), bodySites.map(asConcept))
}

type Says = Record<string, unknown>

describe('the same letters say different things in ICD-10 and in ICD-O-3', () => {
  test.each<[string, Says, string]>([
    [
      'cm C77.3',
      { behaviour: 'node', where: ['lymph_node'], distant: false },
      'secondary nodes, which may be regional',
    ],
    ['icdo 9680/3, icdo C77.3', { behaviour: 'malignant', site: 'lymphoma' }, 'a lymphoma that began in the nodes'],
    ['cm C44.5', { behaviour: 'malignant', site: 'skin_nonmelanoma' }, 'skin, and no melanoma'],
    ['icdo 8720/3, icdo C44.5', { behaviour: 'malignant', site: 'melanoma' }, 'skin, and a melanoma'],
    [
      'icdo 8720/3, cm C44.5',
      { behaviour: 'malignant', site: 'melanoma' },
      'a melanoma, in whatever book its place is written',
    ],
    ['icdo 9823/3, icdo C42.1', { site: 'leukemia' }, 'CLL in the marrow'],
    ['icdo 9823/3, icdo C77.9', { site: 'lymphoma' }, 'the same cells in a node'],
    ['icdo 8500/2, icdo C50.4', { behaviour: 'in_situ', site: 'breast' }, 'behaviour /2 is in situ'],
    ['icdo 8140/6, icdo C22.0', { behaviour: 'secondary', site: null, where: ['liver'] }, 'behaviour /6 is secondary'],
    ['icdo 8140/1, icdo C56.9', { behaviour: 'uncertain' }, 'behaviour /1 is borderline'],
    ['icdo 80463, icdo C34.1', { behaviour: 'malignant', site: 'lung' }, 'without its slash'],
    ['icdo 8500/33, icdo C50.9', { behaviour: 'malignant', site: 'breast' }, 'with its grade'],
    ['icdo 8170/3', { behaviour: 'malignant', site: 'liver' }, 'a histology that begins in one organ'],
  ])('%s: %s', (written, says) => expect(read(written)).toMatchObject(says))
})

test('a place alone says nothing of what is there', () => {
  expect(read('icdo C50.9')).toBeNull()
})

test('a morphology has its place from the body site', () => {
  expect(read('snomed 363346000', 'icdo C61.9')).toMatchObject({ behaviour: 'malignant', site: 'prostate' })
  expect(read('icdo 8140/3', 'icdo C18.7')).toMatchObject({ behaviour: 'malignant', site: 'colorectal' })
})

describe('chapters of ICD-10 that are more, or less, than they look', () => {
  test.each([
    ['cm D45', 'malignant'],
    ['cm D46.9', 'malignant'],
    ['cm D47.1', 'malignant'],
    ['cm D47.3', 'malignant'],
    ['cm D47.2', 'uncertain'],
    ['cm D47.9', 'uncertain'],
    ['cm D48.6', 'uncertain'],
    ['cm D49.3', 'uncertain'],
    ['cm D24.1', 'uncertain'],
    ['cm D3A.00', 'uncertain'],
    ['cm D05.11', 'in_situ'],
    ['cm C7B.02', 'secondary'],
    ['cm C80.0', 'malignant'],
    ['cm C80.1', 'malignant'],
    ['cm Z85.3', 'history'],
    ['cm Z08', 'history'],
    ['cm Z86.000', 'history'],
    ['cm Z80.3', 'nobody'],
    ['cm Z12.31', 'nobody'],
    ['cm Z40.01', 'nobody'],
    ['cm Z52.3', 'nobody'],
    ['cm Z15.01', 'risk'],
    ['cm Z15.81', 'risk'],
    ['cm Z15.89', 'nobody'],
    ['cm Z17.0', 'companion'],
    ['cm R97.21', 'companion'],
    ['icd9 V10.3', 'history'],
    ['icd9 V16.3', 'nobody'],
    ['icd9 V76.12', 'nobody'],
    ['icd9 238.4', 'malignant'],
    ['icd9 238.2', 'uncertain'],
    ['icd9 233.0', 'in_situ'],
  ])('%s is %s', (written, behaviour) => expect(read(written)?.behaviour).toBe(behaviour))
})

test.each([
  ['cm I10: Hypertension, mother had breast cancer'],
  ['cm Z09: Follow-up after treatment for conditions other than malignant neoplasm'],
  ['cm E11.9: Diabetes (HCC)'],
])('%s: a code of another illness holds against its label', (written) => expect(read(written)).toBeNull())

describe('codes as they are written', () => {
  test.each([
    'cm c50.911 ',
    'cm C50911',
    'cm C50-911',
    'snomed 254837009:272741003=7771000',
    'snomed 254837009 |Malignant neoplasm of breast|',
  ])('%s', (written) => expect(read(written)).toMatchObject({ behaviour: 'malignant', site: 'breast' }))
})

describe('blood cancers in remission by their last character', () => {
  test.each(['cm C91.01', 'cm C81.9A', 'cm C86.01', 'cm C88.41', 'cm C88.01'])('%s', (written) =>
    expect(read(written)?.subtypes).toContain('in_remission'),
  )
  test.each(['cm C86.00', 'cm C88.40', 'ca C88.1'])('%s is not', (written) =>
    expect(read(written)?.subtypes).not.toContain('in_remission'),
  )
})
