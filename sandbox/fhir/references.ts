import { crawlTypedValue, toTypedValue } from '@medplum/core'
import type { FhirRepository } from '@medplum/fhir-router'
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes'
import { isShared, patientParameter, standsInChartOf } from './compartment.ts'
import { unacceptable } from './refusal.ts'

const local = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]+)(?:\/_history\/.+)?$/

/** Throws 422 when a resource points at nothing, at a thing of the wrong type, or into the chart of somebody else. */
export async function mustReferToWhatExists(resource: Resource, records: FhirRepository): Promise<void> {
  const issues = misledIn(resource)
  for (const { path, reference } of referencesIn(resource, resource.resourceType)) {
    const problem = await problemWith(reference, resource, records)
    if (problem) issues.push({ severity: 'error', code: 'invalid', expression: [path], details: { text: problem } })
  }
  if (issues.length > 0) throw unacceptable(issues)
}

/** The validator does not look where a reference leads; R4 says for each which types it may lead to. */
function misledIn(resource: Resource): OperationOutcomeIssue[] {
  const issues: OperationOutcomeIssue[] = []
  crawlTypedValue(toTypedValue(resource), {
    visitProperty(_parent, key, _path, values, { elements }) {
      const allowed = elements[key]?.type.flatMap(({ targetProfile }) => targetProfile ?? []) ?? []
      for (const { path, type, value } of values.flat()) {
        const [, target] = (type === 'Reference' && local.exec(value?.reference ?? '')) || []
        if (target === undefined || allowed.length === 0 || allowed.some((profile) => isOf(profile, target))) continue
        const text = `A reference to ${target} has no place here`
        issues.push({ severity: 'error', code: 'invalid', expression: [path], details: { text } })
      }
    },
  })
  return issues
}

const isOf = (profile: string, type: string): boolean =>
  profile.endsWith(`/StructureDefinition/${type}`) || profile.endsWith('/StructureDefinition/Resource')

async function problemWith(reference: string, from: Resource, records: FhirRepository): Promise<string | undefined> {
  const [, type, id] = local.exec(reference) ?? []
  if (type === undefined || id === undefined) return undefined
  const target = await records.readResource(type, id).catch(() => undefined)
  if (target === undefined) return `${reference} does not exist`
  return mixesCharts(from, target) ? `${reference} is in the chart of another patient` : undefined
}

/** An encounter, a document or an observation of one patient has no place in the note of another. */
function mixesCharts(from: Resource, target: Resource): boolean {
  if (target.resourceType === 'Patient' || isShared(target.resourceType)) return false
  const patient = patientOf(from)
  return (
    patient !== undefined && patientParameter(target.resourceType) !== undefined && !standsInChartOf(patient, target)
  )
}

function patientOf(resource: Resource): string | undefined {
  const subject: unknown = Reflect.get(resource, 'subject') ?? Reflect.get(resource, 'patient')
  const reference: unknown = subject && typeof subject === 'object' ? Reflect.get(subject, 'reference') : undefined
  return typeof reference === 'string' ? /^Patient\/([^/]+)/.exec(reference)?.[1] : undefined
}

function* referencesIn(value: unknown, path: string): Generator<{ path: string; reference: string }> {
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'reference' && typeof inner === 'string') yield { path, reference: inner }
    else yield* referencesIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
  }
}
