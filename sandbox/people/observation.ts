import type { CodeableConcept, Coding, Observation } from 'fhir/r4.d.ts'
import { loinc, snomed } from './codes.ts'

type ObservationStory = {
  code: Coding
  on: string
  category: 'survey' | 'laboratory' | 'exam'
  value: Pick<Observation, 'valueInteger' | 'valueCodeableConcept' | 'valueQuantity'>
}

/** Something measured or judged, on one day. */
const observation =
  (label: string, { code, on, category, value }: ObservationStory) =>
  (patient: string): Observation => ({
    resourceType: 'Observation',
    id: `${patient}-${label}-${on}`,
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] }],
    code: { coding: [code] },
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: on,
    ...value,
  })

/** ECOG performance status, 0 (fully active) to 4 (bed-bound). */
export const ecog = (on: string, grade: 0 | 1 | 2 | 3 | 4) =>
  observation('ecog', {
    code: loinc('89247-1', 'ECOG Performance Status score'),
    on,
    category: 'survey',
    value: { valueInteger: grade },
  })

/** The stage group as a tumour board recorded it. */
export const stageGroup = (on: string, stage: CodeableConcept) =>
  observation('stage', {
    code: loinc('21908-9', 'Stage group.clinical Cancer'),
    on,
    category: 'exam',
    value: { valueCodeableConcept: stage },
  })

const RECEPTORS = {
  oestrogen: loinc('85337-4', 'Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain'),
  her2: loinc('85319-2', 'HER2 [Presence] in Breast cancer specimen by Immune stain'),
}
const FOUND = { positive: snomed('10828004', 'Positive'), negative: snomed('260385009', 'Negative') }

export const receptor = (on: string, which: keyof typeof RECEPTORS, found: keyof typeof FOUND) =>
  observation(which, {
    code: RECEPTORS[which],
    on,
    category: 'laboratory',
    value: { valueCodeableConcept: { coding: [FOUND[found]] } },
  })

/** A result like thousands of others in a chart, which nobody asks for. */
export const haemoglobin = (on: string, gramsPerLitre: number) =>
  observation('haemoglobin', {
    code: loinc('718-7', 'Hemoglobin [Mass/volume] in Blood'),
    on,
    category: 'laboratory',
    value: { valueQuantity: { value: gramsPerLitre, unit: 'g/L', system: 'http://unitsofmeasure.org', code: 'g/L' } },
  })
