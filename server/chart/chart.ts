import type { PartialDate } from '../../shared/oncology.ts'
import type { ChartRecord, Missing } from '../../shared/record.ts'

/**
 * A chart as this app reads it: FHIR R4 Patient, Condition and Procedure, and where a site asks for them
 * Observation, MedicationRequest and MedicationAdministration, parsed once at the border. Whatever could
 * not be understood was left out and counted; what remains can be trusted by type.
 */
export type Chart = {
  readonly patient: ChartPatient | null
  readonly conditions: readonly ChartCondition[]
  readonly procedures: readonly ChartProcedure[]
  readonly observations: readonly ChartObservation[]
  readonly medications: readonly ChartMedication[]
  readonly missing: readonly Missing[]
  readonly leftOut: ChartRecord['leftOut']
}

/** A code as recorded, trimmed. `system` is the URI as it stands, OID URIs included. */
export type Coding = { readonly system: string; readonly code: string; readonly display: string | null }
export type Concept = { readonly codings: readonly Coding[]; readonly text: string | null }

/** A concept named as a reason. A label stands for the reference it was written beside, null where there is none. */
export type ChartReason = Concept & { readonly standsFor?: string | null }

export type ChartPatient = {
  /** `Patient/abc` */
  readonly reference: string
  readonly birthDate: PartialDate | null
  readonly gender: 'female' | 'male' | 'other' | 'unknown' | null
  readonly genderIdentity: Concept | null
  /** The preferred language, else the first, as recorded (`fr-CA`). */
  readonly language: string | null
  readonly postalCode: string | null
  readonly deceased: boolean
}

export type ChartCondition = {
  readonly reference: string
  readonly concept: Concept
  /** The code of the status whatever URI it stands under; null when absent. */
  readonly clinicalStatus: string | null
  readonly verificationStatus: string | null
  readonly onset: PartialDate | null
  /** Completed years at the onset, where that is how it is said. */
  readonly onsetAge: number | null
  /** When it began is said, and not as a date: as an age, a range or words. */
  readonly onsetUndated: boolean
  readonly abatement: PartialDate | null
  readonly recorded: PartialDate | null
  readonly bodySites: readonly Concept[]
  readonly stages: readonly Concept[]
  /** Histology and behaviour where they stand apart from the code, as mCODE writes them. */
  readonly histologies: readonly Concept[]
}

export type ChartProcedure = {
  readonly reference: string
  readonly concept: Concept
  readonly category: Concept | null
  readonly status: string | null
  readonly first: PartialDate | null
  readonly last: PartialDate | null
  /** References to Conditions, and the concepts named as reasons. */
  readonly reasons: readonly string[]
  readonly reasonConcepts: readonly ChartReason[]
  readonly bodySites: readonly Concept[]
  /** Intent, modality and technique, which mCODE writes in extensions. */
  readonly details: readonly Concept[]
}

export type ChartObservation = {
  readonly reference: string
  readonly concept: Concept
  readonly status: string | null
  readonly value: Concept | null
  /** valueInteger, or a Quantity's number without a unit */
  readonly number: number | null
  readonly effective: PartialDate | null
  readonly components: readonly { readonly concept: Concept; readonly value: Concept | null }[]
  /** References to what it is about, where that is not the patient as a whole. */
  readonly focus: readonly string[]
}

export type ChartMedication = {
  readonly reference: string
  readonly kind: 'request' | 'administration'
  readonly concept: Concept
  readonly status: string | null
  /** MedicationRequest.intent */
  readonly intent: string | null
  readonly first: PartialDate | null
  readonly last: PartialDate | null
  readonly reasons: readonly string[]
  readonly reasonConcepts: readonly ChartReason[]
  /** Intent, which mCODE writes in an extension. */
  readonly details: readonly Concept[]
}
