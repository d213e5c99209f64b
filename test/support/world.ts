import { rmSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import pino from 'pino'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { configFrom } from '../../server/config.ts'
import { seenMentor } from '../../server/mentors/seen.ts'
import { type Served, serve } from '../../server/serve.ts'
import type { SeenMentorId } from '../../shared/ids.ts'
import { Jar } from './browser-jar.ts'
import { newEmbeddedDatabase } from './embedded-database.ts'
import { freePort } from './free-port.ts'
import { signIn } from './sign-in.ts'
import { type SiteOptions, siteFor } from './site-file.ts'
import { Visit } from './visit.ts'

export type World = {
  readonly sandbox: Sandbox
  readonly app: Served
  readonly appUrl: string
  /** Everything the app has logged, as text. */
  logged(): string
  /** Opens the app from the chart of this patient, as this clinician, in a browser of its own or in `jar`. */
  launch(patient: string, options?: { user?: string; jar?: Jar; withhold?: string[] }): Promise<Visit>
  /** The id by which this person, at this chart, knows a mentor of the site's file. */
  seen(mentor: string, patient: string | null, user?: string): SeenMentorId
  /** A patient and their mentor accept the rules and show each other who they are: both steps of the reveal. */
  showEachOther(patient: string, mentor: Visit): Promise<void>
  /** Signs in without a launch: the team's door, or with a patient to choose. */
  enter(user: string, patient?: string): Promise<Visit>
  stop(): Promise<void>
}

export type WorldOptions = SiteOptions & {
  /** undefined is the embedded database. */
  databaseUrl?: string | undefined
  env?: Record<string, string>
  sandbox?: Partial<Parameters<typeof startSandbox>[0]>
}

const roleOf = (user: string) => {
  if (user.startsWith('Patient/')) return 'patient'
  return user === COORDINATOR ? 'coordinator' : 'clinician'
}

/** A sandbox EHR and the app in front of it, both real, on ports of their own. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const appUrl = `http://localhost:${await freePort()}`
  const sandbox = await startSandbox({ appUrl, ...options.sandbox })
  const site = await siteFor(sandbox.url, options)
  if (!options.databaseUrl) await newEmbeddedDatabase(site.env.DATA_DIR)
  const lines: string[] = []
  const stream = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')))
  const env = {
    APP_URL: appUrl,
    EHR_DEADLINE_MS: '2000',
    ...site.env,
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    ...options.env,
  }
  const app = await serve(configFrom(env), pino({ base: null }, stream), env)
  return {
    sandbox,
    app,
    appUrl,
    logged: () => lines.join(''),
    async launch(patient, { user = CLINICIAN, jar = new Jar(), withhold } = {}) {
      const encounter = `${patient}-visit`
      const { launchUrl } = await sandbox.launch({ patient, user, encounter, ...(withhold ? { withhold } : {}) })
      return Visit.open(launchUrl, appUrl, jar)
    },
    seen(mentor, patient, user = CLINICIAN) {
      const role = roleOf(user)
      const viewer = { role, issuer: sandbox.iss, fhirUser: user, patient } as const
      return seenMentor(app.house.config.secretKeys, viewer, mentor)
    },
    async showEachOther(patient, mentor) {
      const { launchUrl } = await sandbox.launch({ patient, user: `Patient/${patient}` })
      const own = await Visit.open(launchUrl, appUrl)
      const [offer] = await own.must('offers')
      const matches = await mentor.must('accompanied')
      for (const visit of [own, mentor]) await visit.acceptRules()
      await own.must('show', { firstName: 'Élise' }, { offer: offer?.id ?? '' })
      await mentor.must('show', { firstName: 'Danielle' }, { offer: matches.at(-1)?.id ?? '' })
    },
    enter: (user, patient) => signIn(appUrl, sandbox.iss, user, patient),
    async stop() {
      await app.stop()
      await sandbox.stop()
      rmSync(site.folder, { recursive: true, force: true })
    },
  }
}

const CLINICIAN = 'Practitioner/nurse-paquet'
export const COORDINATOR = 'Practitioner/coordinator-cote'
