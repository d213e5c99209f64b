import { z } from 'zod'
import { resolvedIn } from './bundle-references.ts'
import type { Chart, ChartCondition, ChartProcedure } from './chart.ts'
import { conceptsIn, ExtensionFields } from './extensions.ts'
import {
  ConceptFields,
  dateFrom,
  dateFromWords,
  lenient,
  list,
  NOTHING,
  Period,
  Reference,
  referenceTo,
  relative,
  Text,
} from './fields.ts'
import { ownEntries, sumOf } from './own-entries.ts'
import { drugsIn, parseMedications } from './parse-medication.ts'
import { parseObservations } from './parse-observation.ts'
import { parsePatient } from './parse-patient.ts'
import { statusIn } from './status-codes.ts'

export { parsePatient } from './parse-patient.ts'

const ConditionFields = z.object({
  resourceType: z.literal('Condition'),
  clinicalStatus: lenient(ConceptFields),
  verificationStatus: lenient(ConceptFields),
  category: list(ConceptFields),
  code: lenient(ConceptFields),
  bodySite: list(ConceptFields),
  onsetDateTime: lenient(Text),
  onsetPeriod: lenient(Period),
  onsetString: lenient(Text),
  abatementDateTime: lenient(Text),
  abatementPeriod: lenient(Period),
  abatementString: lenient(Text),
  recordedDate: lenient(Text),
  /** Its name before R4. */
  assertedDate: lenient(Text),
  stage: list(z.object({ summary: lenient(ConceptFields) })),
  extension: list(ExtensionFields),
})

/**
 * Conditions of this patient, as they can be used.
 *
 * takes   resources of a search, whatever they are; the FHIR base, so that absolute subjects can be trusted
 * gives   the conditions, and how many were left out and why
 */
export function parseConditions(entries: readonly unknown[], patientId: string, fhirBase: string | null = null) {
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, conditionFrom)
  return { conditions: used, leftOut }
}

function conditionFrom(entry: unknown, id: string | null): ChartCondition | null {
  const read = ConditionFields.safeParse(entry)
  if (!read.success) return null
  const it = read.data
  return {
    reference: referenceTo('Condition', id),
    concept: it.code ?? NOTHING,
    clinicalStatus: statusIn(it.clinicalStatus),
    verificationStatus: statusIn(it.verificationStatus),
    categories: (it.category ?? []).flatMap((category) => statusIn(category) ?? []),
    onset: dateFrom(it.onsetDateTime, it.onsetPeriod?.start) ?? dateFromWords(it.onsetString),
    abatement: dateFrom(it.abatementDateTime, it.abatementPeriod?.end) ?? dateFromWords(it.abatementString),
    recorded: dateFrom(it.recordedDate, it.assertedDate),
    bodySites: it.bodySite ?? [],
    stages: (it.stage ?? []).flatMap(({ summary }) => summary ?? []),
    histologies: conceptsIn(it.extension, /histology-?morphology/i),
  }
}

const ProcedureFields = z.object({
  resourceType: z.literal('Procedure'),
  status: lenient(Text),
  category: lenient(ConceptFields),
  code: lenient(ConceptFields),
  performedDateTime: lenient(Text),
  performedPeriod: lenient(Period),
  performedString: lenient(Text),
  /** How FHIR before R4 said that it was not done. */
  notDone: z.unknown().optional(),
  notPerformed: z.unknown().optional(),
  reasonCode: list(ConceptFields),
  reasonReference: list(Reference),
  bodySite: list(ConceptFields),
  extension: list(ExtensionFields),
})

/** As `parseConditions`, for procedures. */
export function parseProcedures(entries: readonly unknown[], patientId: string, fhirBase: string | null = null) {
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, procedureFrom)
  return { procedures: used, leftOut }
}

function procedureFrom(entry: unknown, id: string | null): ChartProcedure | null {
  const read = ProcedureFields.safeParse(entry)
  if (!read.success) return null
  const it = read.data
  const first = dateFrom(it.performedDateTime, it.performedPeriod?.start) ?? dateFromWords(it.performedString)
  return {
    reference: referenceTo('Procedure', id),
    concept: it.code ?? NOTHING,
    category: it.category ?? null,
    status: it.notDone === true || it.notPerformed === true ? 'not-done' : (it.status?.toLowerCase() ?? null),
    first,
    // A period without an end has not ended; a single date is its own end.
    last: dateFrom(it.performedPeriod?.end) ?? (it.performedPeriod ? null : first),
    reasons: (it.reasonReference ?? []).flatMap(({ reference }) => relative(reference)),
    reasonConcepts: it.reasonCode ?? [],
    bodySites: it.bodySite ?? [],
    details: conceptsIn(it.extension, /intent|modality|technique/i),
  }
}

const Bundle = z.object({ resourceType: z.literal('Bundle'), entry: lenient(z.array(z.unknown())) })
const Entry = z.object({ fullUrl: lenient(Text), resource: z.unknown() })
type Entry = z.infer<typeof Entry>

/**
 * A chart out of one bundle, for the patient of the launch and nobody else in it.
 *
 * gives   null when it is no Bundle
 */
export function chartFromBundle(bundle: unknown, patientId: string): Chart | null {
  const read = Bundle.safeParse(bundle)
  if (!read.success) return null
  const entries = (read.data.entry ?? []).flatMap((entry) => Entry.safeParse(entry).data ?? [])
  const resources = resolvedIn(entries)
  const ofType = (...types: string[]) => resources.filter((resource) => types.some((type) => typeOf(resource) === type))
  const fhirBase = baseOf(entries, patientId)
  const { conditions, leftOut: ofConditions } = parseConditions(ofType('Condition'), patientId, fhirBase)
  const { procedures, leftOut: ofProcedures } = parseProcedures(ofType('Procedure'), patientId, fhirBase)
  const { observations, leftOut: ofObservations } = parseObservations(ofType('Observation'), patientId, fhirBase)
  const given = ofType('MedicationRequest', 'MedicationAdministration')
  const { medications, leftOut: ofMedications } = parseMedications(given, patientId, fhirBase, drugsIn(entries))
  const patient = ofType('Patient').find((resource) => (resource as { id?: unknown }).id === patientId)
  return {
    patient: parsePatient(patient),
    conditions,
    procedures,
    observations,
    medications,
    missing: [],
    leftOut: sumOf([ofConditions, ofProcedures, ofObservations, ofMedications]),
  }
}

const typeOf = (resource: unknown) => (resource as { resourceType?: unknown } | null | undefined)?.resourceType

/** The base that the patient's own entry was read from; null when the bundle does not say. */
function baseOf(entries: readonly Entry[], patientId: string): string | null {
  const end = `/Patient/${patientId}`
  const own = entries.find(({ fullUrl }) => fullUrl?.startsWith('http') && fullUrl.endsWith(end))
  return own?.fullUrl?.slice(0, -end.length) ?? null
}
