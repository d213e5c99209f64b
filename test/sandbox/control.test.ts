import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../support/own-folder.ts'
import { authorise, call, codeForm, exchange, sandboxFor, signIn } from './app.ts'
import { charts, noteFor } from './charts.ts'

const sandbox = await sandboxFor()

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text && JSON.parse(text) }
}

test('another process can launch, and sign in with that launch', async () => {
  const { status, body } = await control('POST', 'launches', { patient: 'alice', user: 'dr-roy' })
  expect(status).toBe(201)
  const tokens = await exchange(sandbox, codeForm(await authorise(sandbox, { launch: body.launch })))
  expect(tokens.body).toMatchObject({ patient: 'alice' })
  expect(tokens.body).not.toHaveProperty('encounter')
})

test.each([[{ patient: 'nobody', user: 'dr-roy' }], [{ patient: 'alice', user: 'nobody' }], [{ patient: 'alice' }]])(
  'a launch that cannot be is refused: %o',
  async (asked) => {
    expect((await control('POST', 'launches', asked)).status).toBe(400)
  },
)

test('the log says who read what of whom, and no value that was searched for', async () => {
  await control('DELETE', 'log')
  const { access_token } = await signIn(sandbox)
  await call(sandbox, access_token, 'Condition?patient=alice&code=254837009')
  const { body } = await control('GET', 'log')
  expect(body.at(-1)).toMatchObject({
    method: 'GET',
    resourceType: 'Condition',
    path: '/Condition?patient&code',
    status: 200,
    patient: 'alice',
    client: 'accompany-public',
  })
  expect(JSON.stringify(body)).not.toContain('254837009')
})

test('another process sees the chart, the tokens, and can end them', async () => {
  const { access_token } = await signIn(sandbox)
  await call(sandbox, access_token, 'DocumentReference', { method: 'POST', body: noteFor('alice') })
  expect((await control('GET', 'chart/alice')).body).toHaveLength(1)
  expect((await control('GET', 'tokens')).body).toContain(access_token)
  await control('POST', 'expire-tokens')
  expect((await call(sandbox, access_token, 'Patient/alice')).status).toBe(401)
})

test('faults come and go over HTTP, and one that does not exist is refused', async () => {
  const { access_token } = await signIn(sandbox)
  const rule = { match: { path: '^/Patient' }, effect: { kind: 'status', status: 500 } }
  expect((await control('POST', 'faults', rule)).status).toBe(204)
  expect((await call(sandbox, access_token, 'Patient/alice')).status).toBe(500)
  await control('DELETE', 'faults')
  expect((await call(sandbox, access_token, 'Patient/alice')).status).toBe(200)
  expect((await control('POST', 'faults', { match: {}, effect: { kind: 'earthquake' } })).status).toBe(400)
})

test('a reset empties what was written', async () => {
  await control('POST', 'reset')
  expect((await control('GET', 'chart/alice')).body).toEqual([])
  expect((await control('GET', 'tokens')).body).toEqual([])
})

test('as a process of its own it says when it is ready, and stops when told to', async () => {
  const seed = join(ownFolder('seed'), 'charts.json')
  await writeFile(seed, JSON.stringify(charts))
  const child = spawn(process.execPath, ['sandbox/main.ts'], {
    env: { ...process.env, SANDBOX_PORT: '0', APP_URL: 'http://localhost:3999', SANDBOX_SEED: seed },
  })
  const [line] = await once(child.stdout, 'data')
  const { ready, url, iss } = JSON.parse(String(line))
  expect({ ready, iss }).toEqual({ ready: true, iss: `${url}/fhir/r4` })
  expect((await fetch(`${iss}/metadata`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
