import { type Addressed, resolvedIn } from './bundle-references.ts'
import type { Chart, ChartCondition, ChartProcedure, Concept } from './chart.ts'
import { conceptsUnder } from './extensions.ts'
import {
  codeIn,
  conceptIn,
  conceptsOf,
  dateFrom,
  dateFromWords,
  type Fields,
  fieldsIn,
  fieldsOf,
  listIn,
  NOTHING,
  periodIn,
  referenceTo,
  resourceIn,
  textIn,
} from './fields.ts'
import { ALONE, heldBackIn, type Surroundings } from './held-back.ts'
import { isModified, ownEntries, sumOf } from './own-entries.ts'
import { drugsIn, parseMedications } from './parse-medication.ts'
import { parseObservations } from './parse-observation.ts'
import { parsePatient } from './parse-patient.ts'
import { reasonsIn } from './parse-reason.ts'
import { statusIn } from './status-codes.ts'

export { parsePatient } from './parse-patient.ts'

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
  const it = resourceIn(entry, 'Condition')
  const onset = it && (firstDay(it.onsetDateTime, it.onsetPeriod) ?? dateFromWords(textIn(it.onsetString)))
  const abatement =
    it &&
    (dateFrom(textIn(it.abatementDateTime), periodIn(it.abatementPeriod)?.end) ??
      dateFromWords(textIn(it.abatementString)))
  return (
    it && {
      reference: referenceTo('Condition', id),
      concept: conceptIn(it.code) ?? NOTHING,
      clinicalStatus:
        statusIn(conceptIn(it.clinicalStatus)) ?? (abatement === null && isAbated(it) ? 'resolved' : null),
      verificationStatus: statusIn(conceptIn(it.verificationStatus)),
      onset,
      onsetAge: yearsIn(it.onsetAge),
      onsetUndated: onset === null && [it.onsetAge, it.onsetRange, it.onsetPeriod, it.onsetString].some(Boolean),
      abatement,
      // `assertedDate` is its name before R4.
      recorded: dateFrom(textIn(it.recordedDate), textIn(it.assertedDate)),
      bodySites: conceptsOf(it.bodySite),
      stages: listIn(it.stage, stageIn),
      histologies: conceptsUnder(it.extension, /histology-?morphology/i),
    }
  )
}

/**
 * That it ended is said, and not when. `abatementBoolean` is its name before R4.
 *
 * source  FHIR R4 Condition.abatement: that there is one implies that the condition is over
 */
const isAbated = ({ abatementAge, abatementRange, abatementString, abatementBoolean }: Fields) =>
  [abatementAge, abatementRange, abatementString, abatementBoolean].some(Boolean)

function stageIn(found: unknown): Concept | null {
  const stage = fieldsOf(found)
  return isModified(stage) ? null : conceptIn(stage.summary)
}

/** The day itself, or the first one of a period. */
const firstDay = (day: unknown, period: unknown) => dateFrom(textIn(day), periodIn(period)?.start)

const OLDEST = 130

/** Completed years of an Age; UCUM writes them as `a`. */
function yearsIn(age: unknown): number | null {
  const { value, code, unit } = fieldsOf(age)
  const counted = textIn(code) ?? textIn(unit) ?? 'a'
  if (typeof value !== 'number' || !(value >= 0 && value <= OLDEST) || !/^(?:a$|an|y)/i.test(counted)) return null
  return Math.floor(value)
}

/** As `parseConditions`, for procedures, whose references may lead to what is not told. */
export function parseProcedures(entries: readonly unknown[], patientId: string, near = ALONE) {
  const read = (entry: unknown, id: string | null) => procedureFrom(entry, id, near)
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase: near.fhirBase }, read)
  return { procedures: used, leftOut }
}

function procedureFrom(entry: unknown, id: string | null, near: Surroundings): ChartProcedure | null {
  const it = resourceIn(entry, 'Procedure')
  if (!it) return null
  const period = periodIn(it.performedPeriod)
  const first = firstDay(it.performedDateTime, it.performedPeriod) ?? dateFromWords(textIn(it.performedString))
  return {
    reference: referenceTo('Procedure', id),
    concept: conceptIn(it.code) ?? NOTHING,
    category: conceptIn(it.category),
    // `notDone` and `notPerformed` are how FHIR before R4 said so.
    status: it.notDone === true || it.notPerformed === true ? 'not-done' : codeIn(it.status),
    first,
    // A period without an end has not ended; a single date is its own end.
    last: dateFrom(period?.end) ?? (period ? null : first),
    ...reasonsIn(it, near),
    bodySites: conceptsOf(it.bodySite),
    details: conceptsUnder(it.extension, /intent|modality|technique/i),
  }
}

/**
 * A chart out of one bundle, for the patient of the launch and nobody else in it.
 *
 * gives   null when it is no Bundle
 */
export function chartFromBundle(bundle: unknown, patientId: string): Chart | null {
  const it = resourceIn(bundle, 'Bundle')
  if (!it) return null
  const entries = (Array.isArray(it.entry) ? it.entry : []).flatMap(addressedIn)
  const resources = resolvedIn(entries)
  const ofType = (...types: string[]) => resources.filter((resource) => types.some((type) => typeOf(resource) === type))
  const fhirBase = baseOf(entries, patientId)
  const near = { fhirBase, heldBack: heldBackIn(entries) }
  const { conditions, leftOut: ofConditions } = parseConditions(ofType('Condition'), patientId, fhirBase)
  const { procedures, leftOut: ofProcedures } = parseProcedures(ofType('Procedure'), patientId, near)
  const { observations, leftOut: ofObservations } = parseObservations(ofType('Observation'), patientId, fhirBase)
  const given = ofType('MedicationRequest', 'MedicationAdministration')
  const { medications, leftOut: ofMedications } = parseMedications(given, patientId, {
    ...near,
    drugs: drugsIn(entries),
  })
  const patient = resources.find((resource) => isPatient(resource, patientId))
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

/** An entry as resources of a bundle are found by; what is no object is no entry. */
function addressedIn(entry: unknown): Addressed[] {
  const fields = fieldsIn(entry)
  return fields ? [{ fullUrl: textIn(fields.fullUrl), resource: fields.resource }] : []
}

const typeOf = (resource: unknown) => fieldsOf(resource).resourceType

/**
 * The base that the patient's own entry was read from; null when the bundle does not say. A patient under a urn is
 * on no server: that urn is the base, and no address lies on it.
 */
function baseOf(entries: readonly Addressed[], patientId: string): string | null {
  const end = `/Patient/${patientId}`
  const addresses = entries.flatMap(({ fullUrl, resource }) => {
    const [address = ''] = fullUrl?.split('/_history/') ?? []
    if (address.startsWith('http') && address.endsWith(end)) return [address.slice(0, -end.length)]
    return address.startsWith('urn:') && isPatient(resource, patientId) ? [address] : []
  })
  return addresses[0] ?? null
}

const isPatient = (resource: unknown, patientId: string) =>
  typeOf(resource) === 'Patient' && fieldsOf(resource).id === patientId
