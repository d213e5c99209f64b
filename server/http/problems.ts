import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { Problem, type ProblemReply } from '../../shared/problem.ts'
import { EhrError, type EhrTrouble } from '../chart/ehr-error.ts'
import { codeOf } from '../error-code.ts'

/** The one place that turns a problem into HTTP. */
const STATUS: Record<Problem, number> = {
  'bad-request': 400,
  'not-found': 404,
  'not-allowed': 403,
  'launch-unknown': 404,
  'launch-closed': 401,
  'launch-idle': 401,
  'issuer-missing': 400,
  'issuer-unknown': 400,
  'login-cancelled': 400,
  'login-failed': 400,
  'login-expired': 400,
  'cookies-refused': 400,
  'role-unknown': 403,
  'patient-missing': 400,
  'scopes-missing': 403,
  'ehr-unreachable': 502,
  'ehr-refused': 502,
  'ehr-misconfigured': 502,
  'sign-in-needed': 401,
  'patient-mismatch': 409,
  'patient-deceased': 409,
  'consent-missing': 403,
  'consent-text-outdated': 409,
  'record-not-read': 409,
  'record-read-less': 502,
  'mentor-unknown': 404,
  'mentor-full': 409,
  'offer-open': 409,
  'offer-closed': 409,
  'plan-outdated': 409,
  'offer-not-accepted': 409,
  'quiet-time': 409,
  'answers-changed': 409,
  'rules-not-accepted': 409,
  'rules-outdated': 409,
  'meeting-changed': 409,
  'place-not-private': 409,
  'names-somebody': 409,
  'earlier-note-first': 409,
  'note-changed': 409,
  'note-already-signed': 409,
  'encounter-missing': 409,
  'too-large': 413,
  'too-many-at-once': 429,
  'server-busy': 503,
  'minor-not-alone': 403,
  'minor-with-team': 403,
  'age-not-offered': 403,
  'birth-date-unknown': 403,
  'proxy-not-alone': 403,
  'invitation-unknown': 404,
  'invitation-expired': 410,
  'invitation-not-yours': 403,
  unexpected: 500,
}

/** What passes by itself, in seconds. */
const PASSES_IN: Partial<Record<Problem, number>> = { 'too-many-at-once': 2, 'server-busy': 5 }

export function sendProblem(res: Response, problem: Problem): void {
  const passesIn = PASSES_IN[problem]
  if (passesIn !== undefined) res.setHeader('Retry-After', passesIn)
  const reply: ProblemReply = { problem, requestId: String(res.getHeader('x-request-id') ?? '') }
  res.status(STATUS[problem]).json(reply)
}

/** For the page that tells a person of a problem: the status that a program would have had. */
export function statusOfPage(code: unknown): number {
  const problem = Problem.safeParse(code)
  return problem.success ? STATUS[problem.data] : 400
}

const OF_THE_EHR: Record<EhrTrouble, Problem> = {
  unreachable: 'ehr-unreachable',
  'too-slow': 'ehr-unreachable',
  'too-large': 'ehr-refused',
  'sign-in-needed': 'sign-in-needed',
  refused: 'ehr-refused',
  'not-found': 'ehr-refused',
  'not-fhir': 'ehr-refused',
  elsewhere: 'ehr-refused',
  'login-refused': 'login-failed',
  'other-patient': 'patient-mismatch',
  'consent-ended': 'consent-missing',
}

/** What a broken world is called; whatever is thrown and is not known is `unexpected`. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof EhrError) return OF_THE_EHR[thrown.code]
  const { type, status } = asRefused(thrown)
  if (type === 'entity.too.large') return 'too-large'
  return status !== undefined && status >= 400 && status < 500 ? 'bad-request' : 'unexpected'
}

/** What Express and its body parser say when they could not read a request. */
const asRefused = (thrown: unknown): { type?: unknown; status?: number } =>
  thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number'
    ? (thrown as Error & { type?: unknown; status: number })
    : {}

/** Where a person's browser stands, and not a program: they are shown a page. */
const FOR_A_PERSON = /^\/(?:launch|c|i)(?:[/?.]|$)/

export const lastResort =
  (log: Logger): ErrorRequestHandler =>
  (thrown, req, res, next) => {
    const problem = problemOf(thrown)
    if (problem === 'unexpected') log.error({ event: 'unexpected', ...traceOf(thrown) })
    if (res.headersSent) return next(thrown)
    if (FOR_A_PERSON.test(req.originalUrl))
      return res.redirect(`/problem?code=${problem === 'bad-request' ? 'not-found' : problem}`)
    sendProblem(res, problem)
  }

/** What the system calls it, as ENOSPC, and what PostgreSQL does, as 53100: both say that the disk is full. */
const CODE = /^(?:E[A-Z_]+|[0-9A-Z]{5})$/

/** What a log may say of an error: its name, its code, and where in our own code; never its words, which may quote a chart. */
export function traceOf(thrown: unknown): { name: string; code?: string; at: string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] }
  const code = codeOf(thrown)
  const at = (thrown.stack ?? '').split('\n').filter((line) => line.includes('/server/'))
  return {
    name: thrown.name,
    ...(code !== null && CODE.test(code) && { code }),
    at: at.map((line) => line.trim()).slice(0, 5),
  }
}
