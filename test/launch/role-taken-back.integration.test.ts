import { readFileSync, writeFileSync } from 'node:fs'
import pino from 'pino'
import { expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { configFrom } from '../../server/config.ts'
import { serve } from '../../server/serve.ts'
import { freePort } from '../support/free-port.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

test('a role the site takes back is gone at the next request, also for who has the page open', async () => {
  const appUrl = `http://localhost:${await freePort()}`
  const sandbox = await startSandbox({ appUrl })
  const { env } = await siteFor(sandbox.url)
  const start = () => serve(configFrom({ ...env, APP_URL: appUrl }), pino({ level: 'silent' }), env)
  const open = async (user: string) =>
    Visit.open((await sandbox.launch({ patient: 'elise-chateau-noel', user })).launchUrl, appUrl)

  const before = await start()
  const [nurse, mentor] = [await open('Practitioner/nurse-paquet'), await open('Practitioner/mentor-f3-01')]
  expect(await nurse.must('launch')).toMatchObject({ role: 'clinician' })
  await before.stop()

  const site = JSON.parse(readFileSync(env.SITE_FILE, 'utf8'))
  const { clinicians, mentors } = site.issuers[0].roles
  const without = (list: string[], one: string) => list.filter((user) => user !== one)
  site.issuers[0].roles.clinicians = without(clinicians, 'Practitioner/nurse-paquet')
  site.issuers[0].roles.mentors = without(mentors, 'Practitioner/mentor-f3-01')
  writeFileSync(env.SITE_FILE, JSON.stringify(site))

  const after = await start()
  for (const visit of [nurse, mentor]) expect(await visit.call('launch')).toMatchObject({ problem: 'launch-closed' })
  await after.stop()
  await sandbox.stop()
})
