import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Rule } from '../../sandbox/faults/rule.ts'
import { authorise, call, codeForm, exchange, sandboxFor, signIn } from './app.ts'
import { noteFor } from './charts.ts'

const sandbox = await sandboxFor()
let token = ''

beforeEach(async () => {
  await sandbox.reset()
  token = (await signIn(sandbox)).access_token
})

const search = () => call(sandbox, token, 'Condition?patient=alice&_count=10')
const write = () => call(sandbox, token, 'DocumentReference', { method: 'POST', body: noteFor('alice') })
const once = (effect: Rule['effect'], match: Rule['match'] = { path: '^/[A-Z]' }) =>
  sandbox.faults.add({ match, times: 1, effect })
const notes = () => sandbox.chart('alice').length

/** What happens to an answer within a while. */
const fate = (answer: Promise<unknown>, ms = 150) =>
  Promise.race([
    answer.then(
      () => 'answered',
      () => 'broken',
    ),
    wait(ms, 'silence'),
  ])

test('a fault waits for its method, path and patient, and happens as often as told', async () => {
  sandbox.faults.add({
    match: { method: 'POST', path: '^/Condition$', patient: 'alice' },
    times: 2,
    effect: { kind: 'status', status: 503 },
  })
  const ask = async (path: string, method: string) =>
    (await call(sandbox, token, path, { method, body: method === 'POST' ? {} : undefined })).status
  expect(await ask('Condition', 'GET')).toBe(200)
  expect(await ask('Encounter', 'POST')).not.toBe(503)
  expect([await ask('Condition', 'POST'), await ask('Condition', 'POST')]).toEqual([503, 503])
  expect(await ask('Condition', 'POST')).not.toBe(503)
})

test('without a number a fault stays until cleared', async () => {
  sandbox.faults.add({ match: { path: 'Condition' }, effect: { kind: 'status', status: 500 } })
  expect([(await search()).status, (await search()).status]).toEqual([500, 500])
  sandbox.faults.clear()
  expect((await search()).status).toBe(200)
})

test('delay: the answer is right and late', async () => {
  once({ kind: 'delay', ms: 200 })
  const before = Date.now()
  expect((await search()).status).toBe(200)
  expect(Date.now() - before).toBeGreaterThanOrEqual(190)
})

test('never: nothing is stored and nothing comes back', async () => {
  once({ kind: 'never' })
  expect(await fate(write())).toBe('silence')
  expect(notes()).toBe(0)
})

test('status: any status, with Retry-After and a body', async () => {
  once({ kind: 'status', status: 429, retryAfter: 7, body: { because: 'busy' } })
  const { status, headers, body } = await search()
  expect({ status, retry: headers.get('retry-after'), body }).toEqual({
    status: 429,
    retry: '7',
    body: { because: 'busy' },
  })
})

test('empty-201: stored, an empty page, and a relative Location', async () => {
  once({ kind: 'empty-201' })
  const { status, headers, body } = await write()
  expect({ status, body, type: headers.get('content-type') }).toEqual({ status: 201, body: '', type: 'text/html' })
  expect(headers.get('location')).toBe(`DocumentReference/${sandbox.chart('alice')[0]?.id}`)
})

test('no-location-201: stored, and not said where', async () => {
  once({ kind: 'no-location-201' })
  const { status, headers } = await write()
  expect({ status, location: headers.get('location') }).toEqual({ status: 201, location: null })
  expect(notes()).toBe(1)
})

test('warned-201: stored, with a warning', async () => {
  once({ kind: 'warned-201' })
  const { status, body } = await write()
  expect({ status, body }).toMatchObject({ status: 201, body: { issue: [{ severity: 'warning' }] } })
  expect(notes()).toBe(1)
})

test.each([
  [{ kind: 'html' }, 200, 'text/html'],
  [{ kind: 'outcome-200' }, 200, 'application/fhir+json; charset=utf-8'],
  [{ kind: 'accepted-202' }, 202, null],
  [{ kind: 'redirect', location: 'https://elsewhere.example/login' }, 302, null],
] as const)('%o: an answer that proves nothing, and nothing stored', async (effect, status, type) => {
  once(effect)
  const answer = await write()
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(notes()).toBe(0)
})

test('accepted-202 may store all the same', async () => {
  once({ kind: 'accepted-202', store: true })
  expect((await write()).status).toBe(202)
  expect(notes()).toBe(1)
})

test('other-patient: somebody else’s resource among one’s own, or instead of it', async () => {
  once({ kind: 'other-patient' })
  const { body } = await search()
  const subjects = body.entry.map(
    (entry: { resource: { subject: { reference: string } } }) => entry.resource.subject.reference,
  )
  expect(new Set(subjects)).toEqual(new Set(['Patient/alice', 'Patient/bob']))
  once({ kind: 'other-patient' })
  expect((await call(sandbox, token, 'Patient/alice')).body.id).toBe('bob')
})

test('truncate: the answer breaks off', async () => {
  once({ kind: 'truncate' })
  expect(await fate(search(), 1000)).toBe('broken')
})

test('next-elsewhere and next-self: links that must not be followed', async () => {
  const next = async () =>
    (await search()).body.link.find(({ relation }: { relation: string }) => relation === 'next').url
  once({ kind: 'next-elsewhere', url: 'https://elsewhere.example/fhir' })
  expect(await next()).toBe('https://elsewhere.example/fhir')
  once({ kind: 'next-self' })
  const { body } = await search()
  const [self, again] = ['self', 'next'].map(
    (name) => body.link.find(({ relation }: { relation: string }) => relation === name).url,
  )
  expect(again).toBe(self)
})

test('store-and-hang: the note is there, the answer never comes, and the log says so', async () => {
  once({ kind: 'store-and-hang' })
  const answer = write()
  await expect.poll(() => sandbox.log().find(({ fault }) => fault === 'store-and-hang')?.stored).toBe(true)
  expect(notes()).toBe(1)
  expect(await fate(answer)).toBe('silence')
})

test('store-late: silence first, the note later', async () => {
  once({ kind: 'store-late', ms: 150 })
  const answer = write()
  expect(await fate(answer, 50)).toBe('silence')
  expect(notes()).toBe(0)
  await expect.poll(notes).toBe(1)
  expect(await fate(answer)).toBe('silence')
})

test('store-and-reset: the note is there and the connection breaks', async () => {
  once({ kind: 'store-and-reset' })
  expect(await fate(write(), 1000)).toBe('broken')
  expect(notes()).toBe(1)
})

test('a note that is refused is refused, fault or no fault', async () => {
  once({ kind: 'empty-201' })
  const answer = await call(sandbox, token, 'DocumentReference', { method: 'POST', body: noteFor('bob') })
  expect(answer.status).toBe(403)
  expect(sandbox.chart('bob')).toEqual([])
})

test('the token endpoint can be ill too, and can issue a token that gets lost', async () => {
  const { launch } = await sandbox.launch({ patient: 'alice', user: 'dr-roy' })
  const form = codeForm(await authorise(sandbox, { launch }))
  once({ kind: 'status', status: 503 }, { path: '/oauth/token' })
  expect((await exchange(sandbox, form)).status).toBe(503)
  once({ kind: 'store-and-hang' }, { path: '/oauth/token' })
  const before = sandbox.tokens().length
  expect(await fate(exchange(sandbox, form))).toBe('silence')
  expect(sandbox.tokens().length).toBeGreaterThan(before)
})

test('discovery can be ill too', async () => {
  once({ kind: 'status', status: 503 }, { path: '/.well-known/smart-configuration' })
  const known = `${sandbox.iss}/.well-known/smart-configuration`
  expect([(await fetch(known)).status, (await fetch(known)).status]).toEqual([503, 200])
})

test('a fault whose path is no regular expression is refused, and spoils nothing', async () => {
  expect(() => sandbox.faults.add({ match: { path: '(' }, effect: { kind: 'never' } })).toThrow()
  expect((await search()).status).toBe(200)
})
