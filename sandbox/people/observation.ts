import type { Observation } from 'fhir/r4.d.ts'
import { loinc } from './codes.ts'

/** ECOG performance status, 0 (fully active) to 4 (bed-bound). */
export function ecog(on: string, grade: 0 | 1 | 2 | 3 | 4) {
  return (patient: string): Observation => ({
    resourceType: 'Observation',
    id: `${patient}-ecog-${on}`,
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
    code: { coding: [loinc('89247-1', 'ECOG Performance Status score')] },
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: on,
    valueInteger: grade,
  })
}
