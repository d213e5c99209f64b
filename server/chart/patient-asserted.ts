import type { Meta } from 'fhir/r4.d.ts'
import type { WriteProfile } from './write-profiles/write-profile.ts'

/** Source: HL7 v3 ObservationValue; US Core draft "Writing Clinical Notes", 85bf4af: a client shall label what a patient supplied. */
const PATIENT_ASSERTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'PATAST',
  display: 'patient asserted',
}

/** The label of a document that holds a patient's own words, where the EHR takes one. */
export const patientAsserted = ({ patientAssertedLabel }: WriteProfile, holdsTheirWords: boolean): { meta?: Meta } =>
  patientAssertedLabel && holdsTheirWords ? { meta: { security: [PATIENT_ASSERTED] } } : {}
