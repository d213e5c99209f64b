import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { allLines } from '../../server/audit/audit-store.ts'
import { openWorld, type World } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

async function linesOf(patient: string) {
  const told: string[] = []
  for await (const line of allLines(world.app.house.db))
    if (line.patient === patient) told.push(`${line.act} ${line.outcome}`)
  return told
}

const refreshes = () => world.sandbox.log().filter(({ path }) => path.startsWith('/oauth/token')).length

test('twenty calls at once with an ended token refresh it once', async () => {
  const visit = await world.launch(PATIENT)
  await visit.consent()
  const before = refreshes()
  world.sandbox.expireTokens()
  const calls = await Promise.all(Array.from({ length: 20 }, () => visit.call('chartNotes')))
  expect(calls.filter(({ ok }) => ok)).toHaveLength(20)
  expect(refreshes()).toBe(before + 1)
})

test('a token endpoint that is down does not end the launch', async () => {
  const visit = await world.launch(PATIENT)
  await visit.consent()
  world.sandbox.expireTokens()
  world.sandbox.faults.add({ match: { path: '^/oauth/token' }, times: 1, effect: { kind: 'status', status: 503 } })
  expect(await visit.call('chartNotes')).toMatchObject({ ok: false })
  expect(await visit.must('chartNotes')).toEqual([])
})

test('a refresh token that was refused ends the launch with a sentence', async () => {
  const visit = await world.launch(PATIENT)
  await visit.must('launch')
  await visit.consent()
  world.sandbox.expireTokens()
  const body = { error: 'invalid_grant' }
  world.sandbox.faults.add({ match: { path: '^/oauth/token' }, effect: { kind: 'status', status: 400, body } })
  await visit.call('chartNotes')
  world.sandbox.faults.clear()
  expect(await visit.call('launch')).toMatchObject({ status: 401, problem: 'launch-closed' })
})

test('a refresh that names another patient is said at once and ever after, with one alarm that names nobody', async () => {
  const visit = await world.launch(PATIENT)
  await visit.must('launch')
  await visit.consent()
  const before = world.logged().length
  const linesBefore = (await linesOf(PATIENT)).length
  world.sandbox.expireTokens()
  const body = {
    access_token: 'another',
    token_type: 'bearer',
    expires_in: 300,
    scope: '',
    patient: 'margaret-oconnor',
  }
  world.sandbox.faults.add({ match: { path: '^/oauth/token' }, effect: { kind: 'status', status: 200, body } })
  const { lines, record, problem } = await visit.read()
  expect({ record, problem }).toEqual({ record: null, problem: 'patient-mismatch' })
  expect(lines.filter(({ kind }) => kind === 'done')).toEqual([])
  for (const key of ['record', 'standing'] as const)
    expect(await visit.call(key)).toMatchObject({ status: 409, problem: 'patient-mismatch' })

  const alarms = world
    .logged()
    .slice(before)
    .split('\n')
    .filter((line) => line.includes('patient-mismatch'))
  expect(alarms).toHaveLength(1)
  expect(alarms[0]).not.toMatch(/elise|margaret/)
  const told = (await linesOf(PATIENT)).slice(linesBefore)
  expect(told.filter((line) => line.startsWith('record-read'))).toEqual([
    'record-read done',
    'record-read patient-mismatch',
  ])
})
