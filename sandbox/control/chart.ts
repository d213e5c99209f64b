import type { Condition, DocumentReference, Encounter, FhirResource, Procedure } from 'fhir/r4.d.ts'
import { standsInChartOf } from '../fhir/compartment.ts'
import type { Records } from '../fhir/records.ts'
import type { Charts } from '../pages/chart-page.ts'

/** The notes that stand in a patient's chart, in the order they were written. */
export const notesIn = (records: Records, patient: string): DocumentReference[] =>
  standing<DocumentReference>(records, patient, 'DocumentReference')

/** The parts of a chart that the EHR's own pages show. */
export function chartsOf(records: Records): Charts {
  return {
    notes: (patient) => notesIn(records, patient),
    conditions: (patient) => standing<Condition>(records, patient, 'Condition'),
    procedures: (patient) => standing<Procedure>(records, patient, 'Procedure'),
    encounters: (patient) => standing<Encounter>(records, patient, 'Encounter'),
  }
}

function standing<T extends FhirResource>(records: Records, patient: string, type: T['resourceType']): T[] {
  const found = records.everyOne(type).filter((resource) => standsInChartOf(patient, resource))
  return structuredClone(found) as FhirResource[] as T[]
}
