import { describe, expect, test } from 'vitest'
import { meaningOf, meaningOfCondition } from '../../../server/features/meaning.ts'
import { TreatmentKind } from '../../../shared/oncology.ts'
import { rowsOf } from './rows.ts'

const SYSTEMS: Readonly<Record<string, string>> = {
  'SNOMED CT': 'http://snomed.info/sct',
  CCI: 'http://cihi.ca/fhir/CodeSystem/cihi-cci',
  CPT: 'http://www.ama-assn.org/go/cpt',
  HCPCS: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'ICD-10-PCS': 'http://www.cms.gov/Medicare/Coding/ICD10',
  'ICD-9-CM (procedures, Vol 3)': 'http://hl7.org/fhir/sid/icd-9-cm',
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'ICD-9-CM': 'http://hl7.org/fhir/sid/icd-9-cm',
}
const OF_CONDITION = ['ICD-10-CM', 'ICD-9-CM']

const rows = rowsOf('treatments').map(({ system = '', code_or_pattern: written = '', match, kind = '', meaning }) => ({
  system,
  written,
  match,
  kind,
  meaning,
}))
const coded = rows.filter(({ match }) => match !== 'text')
const worded = rows.filter(({ match }) => match === 'text')

/** Codes that fit what the reference writes: a pattern, a range, a rubric with its qualifiers. */
function codesOf(written: string, system: string): string[] {
  if (system === 'CCI') return cciOf(written)
  if (system === 'ICD-10-PCS') return pcsOf(written)
  if (system.startsWith('ICD-9-CM (')) return volume3Of(written)
  return written.includes('-') ? written.split('-') : [written]
}

const cciOf = (written: string): string[] => {
  const [rubric = '', qualifiers] = written.split(/ \+ (?:qualifier2 )?/)
  const rubrics = rubric.split(' / ').map((one) => one.replace('.*', '.SC'))
  if (!qualifiers) return rubrics.map((one) => (one.split('.').length > 2 ? `${one}.LA` : `${one}.10`))
  const ends =
    qualifiers === 'M*' ? ['M1'] : qualifiers === 'M1-M5, M9' ? ['M1', 'M2', 'M5', 'M9'] : qualifiers.split(' or ')
  return rubrics.flatMap((one) => ends.map((end) => `${one}.HA-${end}`))
}

/** One code a letter of a class; the rest of the seven characters is what they most often are. */
const pcsOf = (written: string): string[] => {
  const filled = written
    .replace(/^3E0\[0-9A-Z\]\{3\}/, '3E0330')
    .replace(/^3E0330(0[5M])$/, '3E033$1')
    .replace(/\[0-9A-Z\]/g, 'B')
    .replace(/^0DB\.\.\.X$/, '0DBN3ZX')
    // The reference writes one dot too many: a code has seven characters.
    .replace('...4', '..4')
  const [, before = '', letters = '', after = ''] = /^([^[]*)(?:\[(\w+)\])?(.*)$/.exec(filled) ?? []
  const one = (code: string) => {
    const dotted = code.replace(/\.+/, (dots) => '0ZZ'.slice(0, dots.length))
    return `${dotted}${'0ZZ0ZZ'.slice(0, 7 - dotted.length)}`
  }
  if (letters === '') return [one(before)]
  return letters.split('').map((letter) => one(`${before}${letter}${after.replace(/\[(\w)\w*\]/g, '$1')}`))
}

const volume3Of = (written: string): string[] =>
  written
    .replace(/ \(([^)]*)\)/, ', $1')
    .split(', ')
    .flatMap((range) => range.split('-'))

/** What the reference calls a kind and we read as no treatment of a kind we know. */
const NO_KIND = ['breast_surgery_unspecified', 'lung_resection', 'palliative_care']

/** Codes that we read otherwise than the reference, each with its reason. */
const OTHERWISE: Readonly<Record<string, readonly [kinds: readonly string[], why: string]>> = {
  '265414003': [['rectal_resection', 'ostomy'], 'its stoma is permanent by nature'],
  '45110': [['rectal_resection', 'ostomy'], 'it is done with a colostomy'],
  '48.5': [['rectal_resection', 'ostomy'], 'abdominoperineal resection: its stoma is permanent by nature'],
  '1.GT.87.LA': [[], 'less than a lobe has no kind of its own'],
  '3E0330M': [['targeted_therapy'], 'an antibody, as long as no drug is named'],
}

/** A referral is no care that was given. */
const REFERRAL = '306237005'

function kindsOf(kind: string): string[] {
  const bare = kind.replace(/\((?:history|status)\)/, '')
  if (kind.startsWith('NOT_') || NO_KIND.includes(bare)) return []
  if (bare === 'radiotherapy') return ['radiotherapy_unspecified']
  return bare.split(/[+/]/)
}

describe.each(coded)('$system $written: $meaning', ({ system, written, kind }) => {
  test.each(codesOf(written, system))('%s', (code) => {
    const concept = { codings: [{ system: SYSTEMS[system] ?? '', code, display: null }], text: null }
    const said = OF_CONDITION.includes(system) ? meaningOfCondition(concept) : meaningOf(concept)
    const [otherwise] = OTHERWISE[code] ?? []
    expect([...(said?.kinds ?? ['not understood'])].sort(), code).toEqual([...(otherwise ?? kindsOf(kind))].sort())
    expect(said?.palliative, code).toBe(kind === 'palliative_care' && code !== REFERRAL)
    if (/\((history|status)\)/.test(kind)) expect(said?.former, `${code} is written down long after the act`).toBe(true)
  })
})

const phrases = worded.flatMap(({ written, kind, system }) =>
  written
    .replace(/\([^)]*\)/g, '')
    .split(';')
    .map((phrase) => ({ kind, phrase: phrase.trim(), language: system.slice(-2) })),
)

test.each(phrases)('"$phrase" ($language) is $kind', ({ kind, phrase }) => {
  const said = meaningOf({ codings: [], text: phrase })
  expect(said?.kinds ?? []).toEqual(kindsOf(kind))
  if (kind === 'palliative_care') expect(said?.palliative).toBe(true)
})

test('every kind of treatment is named by the reference', () => {
  const named = rows.flatMap(({ kind }) => kindsOf(kind))
  const unnamed = TreatmentKind.options.filter((kind) => !named.includes(kind))
  expect(unnamed).toEqual([])
})
