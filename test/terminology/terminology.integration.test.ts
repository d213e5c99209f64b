import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { HIERARCHY } from '../../sandbox/terminology/hierarchy.ts'
import { ANCESTORS, NEOPLASTIC } from '../../server/terminology/ancestors.ts'
import { terminologyAt } from '../../server/terminology/read-ancestors.ts'

const NIPPLE = '188147009'
const SECONDARY_COLON = '94260004'
const LYMPHOMA_COLON = '449218003'
const PRESSURE = '38341003'
const CANDIDATES = ['254837009', '128462008', '118600007', '363406005']

let sandbox: Sandbox
let silences = 0
let now = Date.parse('2026-11-24T14:00:00Z')
const open = (deadlineMs = 1_000) =>
  terminologyAt(
    { url: sandbox.terminology.url, deadlineMs },
    {
      now: () => new Date(now),
      onSilence: () => {
        silences += 1
      },
    },
  )

beforeAll(async () => {
  sandbox = await startSandbox({ appUrl: 'http://localhost:1' })
})
beforeEach(async () => {
  await sandbox.reset()
  silences = 0
})
afterEach(() => sandbox.faults.clear())
afterAll(() => sandbox.stop())

test('a code is given the candidates that subsume it, and one that none subsumes is given none', async () => {
  const found = await open().ancestorsOf([NIPPLE, SECONDARY_COLON, LYMPHOMA_COLON, PRESSURE], CANDIDATES)
  expect(Object.fromEntries(found)).toEqual({
    [NIPPLE]: ['254837009'],
    [SECONDARY_COLON]: ['128462008', '363406005'],
    [LYMPHOMA_COLON]: ['118600007', '363406005'],
    [PRESSURE]: [],
  })
})

test('the server is told codes, in the order of their numbers, and nothing of anybody', async () => {
  await open().ancestorsOf([SECONDARY_COLON, 'Jean Tremblay', NIPPLE, '5145550123'], CANDIDATES)
  const [told, ...more] = sandbox.terminology.told()
  if (told === undefined) throw new Error('Nothing was asked')
  expect(more).toEqual([])
  const { entry } = told.body as { entry: { request: { url: string } }[] }
  expect(entry.map(({ request }) => new URL(request.url, 'http://x').searchParams.get('codeB'))).toEqual([
    ...CANDIDATES.map(() => NIPPLE),
    ...CANDIDATES.map(() => SECONDARY_COLON),
  ])
  expect(JSON.stringify(told)).not.toMatch(/Tremblay|5145550123|patient/i)
  expect(Object.keys(told.headers)).not.toEqual(expect.arrayContaining(['authorization', 'cookie', 'referer']))
})

test('nothing is asked twice within a day, and all is asked anew after it', async () => {
  const terminology = open()
  await terminology.ancestorsOf([NIPPLE], CANDIDATES)
  await terminology.ancestorsOf([NIPPLE], CANDIDATES)
  expect(sandbox.terminology.told()).toHaveLength(1)
  now += 25 * 3_600_000
  await terminology.ancestorsOf([NIPPLE], CANDIDATES)
  expect(sandbox.terminology.told()).toHaveLength(2)
})

test('a code the server does not know is unknown, is not asked again, and does not hide the others', async () => {
  const terminology = open()
  const found = await terminology.ancestorsOf(['73211009', '363358000'], CANDIDATES)
  expect([...found.keys()]).toEqual(['363358000'])
  await terminology.ancestorsOf(['73211009'], CANDIDATES)
  expect(sandbox.terminology.told()).toHaveLength(1)
  expect(silences).toBe(0)
})

test('of many codes, those that are no tumour are asked one question and no more', async () => {
  const found = await open().ancestorsOf([PRESSURE, NIPPLE, SECONDARY_COLON], CANDIDATES, NEOPLASTIC)
  expect([...found.keys()]).toEqual([NIPPLE, SECONDARY_COLON])
  const asked = sandbox.terminology.told().map(({ body }) => (body as { entry: unknown[] }).entry.length)
  expect(asked).toEqual([3, 2 * CANDIDATES.length])
})

test('a gate that has no answer lets nothing through', async () => {
  sandbox.faults.add({ match: { path: '^/terminology' }, effect: { kind: 'status', status: 503 } })
  expect((await open().ancestorsOf([NIPPLE], CANDIDATES, NEOPLASTIC)).size).toBe(0)
  expect(sandbox.terminology.told()).toHaveLength(1)
})

test('a candidate the server does not know subsumes nothing, and hides no other', async () => {
  const found = await open().ancestorsOf([NIPPLE], ['109995007', ...CANDIDATES])
  expect(found.get(NIPPLE)).toEqual(['254837009'])
})

test('a chart full of strange codes is asked about in part, and in batches', async () => {
  const many = ANCESTORS.concat(NIPPLE, SECONDARY_COLON)
  const found = await open().ancestorsOf(many, ANCESTORS)
  const sizes = sandbox.terminology.told().map(({ body }) => (body as { entry: unknown[] }).entry.length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20 * ANCESTORS.length)
  expect(found.size).toBeLessThanOrEqual(20)
})

describe.each([
  ['is down', { kind: 'status', status: 503 }],
  ['refuses', { kind: 'status', status: 403 }],
  ['never answers', { kind: 'never' }],
  ['answers with a page', { kind: 'html' }],
  ['sends us elsewhere', { kind: 'redirect', location: 'http://127.0.0.1:1/' }],
  ['answers with an outcome', { kind: 'outcome-200' }],
  ['breaks off', { kind: 'truncate' }],
  ['breaks off at once', { kind: 'store-and-reset' }],
] as const)('a terminology server that %s', (_, effect) => {
  test('leaves every code unknown, and is left alone for a minute', async () => {
    const terminology = open(300)
    sandbox.faults.add({ match: { path: '^/terminology' }, effect })
    expect((await terminology.ancestorsOf([NIPPLE], CANDIDATES)).size).toBe(0)
    expect(silences).toBe(1)
    sandbox.faults.clear()
    expect((await terminology.ancestorsOf([NIPPLE], CANDIDATES)).size).toBe(0)
    expect(sandbox.terminology.told()).toHaveLength(1)
    now += 61_000
    expect((await terminology.ancestorsOf([NIPPLE], CANDIDATES)).get(NIPPLE)).toEqual(['254837009'])
  })
})

test('one batch that fails leaves its own codes unknown, and no half of an answer decides', async () => {
  const codes = HIERARCHY.map(([code]) => code)
    .sort((one, other) => one.localeCompare(other))
    .slice(0, 20)
  const candidates = [...CANDIDATES, '363358000', '399068003', '363346000']
  sandbox.faults.add({ match: { path: '^/terminology' }, times: 1, effect: { kind: 'delay', ms: 1 } })
  sandbox.faults.add({ match: { path: '^/terminology' }, effect: { kind: 'status', status: 500 } })
  const found = await open().ancestorsOf(codes, candidates)
  expect([...found.keys()]).toEqual(codes.slice(0, 14)) // 98 of the first 100 questions; the fifteenth was half asked
})

test('the sandbox answers one question too, and says when it does not know', async () => {
  const ask = (codeA: string, codeB: string) =>
    fetch(`${sandbox.terminology.url}/CodeSystem/$subsumes?system=http://snomed.info/sct&codeA=${codeA}&codeB=${codeB}`)
  expect(await (await ask('254837009', NIPPLE)).json()).toMatchObject({ parameter: [{ valueCode: 'subsumes' }] })
  expect(await (await ask(NIPPLE, '254837009')).json()).toMatchObject({ parameter: [{ valueCode: 'subsumed-by' }] })
  expect((await ask(NIPPLE, '73211009')).status).toBe(404)
})
