/** The code systems we read, whatever URI or OID an EHR writes for them. */
export type System = 'snomed' | 'icd10' | 'icd9' | 'icd9proc' | 'icdo3' | 'cpt' | 'hcpcs' | 'icd10pcs' | 'cci' | 'other'

/** Sources: HL7 terminology (terminology.hl7.org), Epic and Oracle OID URIs, CIHI. ICD-10-CM, -CA and WHO share their first three characters. */
const URIS: readonly (readonly [RegExp, System])[] = [
  [/snomed\.info\/sct|2\.16\.840\.1\.113883\.6\.96$/, 'snomed'],
  [/icd-?10-?pcs|ICD10$|6\.4$/i, 'icd10pcs'],
  [/icd-?10|6\.90$|6\.3$/i, 'icd10'],
  [/icd-?9.*proc|6\.104$/i, 'icd9proc'],
  [/icd-?9|6\.103$/i, 'icd9'],
  [/icd-?o|6\.43(\.1)?$/i, 'icdo3'],
  [/ama-assn\.org\/go\/cpt|6\.12$/i, 'cpt'],
  [/hcpcs|6\.285$/i, 'hcpcs'],
  [/cci$/i, 'cci'],
]

export const systemOf = (uri: string): System => URIS.find(([pattern]) => pattern.test(uri.trim()))?.[1] ?? 'other'

/** `c50.9 ` and `C50-9` are `C509`: EHRs send codes with and without dots, in any case. */
export const bareCode = (code: string): string => code.toUpperCase().replace(/[.\-^/\s]/g, '')
