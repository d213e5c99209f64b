import { NO_OUTCOME, type Outcome, outcomeOf } from './outcome.ts'

/**
 * What an EHR's answer to a new note proves. `stored`: the chart has it, with
 * the kinds of what the EHR remarked. `for-review`: the hospital
 * holds it. `unproven`: it may have it, look before sending again. `not-sent`: nothing left this
 * machine. `kept-back`: nor did it, for it might not leave any more. The rest are refusals.
 */
export type Posted =
  | { readonly kind: 'stored'; readonly location: string | null; readonly warnings: readonly string[] }
  | { readonly kind: 'for-review' }
  | { readonly kind: 'unproven' }
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'kept-back' }
  | { readonly kind: 'busy'; readonly waitMs: number | null }
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'other-patient' }
  | { readonly kind: 'refused-rights' }
  | { readonly kind: 'patient-gone' }
  | { readonly kind: 'refused-content' }

/** The table "Answers of an EHR": only a plain 201 proves that a new note is stored; an update is also with 200. */
export async function postedFrom(response: Response, method: 'POST' | 'PUT' = 'POST'): Promise<Posted> {
  const { status, headers } = response
  if (status === 201 || (method === 'PUT' && status === 200 && isFhir(response))) {
    const { isError, warnings } = await outcomeIn(response)
    return isError ? { kind: 'unproven' } : { kind: 'stored', location: headers.get('location'), warnings }
  }
  if (status === 202) return { kind: 'for-review' }
  if (status === 401) return { kind: 'sign-in-needed' }
  if (status === 403) return { kind: 'refused-rights' }
  if (status === 404 || status === 410) return { kind: 'patient-gone' }
  if (status === 400 || status === 422) return { kind: 'refused-content' }
  const waitMs = waitOf(headers.get('retry-after'), Date.now())
  if (status === 429 || (status === 503 && waitMs !== null)) return { kind: 'busy', waitMs }
  return { kind: 'unproven' }
}

/** A login page is answered with 200 too. */
const isFhir = ({ headers }: Response) => /json/i.test(headers.get('content-type') ?? '')

const outcomeIn = async (response: Response): Promise<Outcome> =>
  isFhir(response) ? outcomeOf(await jsonIn(response).catch(() => null)) : NO_OUTCOME

/** No outcome is longer; a note that comes back whole may be, and says nothing more. */
const LONGEST_OUTCOME = 1_000_000

async function jsonIn(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > LONGEST_OUTCOME) return null
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const HOUR_MS = 3_600_000

/** Retry-After in seconds or as an HTTP date, in milliseconds, at most an hour; null when absent. */
export function waitOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null
  const ms = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), HOUR_MS)
}

const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/** No answer at all: what the failure itself proves. */
export function troubleSending(cause: unknown): Posted {
  if (cause === 'sign-in-needed' || cause === 'other-patient') return { kind: cause }
  if (cause === 'unreachable') return { kind: 'not-sent' } // the token could not be renewed, so nothing was posted
  const code = cause instanceof Error ? (cause.cause as { code?: string } | undefined)?.code : undefined
  return { kind: code !== undefined && NEVER_LEFT.includes(code) ? 'not-sent' : 'unproven' }
}
