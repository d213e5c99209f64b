import type { Coding } from 'fhir/r4.d.ts'

/** `snomed('254837009', 'Malignant neoplasm of breast')` */
const codesOf =
  (system: string) =>
  (code: string, display?: string): Coding => ({ system, code, ...(display !== undefined && { display }) })

export const snomed = codesOf('http://snomed.info/sct')
export const icd10cm = codesOf('http://hl7.org/fhir/sid/icd-10-cm')
/** Diagnoses in Canadian hospitals. Source: CIHI. */
export const icd10ca = codesOf('http://hl7.org/fhir/sid/icd-10-ca')
export const icdO3 = codesOf('http://terminology.hl7.org/CodeSystem/icd-o-3')
/** Interventions in Canadian hospitals. Source: CIHI. */
export const cci = codesOf('http://cihi.ca/fhir/CodeSystem/cihi-cci')
/** CPT belongs to the AMA: the words beside the codes are ours. */
export const cpt = codesOf('http://www.ama-assn.org/go/cpt')
export const rxnorm = codesOf('http://www.nlm.nih.gov/research/umls/rxnorm')
export const loinc = codesOf('http://loinc.org')

/** As Epic writes them when no URI is configured. */
export const icd10cmOid = codesOf('urn:oid:2.16.840.1.113883.6.90')
export const snomedOid = codesOf('urn:oid:2.16.840.1.113883.6.96')
/** Epic's own procedure record number: it means nothing elsewhere. */
export const epicProcedure = codesOf('urn:oid:1.2.840.114350.1.13.861.1.7.2.696580')
