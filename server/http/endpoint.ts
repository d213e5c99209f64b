import express, { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import { api, type Endpoint } from '../../shared/api.ts'
import type { Outcome } from '../../shared/audit.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { actOf } from '../audit/acts.ts'
import { entryOf } from '../consent/entry.ts'
import type { House } from '../house.ts'
import { closesIdle } from '../launch/idle.ts'
import { type FoundLaunch, keepOpen } from '../launch/launch-store.ts'
import { hasPatient, type OpenLaunch } from '../launch/open-launch.ts'
import { roleOf } from '../launch/role.ts'
import { hashOf } from '../launch/secret.ts'
import { type Asked, aboutWhom } from './about-whom.ts'
import { heldLaunch, type Shown, shownIn } from './held-launch.ts'
import { sayRefused, sayRoute } from './log.ts'
import { problemOf, sendProblem } from './problems.ts'

export type Call<Body> = {
  readonly launch: OpenLaunch
  /** When the page closes if nobody touches it; null where nothing would keep it open. */
  readonly idleAt: Date | null
  readonly body: Body
  readonly params: Readonly<Record<string, string>>
}

/** A room's endpoints, below `/api/launches/:launch`. */
export const room = () => Router({ mergeParams: true })

/**
 * Mounts one line of the endpoint table: finds the launch in this browser, checks who may, parses the
 * body, answers with the value or the problem.
 */
export function answer<Body extends z.ZodType, Reply extends z.ZodType>(
  house: House,
  router: Router,
  endpoint: Endpoint<Body, Reply>,
  handle: (call: Call<z.output<Body>>) => Promise<Result<z.input<Reply>, Problem>>,
): void {
  mount(house, router, endpoint, async (call, res, { begin, record }) => {
    await begin()
    const result = await recordedIfThrown(record, handle(call))
    await record(result.ok ? 'done' : result.reason)
    if (result.ok) res.json(result.value)
    else sendProblem(res, result.reason)
  })
}

/** Writes a reply itself. What ends it on the way is recorded as one more line, before it is told. */
export type Writing = (res: Response, record: Recording) => Promise<void>

/** As `answer`, for the one endpoint that writes its reply itself: it decides, that is recorded, and then it begins. */
export function respond<Body extends z.ZodType>(
  house: House,
  router: Router,
  endpoint: Endpoint<Body>,
  handle: (call: Call<z.output<Body>>) => Promise<Result<Writing, Problem>>,
): void {
  mount(house, router, endpoint, async (call, res, { record }) => {
    const begun = await recordedIfThrown(record, handle(call))
    await record(begun.ok ? 'done' : begun.reason)
    if (begun.ok) await begun.value(res, record)
    else sendProblem(res, begun.reason)
  })
}

const recordedIfThrown = <T>(record: Recording, deciding: Promise<T>): Promise<T> =>
  deciding.catch(async (thrown: unknown) => {
    await record(problemOf(thrown))
    throw thrown
  })

/** Writes one line of the act, with how it ended: what cannot be recorded is neither shown nor done. */
type Recording = (outcome: Outcome) => Promise<void>
/** `begin` before anything is changed. */
type Recorder = { begin(): Promise<void>; readonly record: Recording }

function mount<Body extends z.ZodType>(
  house: House,
  router: Router,
  endpoint: Endpoint<Body>,
  handle: (call: Call<z.output<Body>>, res: Response, recorder: Recorder) => Promise<void>,
): void {
  const method = endpoint.method === 'GET' ? 'get' : 'post'
  router[method](endpoint.path === '' ? '/' : endpoint.path, async (req, res) => {
    sayRoute(res, `/api/launches/:launch${endpoint.path}`)
    const shown = shownIn(req)
    if (!shown) return sendProblem(res, 'launch-unknown')
    // Read while it waits: who taps and leaves the page has said it.
    const body = bodyOf(req, res)
    body.catch(() => undefined) // what went wrong is heard by whoever waits for it, if anybody does
    const leave = await house.gate.enter(hashOf(shown.secret))
    if (!leave) return turnAway(res, 'too-many-at-once')
    try {
      const found = await launchOf(house, shown)
      if (!found) return sendProblem(res, 'launch-unknown')
      await whileThereIsRoom(house, res, async () => meet(house, endpoint, found, await body, req, res, handle))
    } finally {
      leave()
    }
  })
}

async function whileThereIsRoom(house: House, res: Response, act: () => Promise<void>): Promise<void> {
  const leave = house.gate.stay()
  if (!leave) return turnAway(res, 'server-busy')
  await act().finally(leave)
}

/** No line is written: nothing was looked at, and what is to stop a flood must cost less than the flood. */
function turnAway(res: Response, why: 'too-many-at-once' | 'server-busy'): void {
  sayRefused(res, why)
  sendProblem(res, why)
}

async function meet<Body extends z.ZodType>(
  house: House,
  endpoint: Endpoint<Body>,
  found: Known,
  body: Result<unknown, Problem>,
  req: Request,
  res: Response,
  handle: (call: Call<z.output<Body>>, res: Response, recorder: Recorder) => Promise<void>,
): Promise<void> {
  const { launch } = found
  const params = req.params as Call<unknown>['params']
  const idleAt = await whenIdle(house, found, req)
  const recorder = await recorderFor(house, endpoint, launch, { body: req.body, params })
  const admitted = await recordedIfThrown(recorder.record, admit(house, endpoint, found, body))
  if (admitted.ok) return handle({ launch, idleAt, body: admitted.value, params }, res, recorder)
  await recorder.record(admitted.reason)
  sendProblem(res, admitted.reason)
}

/** Whether this call may be made at all, and what it says: an open launch, somebody who may, and a body as it should be. */
async function admit<Body extends z.ZodType>(
  house: House,
  endpoint: Endpoint<Body>,
  { launch, closed }: Known,
  body: Result<unknown, Problem>,
): Promise<Result<z.output<Body>, Problem>> {
  if (closed) return refuse(closed)
  if (!endpoint.who.includes(launch.role)) return refuse('not-allowed')
  const entry = await entered(house, launch, endpoint)
  if (!entry.ok) return entry
  if (!body.ok) return body
  const parsed = endpoint.body.safeParse(endpoint.method === 'GET' ? undefined : body.value)
  return parsed.success ? ok(parsed.data) : refuse('bad-request')
}

const json = express.json({ limit: '100kb', strict: true })

/** Read only for a launch that is known, so that a body nobody can read is recorded as every refusal is. */
const bodyOf = (req: Request, res: Response): Promise<Result<unknown, Problem>> =>
  new Promise((resolve, reject) =>
    json(req, res, (thrown?: unknown) => {
      if (thrown === undefined) return resolve(ok(req.body))
      const problem = problemOf(thrown)
      return problem === 'unexpected' ? reject(thrown) : resolve(refuse(problem))
    }),
  )

const NOTHING_TO_RECORD: Recorder = { begin: async () => undefined, record: async () => undefined }

async function recorderFor(house: House, endpoint: Endpoint, launch: OpenLaunch, asked: Asked): Promise<Recorder> {
  const act = actOf(endpoint)
  if (!act) return NOTHING_TO_RECORD
  const about = await aboutWhom(house, act.whose, launch, asked)
  let begun: string | null = null
  return {
    async begin() {
      if (act.kind !== 'look') begun = await house.audit.begin(launch, act, about)
    },
    async record(outcome) {
      const byItsRoom = act.whose === 'several' && outcome === 'done'
      await house.audit.record(launch, act, outcome, byItsRoom ? [] : [about], begun)
    },
  }
}

/** The patient's own door is for whom `consent/who-may.ts` lets in; leaving is always allowed. */
async function entered(house: House, launch: OpenLaunch, endpoint: Endpoint): Promise<Result<unknown, Problem>> {
  if (launch.role !== 'patient' || !hasPatient(launch) || endpoint === api.end) return ok(launch)
  return entryOf(house, launch)
}

/** A launch that this browser holds the secret of, and why it takes no more calls, when it takes none. */
type Known = Omit<FoundLaunch, 'closed'> & { readonly closed: Problem | null }

async function launchOf(house: House, shown: Shown): Promise<Known | null> {
  const found = await heldLaunch(house, shown)
  if (!found) return null
  return { ...found, closed: whyClosed(house, found) }
}

const CLOSED: Readonly<Record<NonNullable<FoundLaunch['closed']>, Problem>> = {
  'other-patient': 'patient-mismatch',
  idle: 'launch-idle',
  over: 'launch-closed',
}

function whyClosed(house: House, { launch, closed }: FoundLaunch): Problem | null {
  if (closed !== null) return CLOSED[closed]
  return stillHasItsRole(house, launch) ? null : 'launch-closed'
}

/** A page says with each call whether somebody touched it since the last: what it asks by itself keeps nothing open. */
async function whenIdle(house: House, found: Known, req: Request): Promise<Date | null> {
  const touched = found.closed === null && req.headers['x-accompany-touched'] === '1'
  const closesAt = touched ? await keepOpen(house.db, found, house.now()) : found.closesAt
  return closesIdle(found.openedAt, closesAt) ? closesAt : null
}

/** What the site says today counts, not what it said when the launch began. */
function stillHasItsRole(house: House, { issuer, fhirUser, patient, role }: OpenLaunch): boolean {
  const roles = house.issuers.get(issuer)?.roles
  return roles !== undefined && roleOf(roles, fhirUser, patient) === role
}
