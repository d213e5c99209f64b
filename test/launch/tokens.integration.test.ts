import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

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
