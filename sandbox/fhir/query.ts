import type { Filter, SearchRequest } from '@medplum/core'
import { getSearchParameter, Operator, splitSearchOnComma } from '@medplum/core'
import type { Access } from './access.ts'
import { chartsWithinReach } from './access.ts'
import { isShared, patientParameter } from './compartment.ts'
import { notAllowed, notSupported } from './refusal.ts'

/** The kinds of parameter the library matches; of a quantity or a composite it would find nothing, ever. */
const searchable: readonly string[] = ['reference', 'string', 'uri', 'token', 'date']

export function isSearchable(type: string, code: string): boolean {
  const kind = getSearchParameter(type, code)?.type
  return kind !== undefined && searchable.includes(kind) && code !== '_compartment' && code !== '_project'
}

/** Throws 400 for what the library would silently leave out of a search. */
export function mustBeUnderstood(request: SearchRequest): void {
  const type = request.resourceType
  const codes = [...(request.filters ?? []), ...(request.sortRules ?? [])].map(({ code }) => code)
  for (const code of codes) {
    if (code.includes('.') || code.startsWith('_has')) throw notSupported(`Chained search is not done here: ${code}`)
    if (!isSearchable(type, code)) throw notSupported(`Unknown search parameter for ${type}: ${code}`)
  }
  if (Number.isNaN(request.count) || Number.isNaN(request.offset)) throw notSupported('Not a number of results')
}

/** The same search, with `patient=123` and absolute references written as the records keep them. */
export function inLocalTerms(request: SearchRequest, base: string): SearchRequest {
  const filters = request.filters?.map((filter) => {
    if (getSearchParameter(request.resourceType, filter.code)?.type !== 'reference') return filter
    return {
      ...filter,
      value: splitSearchOnComma(filter.value)
        .map((v) => localReference(filter.code, v, base))
        .join(','),
    }
  })
  return filters ? { ...request, filters } : request
}

function localReference(code: string, value: string, base: string): string {
  if (value.startsWith(`${base}/`)) return value.slice(base.length + 1)
  const namesAPatient = code === 'patient' || code === 'subject'
  return namesAPatient && !value.includes('/') ? `Patient/${value}` : value
}

/**
 * The same search, within the one chart the token opens.
 *
 * throws 403 when it asks for another patient: an empty answer would be taken for an empty chart
 */
export function withinReach(request: SearchRequest, access: Access): SearchRequest {
  const reach = chartsWithinReach(access)
  if (isShared(request.resourceType) || reach === 'all') return request
  const code = patientParameter(request.resourceType)
  if (reach === 'none' || code === undefined) throw notAllowed(`This token opens no ${request.resourceType}`)
  const own = code === '_id' ? reach.patient : `Patient/${reach.patient}`
  const others = request.filters?.filter((filter) => asksForAnother(filter, code, own)) ?? []
  if (others.length > 0) throw notAllowed('This token opens the chart of one patient, and the search asks for another')
  return { ...request, filters: [...(request.filters ?? []), { code, operator: Operator.EQUALS, value: own }] }
}

function asksForAnother(filter: Filter, code: string, own: string): boolean {
  const aboutPatients = filter.code === code || (code !== '_id' && ['patient', 'subject'].includes(filter.code))
  if (!aboutPatients || filter.operator === Operator.MISSING || filter.operator === Operator.PRESENT) return false
  return splitSearchOnComma(filter.value).some((value) => value !== own)
}
