import type { CodeableConcept, MedicationAdministration, MedicationRequest } from 'fhir/r4.d.ts'

type PrescriptionStory = {
  drug: CodeableConcept
  from: string
  to?: string
  /** The label of the condition it treats. */
  treats: string
}

/** A course that was prescribed; without an end it goes on. */
export function prescription(label: string, { drug, from, to, treats }: PrescriptionStory) {
  return (patient: string): MedicationRequest => ({
    resourceType: 'MedicationRequest',
    id: `${patient}-${label}`,
    status: to ? 'completed' : 'active',
    intent: 'order',
    medicationCodeableConcept: drug,
    subject: { reference: `Patient/${patient}` },
    authoredOn: from,
    reasonReference: [{ reference: `Condition/${patient}-${treats}` }],
    dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: from, ...(to && { end: to }) } } } }],
  })
}

/** One dose, given on one day. */
export function dose(label: string, { drug, on, treats }: { drug: CodeableConcept; on: string; treats: string }) {
  return (patient: string): MedicationAdministration => ({
    resourceType: 'MedicationAdministration',
    id: `${patient}-${label}`,
    status: 'completed',
    medicationCodeableConcept: drug,
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: on,
    reasonReference: [{ reference: `Condition/${patient}-${treats}` }],
  })
}
