import { badRequest, getStatus, isCreated, isOk, unauthorized } from '@medplum/core'
import type { FhirRequest, HttpMethod } from '@medplum/fhir-router'
import { FhirRouter } from '@medplum/fhir-router'
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes'
import type { Answer } from '../answer.ts'
import { fhirJson } from '../answer.ts'
import type { Access } from './access.ts'
import { GuardedRecords } from './guarded-records.ts'
import type { Records } from './records.ts'

export type Asked = {
  method: string
  /** After the FHIR base: `/Condition?patient=…` */
  url: string
  headers: { prefer: string | undefined; ifMatch: string | undefined; ifNoneExist: string | undefined }
  body: unknown
  access: Access | undefined
  tokenPresented: boolean
}

export type FhirServer = (asked: Asked) => Promise<Answer>

/** The library's routes, without its GraphQL and whatever else begins with a dollar. */
class ServedRoutes extends FhirRouter {
  override find(method: HttpMethod, url: string) {
    return /^\/?\$/.test(url) ? undefined : super.find(method, url)
  }
}

const router = new ServedRoutes()
const methods: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

export function fhirServer(records: Records, setting: { base: string; ignoreIfNoneExist: boolean }): FhirServer {
  return async (asked) => {
    if (!asked.access) return askForToken(asked.tokenPresented)
    if (!methods.includes(asked.method)) return answerFrom(405, badRequest(`${asked.method} is not done here`))
    if (lacksBody(asked)) return answerFrom(415, badRequest('Send application/fhir+json'))
    if (!isReadable(asked)) return answerFrom(400, badRequest('If-Match or If-None-Exist cannot be read'))
    const lenient = /\bhandling=lenient\b/.test(asked.headers.prefer ?? '')
    const view = new GuardedRecords(records, asked.access, { ...setting, lenient })
    const [outcome, resource] = await router.handleRequest(requestFrom(asked, setting.base), view)
    if (!isOk(outcome) || resource === undefined) return answerFrom(getStatus(outcome), outcome)
    return answerWith(outcome, resource, asked, setting.base)
  }
}

/** A body of a type that was not read, or none. */
const lacksBody = ({ method, body }: Asked): boolean => ['POST', 'PUT', 'PATCH'].includes(method) && body === undefined

/** A condition that cannot be read must not be taken for none. */
function isReadable({ headers: { ifMatch, ifNoneExist }, body }: Asked): boolean {
  const entries = (body as Partial<Bundle> | undefined)?.entry
  const inside = Array.isArray(entries) ? entries.map((entry) => entry?.request?.ifMatch) : []
  const versions = [ifMatch, ...inside].filter((version) => version !== undefined)
  return versions.every((version) => /^(?:(?:W\/)?"[^"]+"|\*)$/.test(version)) && criteria(ifNoneExist ?? 'none') !== ''
}

export const answerFrom = (status: number, outcome: OperationOutcome): Answer => ({
  status,
  headers: { 'content-type': fhirJson },
  body: outcome,
})

function askForToken(presented: boolean): Answer {
  const challenge = presented ? 'Bearer realm="sandbox", error="invalid_token"' : 'Bearer realm="sandbox"'
  return { status: 401, headers: { 'content-type': fhirJson, 'www-authenticate': challenge }, body: unauthorized }
}

function requestFrom({ method, url, headers, body }: Asked, base: string): FhirRequest {
  return {
    method: method as HttpMethod,
    url,
    pathname: '',
    params: {},
    query: {},
    body: isPostedSearch(method, url) ? formOf(url, body) : inLocalTerms(body, base),
    headers: {
      ...(headers.ifMatch !== undefined && { 'if-match': headers.ifMatch }),
      ...(headers.ifNoneExist !== undefined && { 'if-none-exist': criteria(headers.ifNoneExist) }),
    },
    // Without this a "transaction" is a batch in silence.
    config: { transactions: true },
  }
}

const isPostedSearch = (method: string, url: string): boolean => method === 'POST' && /\/_search(?:\?|$)/.test(url)

/** A posted search asks with its address and its body together; the library reads the body only. */
function formOf(url: string, body: unknown): Record<string, string[]> {
  const form = new Map<string, string[]>()
  const add = (name: string, values: unknown) =>
    form.set(name, [...(form.get(name) ?? []), ...[values].flat().map(String)])
  for (const [name, value] of new URL(url, 'http://sandbox').searchParams) add(name, value)
  for (const [name, values] of Object.entries(body ?? {})) add(name, values)
  return Object.fromEntries(form)
}

/** `http://…/fhir/r4/Practitioner/x` is `Practitioner/x` here, and is kept so. */
function inLocalTerms(body: unknown, base: string): unknown {
  if (body === undefined) return undefined
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === 'reference' && typeof value === 'string' && value.startsWith(`${base}/`)
      ? value.slice(base.length + 1)
      : value,
  )
}

/** The library cuts criteria at every `?`, so `?identifier=x` would become no criteria, which match everything. */
const criteria = (header: string): string => header.replace(/^.*?\?/, '').replaceAll('?', '%3F')

function answerWith(outcome: OperationOutcome, resource: Resource, asked: Asked, base: string): Answer {
  const wrote = asked.method === 'POST' || asked.method === 'PUT'
  const location = `${base}/${resource.resourceType}/${resource.id}/_history/${resource.meta?.versionId}`
  const status = isCreated(outcome) ? 201 : 200
  return {
    status,
    headers: { 'content-type': fhirJson, ...versionHeaders(resource), ...(wrote && resource.id && { location }) },
    body: wrote ? preferred(asked.headers.prefer, resource, outcome) : resource,
  }
}

/** The ETag is the version, and nothing else: a hash of the body would look just like one. */
function versionHeaders({ meta }: Resource): Record<string, string> {
  if (!meta?.versionId || !meta.lastUpdated) return {}
  return { etag: `W/"${meta.versionId}"`, 'last-modified': new Date(meta.lastUpdated).toUTCString() }
}

function preferred(prefer: string | undefined, resource: Resource, outcome: OperationOutcome): Resource | undefined {
  if (resource.resourceType === 'Bundle') return resource
  if (prefer?.includes('return=minimal')) return undefined
  return prefer?.includes('return=OperationOutcome') ? outcome : resource
}
