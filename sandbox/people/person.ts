import type { Encounter, FhirResource, Patient, Practitioner } from 'fhir/r4.d.ts'

/** An invented patient, and the chart an EHR would keep on them. */
export type SyntheticPerson = {
  id: string
  /** One line saying who they are, for the person who chooses. */
  who: string
  whoFr: string
  patient: Patient
  encounters: Encounter[]
  /** Condition, Procedure and whatever else stands in the chart. */
  resources: FhirResource[]
}

/** Somebody who works with patients and signs in to the EHR. */
export type TeamMember = {
  /** The id of their Practitioner. */
  id: string
  role: 'clinician' | 'coordinator' | 'mentor'
  who: string
  whoFr: string
  practitioner: Practitioner
}
