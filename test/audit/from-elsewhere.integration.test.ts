import { afterAll, beforeAll, expect, test } from 'vitest'
import { allLines } from '../../server/audit/audit-store.ts'
import { Jar } from '../support/browser-jar.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const lines = async () => {
  const told: string[] = []
  for await (const { patient, role, act, outcome } of allLines(world.app.house.db))
    told.push(`${patient} ${role} ${act} ${outcome}`)
  return told
}
const ELSEWHERE = { 'content-type': 'text/plain', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
const withdrawal = (launch: string) => `${world.appUrl}/api/launches/${launch}/withdrawals`
const tried = (jar: Jar, launch: string) =>
  jar.fetch(withdrawal(launch), { method: 'POST', headers: ELSEWHERE, body: '{"purposes":["match"]}' })
const marked = () =>
  world
    .logged()
    .split('\n')
    .filter((line) => line.includes('"refused":"from-elsewhere"'))

test('a call by another site’s page that knows a launch has one line an hour, however often it tries', async () => {
  const nurse = await world.launch(ELISE)
  const before = (await lines()).length
  const statuses = await Promise.all(
    Array.from({ length: 30 }, async () => (await tried(nurse.jar, nurse.launch)).status),
  )
  expect(new Set(statuses)).toEqual(new Set([403]))
  expect((await lines()).slice(before)).toEqual([`${ELISE} clinician opened not-allowed`])
})

test('one that knows none has no line, and is told apart in the log without a word of where it went', async () => {
  const nurse = await world.launch(ELISE)
  const before = [(await lines()).length, marked().length] as const
  expect((await tried(new Jar(), nurse.launch)).status).toBe(403)
  expect((await tried(nurse.jar, 'x'.repeat(43))).status).toBe(403)
  expect((await lines()).length).toBe(before[0])
  await expect.poll(() => marked().length).toBe(before[1] + 2)
  expect(marked().join()).not.toMatch(/evil|withdrawals|xxxx/)
  expect(world.logged()).not.toContain(nurse.launch)
})

test('a call by our own page is not marked', async () => {
  const nurse = await world.launch(ELISE)
  const before = marked().length
  await nurse.must('consents')
  await nurse.consent(['match'])
  expect(marked().length).toBe(before)
})
