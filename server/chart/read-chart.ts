import type { Lack } from '../../shared/launch.ts'
import type { ExtraResource, Missing, ReadProgress, ReadResource } from '../../shared/record.ts'
import type { Consented } from '../consent/consent.ts'
import type { Chart } from './chart.ts'
import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'
import { heldBackIn } from './held-back.ts'
import { ASKED_OBSERVATIONS } from './observation-codes.ts'
import { sumOf } from './own-entries.ts'
import { parseConditions, parsePatient, parseProcedures } from './parse-chart.ts'
import { parseMedications } from './parse-medication.ts'
import { parseObservations } from './parse-observation.ts'
import { type Found, searchAll } from './search.ts'

type Ask = {
  readonly ehr: Ehr
  /** The proof that this patient agreed: there is no reading without it. */
  readonly consented: Consented<'read-record'>
  readonly lacks: readonly Lack[]
  /** What this site asks for beyond the least, and whether the EHR granted it. */
  readonly extras: readonly { readonly resource: ExtraResource; readonly granted: boolean }[]
  readonly deadlineMs: number
  readonly onProgress: (progress: ReadProgress) => void
}

/**
 * token → record: Patient, Condition and Procedure, and the site's extras, in parallel, all pages.
 *
 * gives   a chart that says what is missing from it; one resource type that fails never costs the others
 */
export async function readChart(ask: Ask): Promise<Chart> {
  const { fhirBase } = ask.ehr
  const patient = ask.consented.patient
  const [person, conditions, procedures, extras] = await Promise.all([
    readPatient(ask, patient),
    searchFor(ask, 'Condition', !ask.lacks.includes('conditions')),
    searchFor(ask, 'Procedure', !ask.lacks.includes('procedures')),
    Promise.all(ask.extras.map(({ resource, granted }) => searchFor(ask, resource, granted))),
  ])
  const found = [person, conditions, procedures, ...extras]
  const of = (...types: ReadResource[]) =>
    found.filter(({ resource }) => types.includes(resource)).flatMap(({ entries }) => entries)
  const all = found.flatMap(({ entries }) => entries.map((resource) => ({ fullUrl: null, resource })))
  const near = { fhirBase, heldBack: heldBackIn(all) }
  const readConditions = parseConditions(conditions.entries, patient, fhirBase)
  const readProcedures = parseProcedures(procedures.entries, patient, near)
  const readObservations = parseObservations(of('Observation'), patient, fhirBase)
  const readMedications = parseMedications(of('MedicationRequest', 'MedicationAdministration'), patient, near)
  return {
    patient: parsePatient(person.entries[0]),
    conditions: readConditions.conditions,
    procedures: readProcedures.procedures,
    observations: readObservations.observations,
    medications: readMedications.medications,
    missing: found.flatMap(missingIn),
    leftOut: sumOf([readConditions, readProcedures, readObservations, readMedications].map(({ leftOut }) => leftOut)),
  }
}

type Read = Found & { readonly resource: ReadResource }

async function readPatient({ ehr, onProgress }: Ask, patient: string): Promise<Read> {
  const found = await ehr.get(`Patient/${encodeURIComponent(patient)}`).then(
    (resource): Found =>
      (resource as { id?: unknown }).id === patient
        ? { entries: [resource], incomplete: null }
        : { entries: [], incomplete: 'malformed' },
    (cause): Found => ({
      entries: [],
      incomplete: cause instanceof EhrError && cause.code === 'too-slow' ? 'too-slow' : 'unreachable',
    }),
  )
  return told(onProgress, { resource: 'Patient', ...found })
}

/** A type that is not narrowed is read whole. */
const NARROWED: Partial<Record<ReadResource, string>> = {
  Observation: `&code=${ASKED_OBSERVATIONS.map(encodeURIComponent).join(',')}`,
}

async function searchFor(ask: Ask, resource: ReadResource, granted: boolean): Promise<Read> {
  if (!granted) return told(ask.onProgress, { resource, entries: [], incomplete: 'not-granted' })
  const search = `${resource}?patient=${encodeURIComponent(ask.consented.patient)}${NARROWED[resource] ?? ''}&_count=100`
  const found = await searchAll(ask.ehr, search, ask.deadlineMs, (entries) =>
    ask.onProgress({ kind: 'page', resource, entries }),
  )
  return told(ask.onProgress, { resource, ...found })
}

function told(onProgress: Ask['onProgress'], read: Read): Read {
  for (const missing of missingIn(read)) onProgress({ kind: 'missing', missing })
  if (read.incomplete === null) onProgress({ kind: 'done', resource: read.resource, entries: read.entries.length })
  return read
}

const missingIn = ({ resource, incomplete }: Read): Missing[] =>
  incomplete === null ? [] : [{ resource, reason: incomplete }]
