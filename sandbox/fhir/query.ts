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

/**
 * Throws 400 for what the library would silently leave out of a search, or answer with nothing.
 *
 * takes   whether the asker prefers `handling=lenient`
 * gives   the search as it will be done: to the lenient, without what is not known
 */
export function understood<T extends SearchRequest>(request: T, lenient: boolean): T {
  const isKnown = ({ code }: { code: string }) => !isChained(code) && isSearchable(request.resourceType, code)
  const { filters = [], sortRules = [] } = request
  if (!lenient) for (const one of [...filters, ...sortRules]) if (!isKnown(one)) throw unknown(request, one.code)
  for (const filter of filters) if (isKnown(filter)) mustBeDone(request, filter)
  if (!isNumber(request.count) || !isNumber(request.offset)) throw notSupported('Not a number of results')
  return {
    ...request,
    ...(request.filters && { filters: filters.filter(isKnown) }),
    ...(request.sortRules && { sortRules: sortRules.filter(isKnown) }),
  }
}

const isChained = (code: string) => code.includes('.') || code.startsWith('_has')
const isNumber = (asked: number | undefined) => asked === undefined || asked >= 0

const unknown = ({ resourceType }: SearchRequest, code: string) =>
  isChained(code)
    ? notSupported(`Chained search is not done here: ${code}`)
    : notSupported(`Unknown search parameter for ${resourceType}: ${code}`)

const { EQUALS, NOT, CONTAINS, MISSING } = Operator
const ordered = [
  Operator.NOT_EQUALS,
  Operator.GREATER_THAN,
  Operator.GREATER_THAN_OR_EQUALS,
  Operator.LESS_THAN,
  Operator.LESS_THAN_OR_EQUALS,
  Operator.STARTS_AFTER,
  Operator.ENDS_BEFORE,
]

/** The modifiers and prefixes that the library does as R4 has them; the others it takes for something else. */
const done: Record<string, readonly Operator[]> = {
  reference: [EQUALS, MISSING],
  string: [EQUALS, CONTAINS, MISSING],
  uri: [EQUALS, MISSING],
  token: [EQUALS, NOT, MISSING],
  date: [EQUALS, MISSING, ...ordered],
}

function mustBeDone({ resourceType }: SearchRequest, { code, operator }: Filter): void {
  const kind = getSearchParameter(resourceType, code)?.type ?? ''
  if (!done[kind]?.includes(operator)) throw notSupported(`Not done here, on ${code}: ${operator}`)
}

/** The same search, with `patient=123` and absolute references written as the records keep them. */
export function inLocalTerms(request: SearchRequest, base: string): SearchRequest {
  const filters = request.filters?.map((filter) => {
    const isReference = getSearchParameter(request.resourceType, filter.code)?.type === 'reference'
    if (!isReference || filter.operator === Operator.MISSING) return filter
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
  if (!aboutPatients || filter.operator === Operator.MISSING) return false
  return splitSearchOnComma(filter.value).some((value) => value !== own)
}
