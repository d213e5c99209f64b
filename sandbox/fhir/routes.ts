import { badRequest } from '@medplum/core'
import type { Resource } from '@medplum/fhirtypes'
import type { ErrorRequestHandler, Request } from 'express'
import express from 'express'
import type { Answer } from '../answer.ts'
import { fhirJson, send } from '../answer.ts'
import type { Cast } from '../cast.ts'
import type { AccessLog } from '../control/access-log.ts'
import { describe } from '../control/access-log.ts'
import { spoil } from '../faults/effect.ts'
import type { Faults } from '../faults/rule.ts'
import { accessOf, tokenIn } from '../oauth/bearer.ts'
import type { AuthorisationServer } from '../oauth/provider.ts'
import { smartConfiguration } from '../oauth/smart-configuration.ts'
import { capabilityStatement } from './capability.ts'
import { standsInChartOf } from './compartment.ts'
import type { Asked, FhirServer } from './endpoint.ts'
import { answerFrom, fhirServer } from './endpoint.ts'
import type { Records } from './records.ts'

type Parts = {
  records: Records
  auth: AuthorisationServer
  cast: Cast
  faults: Faults
  log: AccessLog
  setting: { fhirBase: string; authIssuer: string; ignoreIfNoneExist: boolean }
}

export function fhirRoutes(parts: Parts): express.Router {
  const { setting } = parts
  const fhir = fhirServer(parts.records, { base: setting.fhirBase, ignoreIfNoneExist: setting.ignoreIfNoneExist })
  const open: Record<string, () => unknown> = {
    '/metadata': () => capabilityStatement(setting.fhirBase, setting.authIssuer),
    '/.well-known/smart-configuration': () => smartConfiguration(setting.authIssuer),
  }
  const routes = express.Router()
  routes.use(express.json({ type: ['application/fhir+json', 'application/json'], limit: '6mb' }))
  routes.use(express.urlencoded({ extended: false }))
  routes.use(async (req, res) => {
    const openToAll = req.method === 'GET' ? open[req.path] : undefined
    const server: FhirServer = openToAll ? async () => publicAnswer(req.path, openToAll()) : fhir
    send(await logged(await askedIn(req, parts), server, parts), res)
  })
  routes.use(unreadable)
  return routes
}

async function askedIn(req: Request, { auth, cast }: Parts): Promise<Asked> {
  const token = tokenIn(req.get('authorization'))
  return {
    method: req.method,
    url: req.url,
    headers: { prefer: req.get('prefer'), ifMatch: req.get('if-match'), ifNoneExist: req.get('if-none-exist') },
    body: req.body,
    access: token === undefined ? undefined : await accessOf(auth, cast, token),
    tokenPresented: token !== undefined,
  }
}

/** Asks the server, through a fault when one waits for this, and writes down what came of it. */
async function logged(asked: Asked, server: FhirServer, { faults, log, records }: Parts): Promise<Answer> {
  const patient = asked.access?.patient ?? patientNamedIn(asked)
  const fault = faults.take({ method: asked.method, path: asked.url.split('?')[0] ?? '', patient })
  const entry = log.open({
    at: new Date().toISOString(),
    method: asked.method,
    ...describe(asked.url),
    status: undefined,
    patient,
    client: asked.access?.client,
    ...(fault && { fault: fault.kind }),
  })
  const answer = fault
    ? await spoil(fault, {
        ask: () => server(asked),
        ofAnotherPatient: () => stranger(records, entry.resourceType, patient),
        stored: () => {
          entry.stored = true
        },
      })
    : await server(asked)
  entry.status = 'silence' in answer ? undefined : answer.status
  return answer
}

function patientNamedIn({ url, body }: Asked): string | undefined {
  const { searchParams, pathname } = new URL(url, 'http://sandbox')
  const subject = (body as { subject?: { reference?: unknown } } | undefined)?.subject?.reference
  const named = searchParams.get('patient') ?? searchParams.get('subject') ?? subject
  return typeof named === 'string' ? named.replace(/^.*Patient\//, '') : /^\/Patient\/([^/]+)/.exec(pathname)?.[1]
}

function stranger(records: Records, type: string | undefined, patient: string | undefined): Resource | undefined {
  return records.everyOne(type ?? '').find((resource) => patient === undefined || !standsInChartOf(patient, resource))
}

function publicAnswer(path: string, body: unknown): Answer {
  return { status: 200, headers: { 'content-type': path === '/metadata' ? fhirJson : 'application/json' }, body }
}

const unreadable: ErrorRequestHandler = (error: Error & { status?: number }, _req, res, _next) => {
  const { status = 500, message } = error
  // Nobody in here is real, so the one who looks for the mistake may see it.
  send(answerFrom(status, badRequest(status === 500 ? message : 'This is not readable JSON')), res)
}
