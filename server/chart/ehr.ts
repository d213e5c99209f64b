import { createRequire } from 'node:module'
import type { Access } from '../launch/access.ts'
import { EhrError, type EhrTrouble } from './ehr-error.ts'
import { type Posted, postedFrom, troubleSending } from './posted.ts'

/**
 * The guarded door to one chart: every call stays on the issuer's own FHIR base, follows no redirect,
 * ends at a deadline and stops at a number of bytes.
 */
export type Ehr = {
  readonly fhirBase: string
  /** The patient the token was given for; null for a token without a patient. */
  readonly patient: string | null
  /**
   * takes   a path below the FHIR base, or an absolute URL on it (a `next` link)
   * throws  EhrError; its message never quotes the chart
   */
  get(pathOrUrl: string, signal?: AbortSignal): Promise<unknown>
  /**
   * Sends one resource, once. It never throws for what the EHR answers: that is the answer.
   *
   * takes   whether it may still leave: asked each time it is about to, for a token may have been waited for
   */
  post(resource: { resourceType: string }, headers: Record<string, string>, mayLeave: MayLeave): Promise<Posted>
  /** As `post`, for a resource that the EHR has already: `headers` name the version that was read. */
  put(
    resource: { resourceType: string; id: string },
    headers: Record<string, string>,
    mayLeave: MayLeave,
  ): Promise<Posted>
}
type MayLeave = () => Promise<boolean>

const MAX_BYTES = 20_000_000
const FHIR_JSON = 'application/fhir+json'

export function openEhr(access: Access, deadlineMs: number): Ehr {
  const client = fhirClient(access.fhirBase)
  const limit = (signal?: AbortSignal) =>
    signal ? AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]) : AbortSignal.timeout(deadlineMs)

  const getOnce = async (url: string, signal: AbortSignal, again: boolean) => {
    const headers = { authorization: await access.authorization(again), accept: FHIR_JSON }
    return client.request(
      { url, headers, signal, size: MAX_BYTES, redirect: 'manual', includeResponse: true },
      { pageLimit: 1, flat: false, useRefreshToken: false },
    )
  }

  const write = async (
    method: 'POST' | 'PUT',
    path: string,
    resource: object,
    headers: Record<string, string>,
    mayLeave: MayLeave,
  ): Promise<Posted> => {
    const send = async (again: boolean) => {
      const authorization = await access.authorization(again)
      if (!(await mayLeave())) return null
      return fetch(onBase(access.fhirBase, path), {
        method,
        redirect: 'manual',
        signal: limit(),
        headers: { ...headers, authorization, accept: FHIR_JSON, 'content-type': FHIR_JSON },
        body: JSON.stringify(resource),
      })
    }
    try {
      const first = await send(false)
      const last = first?.status === 401 ? await send(true) : first
      return last ? await postedFrom(last, method) : { kind: 'kept-back' }
    } catch (cause) {
      return troubleSending(cause instanceof EhrError ? cause.code : cause)
    }
  }

  return {
    fhirBase: access.fhirBase,
    patient: access.patient,
    async get(pathOrUrl, signal) {
      const url = onBase(access.fhirBase, pathOrUrl)
      const within = limit(signal)
      try {
        return jsonOf(await getOnce(url, within, false))
      } catch (cause) {
        if (statusOf(cause) !== 401) throw asEhrError(cause)
      }
      return getOnce(url, within, true).then(jsonOf, (cause) => {
        throw asEhrError(cause)
      })
    },
    post: (resource, headers, mayLeave) => write('POST', resource.resourceType, resource, headers, mayLeave),
    put: (resource, headers, mayLeave) =>
      write('PUT', `${resource.resourceType}/${resource.id}`, resource, headers, mayLeave),
  }
}

type FhirClient = {
  request(
    options: RequestInit & { url: string; size: number; includeResponse: true },
    fhir: { pageLimit: number; flat: boolean; useRefreshToken: boolean },
  ): Promise<{ body: unknown; response: Response }>
}

type FhirClientClass = new (environment: { options: object }, state: { serverUrl: string }) => FhirClient

/** fhirclient is CommonJS with a `default`, which loaders read in different ways; `require` reads it in one. */
const { default: Client } = createRequire(import.meta.url)('fhirclient/lib/Client.js') as { default: FhirClientClass }

/** fhirclient's Client without its handshake, its token state and its storage. */
const fhirClient = (serverUrl: string): FhirClient => new Client({ options: {} }, { serverUrl })

/** throws EhrError elsewhere for any address that is not below the FHIR base. */
export function onBase(fhirBase: string, pathOrUrl: string): string {
  const base = new URL(`${fhirBase}/`)
  const url = URL.canParse(pathOrUrl, base) ? new URL(pathOrUrl, base) : null
  const inside = url?.origin === base.origin && `${url.pathname}/`.startsWith(base.pathname)
  if (!url || !inside || url.username || url.password) throw new EhrError('elsewhere', { lasting: true })
  return url.href
}

function jsonOf({ body, response }: { body: unknown; response: Response }): unknown {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(fhir\+)?json\b/i.test(type) || typeof body !== 'object' || body === null)
    throw new EhrError('not-fhir', { lasting: false })
  return body
}

const statusOf = (cause: unknown) =>
  cause instanceof Error && 'status' in cause && typeof cause.status === 'number' ? cause.status : null

const OF_STATUS: Record<number, EhrTrouble> = {
  401: 'sign-in-needed',
  403: 'refused',
  404: 'not-found',
  410: 'not-found',
}

function asEhrError(cause: unknown): EhrError {
  if (cause instanceof EhrError) return cause
  const status = statusOf(cause)
  if (status !== null && status < 400) return new EhrError('not-fhir', { lasting: false })
  if (status !== null) return new EhrError(OF_STATUS[status] ?? 'unreachable', { lasting: status in OF_STATUS })
  const { name = '', type = '' } = cause instanceof Error ? (cause as Error & { type?: string }) : {}
  if (type === 'max-size') return new EhrError('too-large', { lasting: true })
  if (name === 'AbortError' || name === 'TimeoutError') return new EhrError('too-slow', { lasting: false })
  return new EhrError(cause instanceof SyntaxError || type === 'invalid-json' ? 'not-fhir' : 'unreachable', {
    lasting: false,
  })
}
