import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Resource } from '@medplum/fhirtypes'
import express from 'express'
import type { Bundle, DocumentReference, FhirResource } from 'fhir/r4.d.ts'
import type { Cast } from './cast.ts'
import { castFrom } from './cast.ts'
import type { AccessLogEntry } from './control/access-log.ts'
import { AccessLog } from './control/access-log.ts'
import { chartsOf, notesIn } from './control/chart.ts'
import type { LaunchAsked } from './control/launch.ts'
import { launcher } from './control/launch.ts'
import { controlRoutes } from './control/routes.ts'
import type { Rule } from './faults/rule.ts'
import { Faults } from './faults/rule.ts'
import { loadDefinitions } from './fhir/definitions.ts'
import { Records } from './fhir/records.ts'
import { fhirRoutes } from './fhir/routes.ts'
import { Launches } from './oauth/launches.ts'
import { authorisationServer } from './oauth/provider.ts'
import { oauthRoutes } from './oauth/routes.ts'
import { smartStyle } from './oauth/smart-configuration.ts'
import { TokenStore } from './oauth/token-store.ts'
import { pageRoutes } from './pages/routes.ts'
import { type Told, terminologyRoutes } from './terminology/routes.ts'

export type Options = {
  /** 0 or nothing: any that is free. */
  port?: number
  /** The origin of the app. */
  appUrl: string
  /** Charts to keep instead of those in `people/`. */
  people?: readonly Bundle<FhirResource>[]
  /** Some EHRs never look at If-None-Exist. */
  ignoreIfNoneExist?: boolean
  /** A word put into every code and token. */
  tokenCanary?: string
  accessTokenSeconds?: number
  /** How long a launch id stays good. */
  launchSeconds?: number
}

export type Sandbox = {
  url: string
  /** The FHIR base, which is also the `iss` of a launch. */
  iss: string
  authIssuer: string
  stop(): Promise<void>
  launch(asked: LaunchAsked): Promise<{ launch: string; launchUrl: string }>
  faults: { add(rule: Rule): void; clear(): void }
  log(): AccessLogEntry[]
  /** The notes of a patient, as stored. */
  chart(patient: string): DocumentReference[]
  /** Ends every access token; refresh tokens stay good. */
  expireTokens(): void
  /** Every code and token issued so far. */
  tokens(): string[]
  /** A terminology server beside the EHR, and all it was asked. */
  terminology: { url: string; told(): Told[] }
  /** As on the first day: charts, faults, log and tokens. */
  reset(): Promise<void>
}

/** An EHR to try the app with: FHIR R4, SMART App Launch 2.2, invented people, and faults on demand. */
export async function startSandbox(options: Options): Promise<Sandbox> {
  loadDefinitions()
  const cast = await castFrom(options.people)
  const app = express()
  const http = await listening(createServer(app), options.port ?? 0)
  const url = `http://localhost:${(http.address() as AddressInfo).port}`
  const iss = `${url}/fhir/r4`
  const authIssuer = `${url}/oauth`

  const records = new Records()
  await records.load(resourcesOf(cast))
  const faults = new Faults()
  const log = new AccessLog()
  const told: Told[] = []
  const store = new TokenStore()
  const launches = new Launches(options.launchSeconds ?? 300)
  const setting = {
    url,
    fhirBase: iss,
    authIssuer,
    appUrl: options.appUrl,
    accessTokenSeconds: options.accessTokenSeconds ?? 300,
    tokenCanary: options.tokenCanary ?? '',
    ignoreIfNoneExist: options.ignoreIfNoneExist ?? false,
  }
  const auth = await authorisationServer(setting, cast, launches, store)
  const launch = launcher(cast, launches, setting)

  const sandbox: Sandbox = {
    url,
    iss,
    authIssuer,
    stop: () => closed(http),
    launch: async (asked) => launch(asked),
    faults: { add: (rule) => faults.add(rule), clear: () => faults.clear() },
    log: () => log.entries(),
    chart: (patient) => notesIn(records, patient),
    expireTokens: () => store.endAccessTokens(),
    tokens: () => store.secrets(),
    terminology: { url: `${url}/terminology`, told: () => structuredClone(told) },
    async reset() {
      faults.clear()
      log.clear()
      told.length = 0
      store.clear()
      records.clear()
      await records.load(resourcesOf(cast))
    },
  }

  // Express would make an ETag of the body, which looks like a version and is none.
  app.disable('etag').disable('x-powered-by')
  app.use('/control', controlRoutes(sandbox, log))
  app.get('/smart-style.json', (_, res) => void res.json(smartStyle))
  app.use('/fhir/r4', fhirRoutes({ records, auth, cast, faults, log, setting }))
  app.use('/terminology', terminologyRoutes(faults, told))
  app.use('/oauth', oauthRoutes({ auth, cast, faults, log }))
  app.use(pageRoutes({ cast, launch, setting, charts: chartsOf(records) }))
  return sandbox
}

/** Two packages describe the same R4 in types of their own. */
const resourcesOf = (cast: Cast): Resource[] => cast.resources as Resource[]

/** On the loopback address only: everybody in here is invented, and nobody is asked for a password. */
function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
