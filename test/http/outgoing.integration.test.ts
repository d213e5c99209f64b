import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Bundle, FhirResource } from 'fhir/r4.d.ts'
import { beforeAll, expect, test } from 'vitest'
import { team } from '../../sandbox/people/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { startApp } from '../support/app-process.ts'
import { atEnd } from '../support/at-end.ts'
import { freePort } from '../support/free-port.ts'
import type { Outgoing } from '../support/outgoing.ts'
import { ownFolder } from '../support/own-folder.ts'
import { signIn } from '../support/sign-in.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

const PATIENT = 'solange-roy'
const NURSE = 'Practitioner/nurse-paquet'
/** Of the nipple of a breast: in no table of ours, so that the terminology server is asked. */
const NIPPLE = { system: 'http://snomed.info/sct', code: '188147009' }
const subject = { reference: `Patient/${PATIENT}` }
const CHART: FhirResource[] = [
  { resourceType: 'Patient', id: PATIENT, name: [{ family: 'Roy', given: ['Solange'] }], birthDate: '1970-05-04' },
  {
    resourceType: 'Encounter',
    id: `${PATIENT}-visit`,
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject,
  },
  { resourceType: 'Condition', id: 'nipple', subject, code: { coding: [NIPPLE] } },
  ...team.map(({ practitioner }) => practitioner),
]
const RECORDER = new URL('../support/tell-outgoing.ts', import.meta.url).href

let appUrl: string
let ehr: Sandbox
let terminology: Sandbox
/** An address that an EHR would send the app to. */
let elsewhere: string
let file: string

beforeAll(async () => {
  appUrl = `http://localhost:${await freePort()}`
  const people: Bundle<FhirResource>[] = [
    { resourceType: 'Bundle', type: 'collection', entry: CHART.map((resource) => ({ resource })) },
  ]
  ehr = await startSandbox({ appUrl, people })
  terminology = await startSandbox({ appUrl })
  elsewhere = await somewhereElse()
  file = join(ownFolder('outgoing'), 'sent')
  const site = await siteFor(ehr.url, { site: { terminologyServer: { url: terminology.terminology.url } } })
  const recording = { NODE_OPTIONS: `--import=${RECORDER}`, OUTGOING_FILE: file }
  const app = await startApp({ ...site.env, ...recording, APP_URL: appUrl })
  atEnd(async () => {
    await app.stop()
    await Promise.all([ehr.stop(), terminology.stop()])
  })
})

test('over a whole journey the app connects to its EHR and its terminology server alone, and a token goes in one header to the one EHR', async () => {
  const visit = await opened()
  const offer = await visit.toAcceptedOffer()
  ehr.expireTokens()
  await visit.sign(offer)
  await visit.noteIn(['in-chart'])
  await ledAstray(visit)
  await signIn(appUrl, ehr.iss, 'Practitioner/mentor-f3-01')
  await visit.must('end', {})

  const connections = connectionsIn(file)
  const allowed = [ehr.url, terminology.url].map((url) => new URL(url).host)
  expect([...new Set(connections.map(({ to }) => to))].sort()).toEqual(allowed.sort())
  const requests = connections.flatMap(({ to, sent }) => requestsIn(sent).map((request) => ({ ...request, to })))
  const proofs = requests.flatMap(({ body }) => proofsIn(body))
  expect(proofs.length).toBeGreaterThan(8)
  const found = requests.flatMap((request) =>
    [...ehr.tokens(), ...proofs].flatMap((secret) => whereIsItIn(request, secret)),
  )
  expect(new Set(found)).toEqual(
    new Set([
      'authorization of GET /fhir/r4',
      'authorization of POST /fhir/r4',
      'body of POST /oauth/token',
      'body of POST /oauth/token/revocation',
    ]),
  )
  expect(requests.filter(({ to }) => to === new URL(terminology.url).host).length).toBeGreaterThan(0)
})

async function opened(): Promise<Visit> {
  const { launchUrl } = await ehr.launch({ patient: PATIENT, user: NURSE, encounter: `${PATIENT}-visit` })
  return Visit.open(launchUrl, appUrl)
}

/** The EHR answers with ways to somebody else, and so does whoever launches the app. */
async function ledAstray(visit: Visit): Promise<void> {
  const redirect = { kind: 'redirect', location: `${elsewhere}/fhir` } as const
  ehr.faults.add({
    match: { path: '^/Condition' },
    times: 1,
    effect: { kind: 'next-elsewhere', url: `${elsewhere}/fhir` },
  })
  ehr.faults.add({ match: { path: '^/Procedure' }, times: 1, effect: redirect })
  await visit.read()
  ehr.faults.add({ match: { path: '^/oauth/token' }, times: 1, effect: redirect })
  await expect(opened()).rejects.toThrow('/problem')
  await expect(signIn(appUrl, `${elsewhere}/fhir`, NURSE)).rejects.toThrow()
}

type Request = { readonly line: string; readonly head: string; readonly body: string }

/** Where in a request a secret stands: the part of it, the method and whose door it is. */
function whereIsItIn({ line, head, body, to }: Request & { to: string }, secret: string): string[] {
  const [method = '', path = ''] = line.split(' ')
  const door = to === new URL(ehr.url).host ? path.replace(/^(\/fhir\/r4)\/.*/, '$1') : to
  const bearer = new RegExp(`^authorization: Bearer ${secret}\r?$`, 'im')
  const rest = head.replace(bearer, '')
  return [
    ...(rest === head ? [] : [`authorization of ${method} ${door}`]),
    ...(body.includes(secret) ? [`body of ${method} ${door}`] : []),
    ...(rest.includes(secret) || line.includes(secret) ? [`elsewhere in ${method} ${door}`] : []),
  ]
}

/** What shows an authorisation server who asks. */
const proofsIn = (body: string) =>
  ['code', 'code_verifier', 'client_assertion', 'refresh_token'].flatMap(
    (name) => new URLSearchParams(body).get(name) ?? [],
  )

function connectionsIn(path: string): { to: string; sent: string }[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  const connections = new Map<number, { to: string; sent: string }>()
  for (const { connection, to, sent } of lines.map((line) => JSON.parse(line) as Outgoing))
    connections.set(connection, { to, sent: (connections.get(connection)?.sent ?? '') + sent })
  return [...connections.values()]
}

/** One after the other, as a kept connection carries them. */
function requestsIn(sent: string): Request[] {
  const headEnd = sent.indexOf('\r\n\r\n')
  if (headEnd === -1) return []
  const lineEnd = sent.indexOf('\r\n')
  const head = sent.slice(lineEnd + 2, headEnd)
  const bodyEnd = headEnd + 4 + Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
  const body = sent.slice(headEnd + 4, bodyEnd)
  return [{ line: sent.slice(0, lineEnd), head, body }, ...requestsIn(sent.slice(bodyEnd))]
}

async function somewhereElse(): Promise<string> {
  const server = createServer((_req, res) => void res.end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(() => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
