import express from 'express'
import { type Answer, fhirJson, send } from '../answer.ts'
import { spoil } from '../faults/effect.ts'
import type { Faults } from '../faults/rule.ts'
import { subsumes } from './subsumes.ts'

/** A request as it came, for a test that looks at what was told to whom. */
export type Told = { readonly headers: Record<string, unknown>; readonly body: unknown }

/** A terminology server of its own, open to all, that knows a little of SNOMED CT and no patient. */
export function terminologyRoutes(faults: Faults, told: Told[]): express.Router {
  const routes = express.Router()
  routes.use(express.json({ type: ['application/fhir+json', 'application/json'], limit: '1mb' }))
  routes.get('/CodeSystem/\\$subsumes', (req, res) => send(answerTo(req.originalUrl), res))
  routes.post('/', async (req, res) => {
    told.push({ headers: req.headers, body: req.body })
    const fault = faults.take({ method: 'POST', path: '/terminology', patient: undefined })
    const ask = async () => batchAnswer(req.body)
    send(await (fault ? spoil(fault, { ask, ofAnotherPatient: () => undefined, stored: () => undefined }) : ask()), res)
  })
  return routes
}

const SNOMED = 'http://snomed.info/sct'

const outcomeOf = (url: string) => {
  const { searchParams } = new URL(url, 'http://sandbox')
  const [a, b] = [searchParams.get('codeA') ?? '', searchParams.get('codeB') ?? '']
  return searchParams.get('system') === SNOMED ? subsumes(a, b) : undefined
}

const parameters = (outcome: string) => ({
  resourceType: 'Parameters',
  parameter: [{ name: 'outcome', valueCode: outcome }],
})
const notFound = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'not-found', details: { text: 'A code that is not known here' } }],
}

function answerTo(url: string): Answer {
  const outcome = outcomeOf(url)
  const headers = { 'content-type': fhirJson }
  return outcome ? { status: 200, headers, body: parameters(outcome) } : { status: 404, headers, body: notFound }
}

function batchAnswer(body: unknown): Answer {
  const { entry = [] } = body as { entry?: { request?: { url?: string } }[] }
  const answers = entry.map(({ request }) => {
    const outcome = outcomeOf(request?.url ?? '')
    return outcome
      ? { response: { status: '200 OK' }, resource: parameters(outcome) }
      : { response: { status: '404 Not Found', outcome: notFound } }
  })
  const bundle = { resourceType: 'Bundle', type: 'batch-response', entry: answers }
  return { status: 200, headers: { 'content-type': fhirJson }, body: bundle }
}
