/** The code systems we read, whatever URI or OID an EHR writes for them. */
export type System =
  | 'snomed'
  | 'icd10'
  | 'icd9'
  | 'icd9proc'
  | 'icdo3'
  | 'cpt'
  | 'hcpcs'
  | 'icd10pcs'
  | 'cci'
  | 'atc'
  | 'rxnorm'
  | 'loinc'
  | 'ajcc'
  | 'ncit'
  | 'other'

/**
 * OIDs below 2.16.840.1.113883. ICD-10-CM, ICD-10-CA and the WHO's ICD-10 share their first three characters
 * and are read by one table.
 *
 * source  HL7 Terminology (terminology.hl7.org), the pages of each code system
 */
const OIDS: Readonly<Record<string, System>> = {
  '6.96': 'snomed',
  '6.3': 'icd10',
  '6.90': 'icd10',
  '6.94': 'icd10',
  '6.2': 'icd9',
  '6.42': 'icd9',
  '6.103': 'icd9',
  '6.104': 'icd9proc',
  '6.43': 'icdo3',
  '6.43.1': 'icdo3',
  '6.12': 'cpt',
  '6.14': 'hcpcs',
  '6.285': 'hcpcs',
  '6.4': 'icd10pcs',
  '6.95': 'cci',
  '3.26.1.1': 'ncit',
  '15.1': 'ajcc',
  '6.73': 'atc',
  '6.88': 'rxnorm',
  '6.1': 'loinc',
}

/** In order: PCS before ICD-10, whose name it contains. */
const URIS: readonly (readonly [RegExp, System])[] = [
  [/snomed/, 'snomed'],
  [/icd-?10-?pcs|cms\.gov\/medicare\/coding\/icd10/, 'icd10pcs'],
  [/icd-?10|cim-?10/, 'icd10'],
  [/icd-?9.*(proc|pcs|vol-?3)/, 'icd9proc'],
  [/icd-?9/, 'icd9'],
  [/icd-?o/, 'icdo3'],
  [/\bcpt\b/, 'cpt'],
  [/hcpcs/, 'hcpcs'],
  [/\bcci\b/, 'cci'],
  [/cancerstaging|ajcc/, 'ajcc'],
  [/whocc|\batc\b/, 'atc'],
  [/rxnorm/, 'rxnorm'],
  [/loinc/, 'loinc'],
  [/ncicb|ncithesaurus|\bncit\b/, 'ncit'],
]

function read(uri: string): System {
  const written = uri.toLowerCase()
  const oid = /2\.16\.840\.1\.113883\.([\d.]+)$/.exec(written)?.[1]
  if (oid) return OIDS[oid] ?? 'other'
  return URIS.find(([pattern]) => pattern.test(written))?.[1] ?? 'other'
}

const MOST_URIS = 1000
const seen = new Map<string, System>()

export function systemOf(uri: string): System {
  const known = seen.get(uri)
  if (known) return known
  const system = read(uri.trim())
  if (seen.size < MOST_URIS) seen.set(uri, system)
  return system
}

/** A code with no system beside it: only shapes that nothing else has are read. */
function systemByShape(code: string): System {
  if (/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/i.test(code.trim())) return 'icd10'
  return /^\d{6,18}$/.test(code.trim()) ? 'snomed' : 'other'
}

/** ICD-10-CM and no other edition: only it writes the side of the body into its last digit. */
export const isIcd10Cm = (uri: string): boolean => /icd-?10-?cm|883\.6\.90$/i.test(uri.trim())

/** The system of a coding; where it names none, the shape of its code may. */
export const systemOfCoding = ({ system, code }: Written): System =>
  system === '' ? systemByShape(code) : systemOf(system)

type Written = { readonly system: string; readonly code: string }

const shapeOfAct = (code: string): System =>
  ACT_SHAPES.find(([shape]) => shape.test(code.trim()))?.[1] ?? systemByShape(code)
const ACT_SHAPES: readonly (readonly [RegExp, System])[] = [
  [/^\d{5}$/, 'cpt'],
  [/^[A-Z]\d{4}$/, 'hcpcs'],
  [/^\d\.[A-Z]{2}\.\d\d/, 'cci'],
]

/** The code of an act: CPT and HCPCS without the modifiers behind them, `19303-RT`. */
export const bareActCode = (coding: Written): string => {
  const bare = bareCode(coding.code)
  return ['cpt', 'hcpcs'].includes(systemOfAct(coding)) ? bare.slice(0, 5) : bare
}

/** As above, of an act. ICD-9 volume 3 shares its URI with the diagnoses; CPT and HCPCS are written for each other. */
export function systemOfAct(coding: Written): System {
  const system = coding.system === '' ? shapeOfAct(coding.code) : systemOfCoding(coding)
  if (system === 'icd9') return 'icd9proc'
  if (system !== 'cpt' && system !== 'hcpcs') return system
  return /^[A-Z]\d{4}/i.test(coding.code.trim()) ? 'hcpcs' : 'cpt'
}

/** `c50.9 ` and `C50-9` are `C509`: EHRs send codes with and without dots, in any case. */
export const bareCode = (code: string): string =>
  CONCEPT_FIRST.exec(code)?.[1] ?? code.toUpperCase().replace(/[.\-^/\s†*+!]/g, '')

/** SNOMED CT with its term in pipes, or refined: what it refines comes first. */
const CONCEPT_FIRST = /^\s*(\d{6,18})\s*[|:]/
