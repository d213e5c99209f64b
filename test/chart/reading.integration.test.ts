import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'
let world: World
beforeAll(async () => {
  world = await openWorld({ env: { EHR_DEADLINE_MS: '800' } })
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

async function readWith(path: string, effect: Parameters<World['sandbox']['faults']['add']>[0]['effect']) {
  const visit = await world.launch(PATIENT)
  await visit.must('launch')
  await visit.consent()
  world.sandbox.faults.add({ match: { method: 'GET', path }, effect })
  const { record, lines } = await visit.read()
  if (!record) throw new Error('Nothing was read')
  return { record, lines, visit }
}

describe.each(['Condition', 'Procedure'] as const)('when %s', (resource) => {
  test.each([
    ['is refused with an empty 403', { kind: 'status', status: 403 }, 'refused'],
    ['breaks', { kind: 'status', status: 500 }, 'unreachable'],
    ['never answers', { kind: 'never' }, 'too-slow'],
    ['answers with a login page', { kind: 'html' }, 'malformed'],
    ['is cut short and hangs', { kind: 'truncate' }, 'too-slow'],
    ['redirects elsewhere', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 'malformed'],
  ] as const)('%s, the rest is read and the screen is told', async (_, effect, reason) => {
    const { record, visit } = await readWith(`^/${resource}`, effect)
    expect(record).toMatchObject({ completeness: 'partial', missing: [{ resource, reason }] })
    expect((await visit.must('rank', { answers: {} })).partial).toBe(true)
  })
})

test('a reading that lost a part takes the place of none that had it', async () => {
  const visit = await world.launch(PATIENT)
  await visit.consent()
  const first = (await visit.read()).record
  world.sandbox.faults.add({ match: { method: 'GET', path: '^/Procedure' }, effect: { kind: 'status', status: 500 } })
  const { record, lines } = await visit.read()
  expect(record).toBeNull()
  expect(lines.at(-1)).toEqual({ kind: 'problem', problem: 'record-read-less' })
  expect(await visit.must('record')).toEqual(first)
})

test('what was kept of a chart and cannot be read is read from it again', async () => {
  const visit = await world.launch(PATIENT, { user: `Patient/${PATIENT}` })
  const shown = await visit.must('launch')
  await visit.consent()
  const first = (await visit.read()).record
  const { db } = world.app.house
  await sql`update chart_record set sealed = 'unreadable'`.execute(db)
  await sql`update chart_identity set sealed = 'unreadable'`.execute(db)
  expect(await visit.must('launch')).toEqual(shown)
  for (const asked of ['record', 'rank'] as const)
    expect(await visit.call(asked, {})).toMatchObject({ problem: 'record-not-read' })
  expect(await visit.must('questionnaire')).toMatchObject({ state: 'none' })
  expect(await visit.must('myData', {})).toMatchObject({ record: null })
  expect((await visit.read()).record?.features).toEqual(first?.features)
  expect((await visit.must('rank', {})).candidates).not.toEqual([])
})

test('a reading that lost what the one before had not either is the newer one, until all is read', async () => {
  const { record: first, visit } = await readWith('^/Procedure', { kind: 'status', status: 500 })
  const second = (await visit.read()).record
  expect(second).toMatchObject({ completeness: 'partial', missing: first.missing })
  expect(await visit.must('record')).toEqual(second)
  world.sandbox.faults.clear()
  expect((await visit.read()).record?.completeness).toBe('complete')
  expect((await visit.must('record')).completeness).toBe('complete')
})

test('conditions that could not be read are never "no cancer"', async () => {
  const { record } = await readWith('^/Condition', { kind: 'status', status: 500 })
  expect(record.features.cancerStatus).toEqual({ known: false, why: 'not-read' })
  expect(record.features.treatments.known || record.features.treatments.why).toBeTruthy()
})

test('a next link to another host is not followed, and no token goes there', async () => {
  const { record } = await readWith('^/Condition', {
    kind: 'next-elsewhere',
    url: 'http://127.0.0.1:1/fhir/r4/Condition',
  })
  expect(record.missing).toEqual([{ resource: 'Condition', reason: 'incomplete' }])
})

test('a next link to itself ends the reading', async () => {
  const before = world.sandbox.log().length
  const { record } = await readWith('^/Condition', { kind: 'next-self' })
  expect(record.completeness).toBe('partial')
  expect(world.sandbox.log().length - before).toBeLessThan(15)
})

test('another patient’s resource in the answer is dropped, counted, and changes nothing', async () => {
  const visit = await world.launch(PATIENT)
  await visit.consent()
  const clean = (await visit.read()).record
  const { record } = await readWith('^/Condition', { kind: 'other-patient' })
  expect(record.leftOut.otherPatient).toBeGreaterThan(0)
  expect(record.features.primarySites).toEqual(clean?.features.primarySites)
  const [alarm = ''] = world.logged().match(/\{[^\n]*other-patient-in-chart[^\n]*/) ?? []
  expect(JSON.parse(alarm)).toMatchObject({ level: 50, issuer: world.sandbox.iss, otherPatient: 1 })
  expect(alarm).not.toContain(PATIENT)
})

test('a chart of more than a hundred conditions is read to its last page', async () => {
  const visit = await world.launch('roland-duguay')
  await visit.consent()
  const { record, lines } = await visit.read()
  expect(record).toMatchObject({
    completeness: 'complete',
    features: { currentSite: { known: true, value: 'colorectal' } },
  })
  expect(lines.filter((line) => line.kind === 'page' && line.resource === 'Condition').length).toBeGreaterThan(1)
})

test('what an EHR writes in its errors reaches neither the log nor the page', async () => {
  const body = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: 'SECRET-DIAGNOSIS' }] }
  const { lines } = await readWith('^/(Condition|Procedure)', { kind: 'status', status: 500, body })
  expect(JSON.stringify(lines) + world.logged()).not.toContain('SECRET-DIAGNOSIS')
})
