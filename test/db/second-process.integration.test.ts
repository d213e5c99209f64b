import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { startApp } from '../support/app-process.ts'
import { freePort } from '../support/free-port.ts'
import { freshDatabase } from '../support/postgres.ts'
import { siteFor } from '../support/site-file.ts'

let sandbox: Sandbox
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  const appUrl = `http://localhost:${await freePort()}`
  sandbox = await startSandbox({ appUrl })
  env = { ...process.env, APP_URL: appUrl, ...(await siteFor(sandbox.url)).env }
})
afterAll(() => sandbox.stop())

const main = (environment: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ['server/main.ts'], { env: environment, encoding: 'utf8', timeout: 30_000 })

test('a second process on the same embedded database refuses to start and names the first', async () => {
  const first = await startApp(env)
  const second = main({ ...env, PORT: String(await freePort()) })
  expect(second.status).toBe(1)
  expect(second.stderr).toContain(`in use by process ${first.child.pid}`)
  await first.stop()
})

test('after a kill -9 the database opens again', async () => {
  const first = await startApp(env)
  await first.kill()
  const second = await startApp(env)
  expect((await fetch(`${env.APP_URL}/healthz`)).status).toBe(200)
  await second.stop()
})

test('a wrong configuration stops the start and names every mistake at once', () => {
  const { status, stderr } = main({
    ...process.env,
    APP_URL: 'http://hospital.example',
    SECRET_KEYS: 'x',
    SITE_FILE: '/nowhere.json',
  })
  expect(status).toBe(1)
  for (const name of ['APP_URL', 'SECRET_KEYS', '/nowhere.json']) expect(stderr).toContain(name)
})

test.each<[string, () => Promise<NodeJS.ProcessEnv>, string]>([
  [
    'a database that does not answer',
    async () => ({ DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x' }),
    'DATABASE_URL',
  ],
  ['a database that does not exist', async () => ({ DATABASE_URL: `${await freshDatabase()}_not` }), 'DATABASE_URL'],
  ['a folder that is a file', async () => ({ DATA_DIR: env.SITE_FILE }), 'DATA_DIR'],
  ['a port that is taken', async () => ({ PORT: new URL(sandbox.url).port }), 'PORT'],
])('what cannot be used is said in one sentence, without a secret: %s', async (_, changes, named) => {
  const { status, stderr } = main({ ...env, ...(await changes()) })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(`^${named} .*\\([A-Z0-9]+\\)`)])
  expect(stderr).not.toContain('secret')
})
