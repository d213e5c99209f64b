import type { Lack } from '../../shared/launch.ts'
import type { Missing, MissingReason, ReadProgress, ReadResource } from '../../shared/record.ts'
import type { Consented } from '../consent/consent.ts'
import type { Chart } from './chart.ts'
import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'
import { parseConditions, parsePatient, parseProcedures } from './parse-chart.ts'
import { type Found, searchAll } from './search.ts'

type Ask = {
  readonly ehr: Ehr
  /** The proof that this patient agreed: there is no reading without it. */
  readonly consented: Consented<'read-record'>
  readonly lacks: readonly Lack[]
  readonly deadlineMs: number
  readonly onProgress: (progress: ReadProgress) => void
}

/**
 * token → record: Patient, Condition and Procedure in parallel, all pages.
 *
 * gives   a chart that says what is missing from it; one resource type that fails never costs the others
 */
export async function readChart(ask: Ask): Promise<Chart> {
  const patient = ask.consented.patient
  const [person, conditions, procedures] = await Promise.all([
    readPatient(ask, patient),
    searchFor(ask, 'Condition', 'conditions'),
    searchFor(ask, 'Procedure', 'procedures'),
  ])
  const readConditions = parseConditions(conditions.entries, patient)
  const readProcedures = parseProcedures(procedures.entries, patient)
  return {
    patient: parsePatient(person.entries[0]),
    conditions: readConditions.conditions,
    procedures: readProcedures.procedures,
    missing: [missing('Patient', person), missing('Condition', conditions), missing('Procedure', procedures)].flat(),
    leftOut: sum(readConditions.leftOut, readProcedures.leftOut),
  }
}

async function readPatient({ ehr, onProgress }: Ask, patient: string): Promise<Found> {
  const read = await ehr.get(`Patient/${encodeURIComponent(patient)}`).then(
    (resource): Found =>
      (resource as { id?: unknown }).id === patient
        ? { entries: [resource], incomplete: null }
        : { entries: [], incomplete: 'malformed' },
    (cause): Found => ({
      entries: [],
      incomplete: cause instanceof EhrError && cause.code === 'too-slow' ? 'too-slow' : 'unreachable',
    }),
  )
  return told(onProgress, 'Patient', read)
}

async function searchFor(ask: Ask, resource: ReadResource, lack: Lack): Promise<Found> {
  if (ask.lacks.includes(lack)) return told(ask.onProgress, resource, { entries: [], incomplete: 'not-granted' })
  const search = `${resource}?patient=${encodeURIComponent(ask.consented.patient)}&_count=100`
  const found = await searchAll(ask.ehr, search, ask.deadlineMs, (entries) =>
    ask.onProgress({ kind: 'page', resource, entries }),
  )
  return told(ask.onProgress, resource, found)
}

function told(onProgress: Ask['onProgress'], resource: ReadResource, found: Found): Found {
  for (const one of missing(resource, found)) onProgress({ kind: 'missing', missing: one })
  if (found.incomplete === null) onProgress({ kind: 'done', resource, entries: found.entries.length })
  return found
}

const missing = (resource: ReadResource, { incomplete }: { incomplete: MissingReason | null }): Missing[] =>
  incomplete === null ? [] : [{ resource, reason: incomplete }]

const sum = (one: Chart['leftOut'], other: Chart['leftOut']): Chart['leftOut'] => ({
  otherPatient: one.otherPatient + other.otherPatient,
  inError: one.inError + other.inError,
  malformed: one.malformed + other.malformed,
})
