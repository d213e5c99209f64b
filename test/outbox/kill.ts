import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { alive } from '../support/alive.ts'
import { startApp } from '../support/app-process.ts'
import { freePort } from '../support/free-port.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

const TIMES = 10

/** The app is killed after the EHR stored a note and before it answered; then it starts again. */
export function killedWhileSending(database: () => Promise<string | undefined>): void {
  describe.each([
    ['honours If-None-Exist', false],
    ['ignores If-None-Exist', true],
  ])('an EHR that %s', (_, ignoreIfNoneExist) => {
    let sandbox: Sandbox
    let env: NodeJS.ProcessEnv
    let app: Awaited<ReturnType<typeof startApp>>
    let appUrl: string

    beforeAll(async () => {
      appUrl = `http://localhost:${await freePort()}`
      sandbox = await startSandbox({ appUrl, ignoreIfNoneExist })
      const url = await database()
      const site = await siteFor(sandbox.url, { settleMs: 300 })
      env = { APP_URL: appUrl, EHR_DEADLINE_MS: '400', ...site.env, ...(url ? { DATABASE_URL: url } : {}) }
      app = await startApp(env)
    })
    afterAll(async () => {
      await app.stop()
      await sandbox.stop()
    })

    test.each(alive.slice(0, TIMES).map(({ id }, index) => [index + 1, id] as const))(
      'killed while sending, time %i: the chart holds exactly one note',
      async (_, patient) => {
        const visit = await signed(patient)
        await stored(patient)
        await app.kill()
        app = await startApp(env)
        await visit.noteIn(['in-chart'], 20_000)
        await sleep(300)
        expect(sandbox.chart(patient)).toHaveLength(1)
      },
    )

    async function signed(patient: string): Promise<Visit> {
      const visit = await opened(patient)
      const offer = await visit.toAcceptedOffer()
      sandbox.faults.add({
        match: { method: 'POST', path: '^/DocumentReference' },
        times: 1,
        effect: { kind: 'store-and-hang' },
      })
      await visit.sign(offer)
      return visit
    }

    /** The deadline is short so that a kill is noticed soon; on a busy machine a person opens the app again. */
    async function opened(patient: string, most = 5): Promise<Visit> {
      const user = 'Practitioner/nurse-paquet'
      const { launchUrl } = await sandbox.launch({ patient, user, encounter: `${patient}-visit` })
      return Visit.open(launchUrl, appUrl).catch((cause: unknown) => {
        if (most === 1 || !String(cause).includes('ehr-unreachable')) throw cause
        return opened(patient, most - 1)
      })
    }

    async function stored(patient: string): Promise<void> {
      while (sandbox.chart(patient).length === 0) await sleep(10)
    }
  })
}
