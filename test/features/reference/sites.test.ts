import { describe, expect, test } from 'vitest'
import type { Coding } from '../../../server/chart/chart.ts'
import { understood } from '../../../server/features/understood.ts'
import { codesIn, rowsOf } from './rows.ts'

const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const ICD9 = 'http://hl7.org/fhir/sid/icd-9-cm'
const ICDO3 = 'http://terminology.hl7.org/CodeSystem/icd-o-3'
const SNOMED = 'http://snomed.info/sct'

const coding = (system: string, code: string): Coding => ({ system, code, display: null })
const read = (...codings: Coding[]) => understood({ codings, text: null }, [])

/** What the reference calls a row, as the features name it. */
const ROLLED_UP: Readonly<Record<string, string>> = {
  colon: 'colorectal',
  rectum: 'colorectal',
  hodgkin: 'lymphoma',
  nhl: 'lymphoma',
}
const BEHAVIOURS: Readonly<Record<string, readonly string[]>> = {
  SECONDARY: ['secondary', 'node'],
  IN_SITU: ['in_situ'],
  BENIGN: ['uncertain'],
  UNCERTAIN: ['uncertain'],
  HISTORY: ['history'],
  FAMILY: ['nobody'],
  SCREENING_SUSPECTED: ['nobody', 'risk', 'suspected'],
}

/** Codes that the reference names in one row and that we read by another, each with its reason. */
const OTHERWISE: Readonly<Record<string, readonly [behaviour: string, site: string | null, why: string]>> = {
  'neuroendocrine C7B': ['secondary', null, 'a secondary tumour is no primary site'],
  'neuroendocrine 209.1': [
    'colorectal',
    'colorectal',
    'the row of the colon claims the carcinoids of the large intestine',
  ],
  'UNCERTAIN D45': ['malignant', 'mds_mpn', 'polycythaemia vera has behaviour /3 in ICD-O'],
  'UNCERTAIN D46': ['malignant', 'mds_mpn', 'myelodysplasia has behaviour /3 in ICD-O'],
  'prostate 126906006': ['uncertain', null, 'a neoplasm whose behaviour is not said, as its other row says'],
  'mds_mpn 9742': ['leukemia', 'leukemia', 'mast cell leukaemia: SEER recode 35043, though it stands inside the range'],
  'SCREENING_SUSPECTED R97.21': ['companion', 'prostate', 'PSA that rises after treatment is of a cancer'],
}

const rows = rowsOf('sites')

describe.each(rows)('$site_key', (row) => {
  const key = row.site_key ?? ''
  const expected = (code: string) => {
    const [behaviour, site] = OTHERWISE[`${key} ${code}`] ?? []
    if (behaviour !== undefined) return { behaviour: [behaviour === site ? 'malignant' : behaviour], site }
    const behaviours = BEHAVIOURS[key]
    return behaviours
      ? { behaviour: behaviours, site: undefined }
      : { behaviour: ['malignant'], site: ROLLED_UP[key] ?? key }
  }
  const holds = (system: string, code: string) => {
    const said = read(coding(system, code))
    const { behaviour, site } = expected(code)
    expect(behaviour, `${key}: ${code} says ${said?.behaviour}`).toContain(said?.behaviour)
    if (site !== undefined) expect(said?.site ?? null, `${key}: ${code}`).toBe(site)
  }

  const icd10 = codesIn(row.icd10_prefixes ?? '')
  if (icd10.length > 0) test.each(icd10)('ICD-10 %s', (code) => holds(ICD10, code))

  const icd9 = codesIn(row.icd9cm ?? '').filter((code) => !code.includes(' '))
  if (icd9.length > 0) test.each(icd9)('ICD-9-CM %s', (code) => holds(ICD9, code))

  const snomed = [...(row.snomed_examples ?? '').matchAll(/(\d{6,18}) ([^;]+)/g)].map(([, code = '', said]) => [
    code,
    said,
  ])
  if (snomed.length > 0) test.each(snomed)('SNOMED CT %s, %s', (code = '') => holds(SNOMED, code))

  const topographies = codesIn(row.icdo3_topography ?? '').filter((code) => code.startsWith('C'))
  const rule = row.icdo3_histology_rule ?? ''
  const histologies = codesIn(rule.replaceAll('/6', ''))
  if (rule.startsWith('exclude'))
    test.each(topographies)('ICD-O-3 %s with an adenocarcinoma', (code) => {
      expect(read(coding(ICDO3, '8140/3'), coding(ICDO3, code))).toMatchObject({
        behaviour: 'malignant',
        site: ROLLED_UP[key] ?? key,
      })
    })
  else if (/^\d/.test(rule) && key !== 'SECONDARY')
    test.each(histologies)('ICD-O-3 %s/3', (histology) => {
      const where = topographies.length > 0 ? [coding(ICDO3, topographies.at(-1) ?? '')] : []
      const place = key === 'nhl' ? [coding(ICDO3, 'C77.9')] : where
      expect(read(coding(ICDO3, `${histology}/3`), ...place)?.site, `${key}: ${histology}`).toBe(
        expected(histology).site,
      )
    })
})

test('every site of the reference is a site of ours, and the other way round', async () => {
  const { Site } = await import('../../../shared/oncology.ts')
  const named = rows.map(({ site_key = '' }) => ROLLED_UP[site_key] ?? site_key).filter((key) => !/^[A-Z_]+$/.test(key))
  expect([...new Set(named)].sort()).toEqual([...Site.options].sort())
})

test.each(Object.entries(OTHERWISE))('%s is read otherwise, and the reason is written down', (_, [, , why]) => {
  expect(why.length).toBeGreaterThan(10)
})
