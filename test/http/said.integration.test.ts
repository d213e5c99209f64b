import { expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { startApp } from '../support/app-process.ts'
import { freePort } from '../support/free-port.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

const CANARY = 'CANARY5w8rTOKEN'
const NUMBER = 'CHAE92521905'
const BROKEN = {
  kind: 'status',
  status: 500,
  body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception', diagnostics: NUMBER }] },
} as const

test('whatever goes wrong and however curious its libraries are, the app says no token, code, id or word of a chart', async () => {
  const appUrl = `http://localhost:${await freePort()}`
  const sandbox = await startSandbox({ appUrl, tokenCanary: CANARY })
  const said: string[] = []
  const site = await siteFor(sandbox.url)
  const app = await startApp({ ...site.env, APP_URL: appUrl, DEBUG: '*', LOG_LEVEL: 'debug' }, (line) =>
    said.push(line),
  )
  const { launchUrl } = await sandbox.launch({ patient: 'elise-chateau-noel', user: 'Practitioner/nurse-paquet' })
  const visit = await Visit.open(launchUrl, appUrl)
  const offer = await visit.toAcceptedOffer()
  sandbox.faults.add({ match: { path: '^/(Condition|Procedure)' }, effect: BROKEN })
  sandbox.faults.add({ match: { method: 'POST', path: '^/DocumentReference' }, times: 1, effect: BROKEN })
  await visit.read()
  sandbox.expireTokens()
  await visit.sign(offer)
  await visit.noteIn(['in-chart'])
  await visit.jar.fetch(`${appUrl}/launch/callback?code=${CANARY}&state=${CANARY}`)
  await app.stop()
  await sandbox.stop()

  const all = said.join('\n')
  expect(all).toContain('"event":"request"')
  for (const secret of [CANARY, NUMBER, visit.launch, 'Château', 'elise-chateau-noel'])
    expect(all).not.toContain(secret)
})
