import type { Chart } from '../../server/chart/chart.ts'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'

export const TODAY = '2025-06-15'
const PATIENT = 'p'

const SYSTEMS = {
  snomed: 'http://snomed.info/sct',
  cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  ca: 'http://hl7.org/fhir/sid/icd-10-ca',
  icd9: 'http://hl7.org/fhir/sid/icd-9-cm',
  icdo: 'http://terminology.hl7.org/CodeSystem/icd-o-3',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  cci: 'http://cihi.ca/fhir/CodeSystem/cihi-cci',
  pcs: 'http://www.cms.gov/Medicare/Coding/ICD10',
  loinc: 'http://loinc.org',
  atc: 'http://www.whocc.no/atc',
} as const

const NEXT_CODE = new RegExp(`, (?=(?:${Object.keys(SYSTEMS).join('|')}) )`)

/** `cm C50.911`, `snomed 254837009, icdo 8500/3`; anything else is text. A label may follow after `:`. */
export function concept(written: string) {
  const coding = written.split(NEXT_CODE).map((one) => /^(\w+) (.+?)(?:: (.*))?$/.exec(one))
  if (coding.some((match) => !match || !((match[1] as string) in SYSTEMS))) return { text: written }
  return {
    coding: coding.map((match) => ({
      system: SYSTEMS[match?.[1] as keyof typeof SYSTEMS],
      code: match?.[2],
      display: match?.[3],
    })),
  }
}

type More = { readonly [field: string]: unknown; clinical?: string; verification?: string }
const subject = { reference: `Patient/${PATIENT}` }
const status = (code: string) => ({ coding: [{ code }] })

/** A Condition; `clinical` and `verification` are codes of its statuses. */
export const condition = (written: string, { clinical, verification, ...more }: More = {}) => ({
  resourceType: 'Condition',
  id: written.replace(/\W/g, '').slice(0, 40),
  subject,
  code: concept(written),
  ...(clinical ? { clinicalStatus: status(clinical) } : {}),
  ...(verification ? { verificationStatus: status(verification) } : {}),
  ...more,
})

/** A Procedure that was completed on a day, or as told. */
export const procedure = (written: string, on?: string, more: More = {}) => ({
  resourceType: 'Procedure',
  id: written.replace(/\W/g, '').slice(0, 40),
  subject,
  status: 'completed',
  code: concept(written),
  ...(on ? { performedDateTime: on } : {}),
  ...more,
})

export const observation = (written: string, value: string | number, more: More = {}) => ({
  resourceType: 'Observation',
  subject,
  status: 'final',
  code: concept(written),
  ...(typeof value === 'number' ? { valueInteger: value } : { valueCodeableConcept: concept(value) }),
  ...more,
})

export const prescription = (written: string, more: More = {}) => ({
  resourceType: 'MedicationRequest',
  subject,
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: concept(written),
  authoredOn: '2025-01-10',
  ...more,
})

/** A chart that holds these resources and nothing else. */
export function chartOf(...resources: readonly object[]): Chart {
  const bundle = { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }
  const chart = chartFromBundle(bundle, PATIENT)
  if (!chart) throw new Error('no Bundle')
  return chart
}

/** What is read of such a chart. */
export const featuresOf = (...resources: readonly object[]): ClinicalFeatures =>
  featuresFrom(chartOf(...resources), TODAY)
