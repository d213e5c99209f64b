import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { startApp } from '../support/app-process.ts'
import { freePort } from '../support/free-port.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

export type Killable = {
  readonly sandbox: Sandbox
  /** As a machine would; what was kept stays. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Opens the app from the chart of this patient, as a nurse. */
  open(patient: string): Promise<Visit>
  stop(): Promise<void>
}

type Options = { ignoreIfNoneExist?: boolean; databaseUrl: string | undefined }

/** The app in a process of its own in front of a sandbox, to be killed and started again on what it has kept. */
export async function openKillable({ ignoreIfNoneExist = false, databaseUrl }: Options): Promise<Killable> {
  const appUrl = `http://localhost:${await freePort()}`
  const sandbox = await startSandbox({ appUrl, ignoreIfNoneExist })
  const site = await siteFor(sandbox.url, { settleMs: 300 })
  const database = databaseUrl ? { DATABASE_URL: databaseUrl } : {}
  const env = { APP_URL: appUrl, EHR_DEADLINE_MS: '400', ...site.env, ...database }
  let app = await startApp(env)

  /** The deadline is short so that a kill is noticed soon; on a busy machine a person opens the app again. */
  async function open(patient: string, most = 5): Promise<Visit> {
    const user = 'Practitioner/nurse-paquet'
    const { launchUrl } = await sandbox.launch({ patient, user, encounter: `${patient}-visit` })
    return Visit.open(launchUrl, appUrl).catch((cause: unknown) => {
      if (most === 1 || !String(cause).includes('ehr-unreachable')) throw cause
      return open(patient, most - 1)
    })
  }

  return {
    sandbox,
    open,
    kill: () => app.kill(),
    async start() {
      app = await startApp(env)
    },
    async stop() {
      await app.stop()
      await sandbox.stop()
    },
  }
}
