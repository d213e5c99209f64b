import pg from 'pg'
import { expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { startApp } from '../support/app-process.ts'
import { freePort } from '../support/free-port.ts'
import { freshDatabase } from '../support/postgres.ts'
import { siteFor } from '../support/site-file.ts'
import { Visit } from '../support/visit.ts'

const ELISE = 'elise-chateau-noel'

test('a database connection that is cut while it is waited on ends one request, and not the app', async () => {
  const appUrl = `http://localhost:${await freePort()}`
  const sandbox = await startSandbox({ appUrl })
  const url = await freshDatabase()
  const site = await siteFor(sandbox.url)
  const app = await startApp({ APP_URL: appUrl, ...site.env, DATABASE_URL: url })
  const { launchUrl } = await sandbox.launch({ patient: ELISE, user: `Patient/${ELISE}` })
  const visit = await Visit.open(launchUrl, appUrl)
  await visit.consent(['match'])
  const other = new pg.Client({ connectionString: url })
  await other.connect()

  await other.query('begin')
  await other.query('select * from consent for update')
  const waiting = visit.raw('withdrawConsent', { purposes: ['match'] })
  const cutIt = () =>
    other.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
  await expect.poll(async () => (await cutIt()).rowCount).toBe(1)
  expect((await waiting).status).toBe(500)
  await other.query('rollback')

  expect((await fetch(`${appUrl}/healthz`)).status).toBe(200)
  expect(await visit.must('withdrawConsent', { purposes: ['match'] })).toContainEqual(
    expect.objectContaining({ purpose: 'match', state: 'withdrawn' }),
  )
  await other.end()
  await app.stop()
  await sandbox.stop()
})
