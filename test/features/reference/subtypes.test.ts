import { expect, test } from 'vitest'
import { stageInWords } from '../../../server/features/terminology/stage-words.ts'
import { understood } from '../../../server/features/understood.ts'
import { rowsOf } from './rows.ts'

const SYSTEMS: Readonly<Record<string, string>> = {
  'SNOMED CT': 'http://snomed.info/sct',
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'ICD-9-CM': 'http://hl7.org/fhir/sid/icd-9-cm',
  'ICD-O-3': 'http://terminology.hl7.org/CodeSystem/icd-o-3',
  'NCI Thesaurus': 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
}

const rows = rowsOf('subtypes')
const coded = rows.filter(({ system = '', match }) => SYSTEMS[system] && match !== 'pattern')
const worded = rows.filter(({ match }) => match === 'text')

const read = (system: string, code: string) =>
  understood({ codings: [{ system: SYSTEMS[system] ?? '', code, display: null }], text: null }, [])

/** Sites of the reference that are no site of one code: a companion, any, or all cancers of the blood. */
const NO_SITE = ['any', 'blood', '(risk)']
const COMPANION = /^(Z17|Z19|R97)/
const ROLLED_UP: Readonly<Record<string, string>> = { colon: 'colorectal', rectum: 'colorectal' }

test.each(coded)(
  '$system $code is $feature_key: $meaning',
  ({ system = '', code = '', feature_key: key = '', site = '' }) => {
    const said = read(system, code)
    if (key.startsWith('stage_')) expect(said?.stage).toBe(key.slice('stage_'.length))
    else expect(said?.subtypes).toContain(key)
    if (NO_SITE.includes(site) || COMPANION.test(code) || system === 'ICD-O-3') return
    expect(said?.site).toBe(ROLLED_UP[site] ?? site)
  },
)

test.each([
  ['ICD-10-CM', ['C90.01', 'C91.11', 'C92.01', 'C93.11', 'C95.91'], 'in_remission'],
  ['ICD-10-CM', ['C90.02', 'C91.12', 'C92.02', 'C93.12', 'C95.92'], 'in_relapse'],
  ['ICD-9-CM', ['203.01', '204.11', '205.01', '208.91'], 'in_remission'],
  ['ICD-9-CM', ['203.02', '204.12', '205.02', '208.92'], 'in_relapse'],
])('the fifth character of %s %j is %s', (system, codes, key) => {
  for (const code of codes) expect(read(system, code)?.subtypes, code).toContain(key)
})

/** What the pre-coordinated concepts say at once. */
test.each([
  ['459391000124109', { site: 'breast', distant: true }, ['her2_positive']],
  ['459381000124106', { site: 'prostate', distant: true }, ['castration_resistant']],
  ['767444009', { site: 'breast', distant: true }, ['her2_negative', 'brca_carrier']],
  ['423121009', { site: 'lung', stage: 'IV' }, ['non_small_cell']],
  ['67841000119103', { site: 'lung', stage: 'IV' }, ['small_cell']],
  ['683991000119103', { site: 'lung', advanced: true }, ['small_cell']],
  ['723301009', { site: 'lung' }, ['non_small_cell', 'squamous']],
  ['91860005', { site: 'leukemia' }, ['aml', 'in_remission']],
])('SNOMED CT %s says everything it names: %j, %j', (code, says, subtypes) => {
  const said = read('SNOMED CT', code)
  expect(said).toMatchObject({ behaviour: 'malignant', ...says })
  expect(said?.subtypes).toEqual(expect.arrayContaining(subtypes))
})

test.each([
  ['721305008', 'recurrence', 'a recurrent genetic abnormality is no recurrence'],
  ['426964009', 'egfr_mutated', 'an expression of EGFR is no mutation'],
  ['254637007', 'small_cell', 'non-small cell is not small cell'],
  ['118601006', 'hodgkin', 'non-Hodgkin is not Hodgkin'],
])('SNOMED CT %s is not %s: %s', (code, key) => {
  expect(read('SNOMED CT', code)?.subtypes).not.toContain(key)
})

const phrasesOf = (cell: string) =>
  cell
    .replace(/\([^)]*\)/g, '')
    .replace(/, (?:not preceded|non précédé).*$/, '')
    .split(';')
    .map((phrase) => phrase.trim().replace(/ non précédé.*$/, ''))
    .filter(Boolean)

/** A stage in words is read as a stage, from which the spread follows. */
const STAGED = /^sta(?:ge|de) IV$/

const phrases = worded.flatMap(({ feature_key: key = '', code = '', system = '' }) =>
  phrasesOf(code).map((phrase) => ({ key, phrase, language: system.slice(-2) })),
)

/** Words of the reference that are read as another feature than a kind, or need a cancer beside them. */
const AS_READ: Readonly<Record<string, (said: ReturnType<typeof understood>) => unknown>> = {
  metastatic: (said) => said?.distant || said?.behaviour === 'secondary',
  in_situ: (said) => said?.behaviour === 'in_situ',
}

test.each(phrases.filter(({ phrase }) => !STAGED.test(phrase)))(
  '"$phrase" ($language) is $key',
  ({ key, phrase, language }) => {
    const cancer = key === 'in_situ' ? 'carcinome' : language === 'fr' ? 'cancer' : 'cancer,'
    const said = understood({ codings: [], text: `${cancer} ${phrase}` }, [])
    if (AS_READ[key]) expect(AS_READ[key](said)).toBeTruthy()
    else expect(said?.subtypes).toContain(key)
  },
)

test.each(phrases.filter(({ phrase }) => STAGED.test(phrase)))('"$phrase" ($language) is a stage', ({ phrase }) => {
  expect(stageInWords(`cancer, ${phrase}`)).toBe('IV')
})
