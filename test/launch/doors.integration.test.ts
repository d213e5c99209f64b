import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cookieNameFor } from '../../server/launch/cookie.ts'
import { Jar } from '../support/browser-jar.ts'
import { recordOutgoing } from '../support/outgoing.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'
const OTHER = 'louis-philippe-morin'
const NURSE = 'Practitioner/nurse-paquet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

/** Where the door leads, without following it. */
const locationOf = async (path: string, jar = new Jar(), headers: Record<string, string> = {}) =>
  (await jar.fetch(`${world.appUrl}${path}`, { headers })).headers.get('location') ?? ''
const launchUrl = async (patient = PATIENT) =>
  (await world.sandbox.launch({ patient, user: NURSE })).launchUrl.replace('launch.html', 'launch')
const encoded = () => encodeURIComponent(world.sandbox.iss)

/** Follows a launch up to the callback and stops before it. */
async function callbackOf(jar: Jar): Promise<string> {
  let url = await launchUrl()
  while (!new URL(url).pathname.endsWith('/callback')) {
    const response = await jar.fetch(url)
    url = new URL(response.headers.get('location') ?? '', url).href
  }
  return url
}

/** EHR stands for the host and the port of the one that is on the list. */
const NOT_ON_THE_LIST = [
  '',
  'http://169.254.169.254/latest',
  'http://169.254.169.254/fhir/r4',
  'http://[fd00:ec2::254]/latest',
  'http://metadata.google.internal/fhir',
  'http://localhost/fhir',
  'http://localhost:22/fhir/r4',
  'http://127.0.0.1/fhir',
  'http://127.1/fhir',
  'http://0.0.0.0/fhir',
  'http://0/fhir',
  'http://[::1]/fhir',
  'http://[::ffff:127.0.0.1]/fhir',
  'http://2130706433/fhir',
  'http://0x7f000001/fhir',
  'http://0177.0.0.1/fhir',
  'http://127.0.0.1.nip.io/fhir',
  'http://①②⑦.⓪.⓪.①/fhir',
  'http://10.0.0.1/fhir',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/_',
  'ftp://127.0.0.1/fhir',
  'data:application/json,{}',
  'javascript:alert(1)',
  '//EHR/fhir/r4',
  'https://EHR/fhir/r4',
  'http://user:word@EHR/fhir/r4',
  'http://EHR@169.254.169.254/fhir/r4',
  'http://169.254.169.254\\@EHR/fhir/r4',
  'http://169.254.169.254#@EHR/fhir/r4',
  'http://EHR.evil.example/fhir/r4',
  'http://EHR/fhir/r4/../../oauth',
  'http://EHR/fhir/r4%2F',
  'http://EHR/fhir/r4?x=http://169.254.169.254',
  'http://EHR/fhir/r4#',
  ' http://EHR/fhir/r4',
  'http://EHR/fhir/r4\r\nHost: evil.example',
  'http://EHR/fhir/r4\0',
]

describe('an issuer', () => {
  test.each(NOT_ON_THE_LIST)('%j is not on the list: the door stays shut and nobody is asked', async (form) => {
    const iss = encodeURIComponent(form.replace('EHR', new URL(world.sandbox.url).host))
    const expected = `/problem?code=${form === '' ? 'issuer-missing' : 'issuer-unknown'}`
    const asked: string[] = []
    const undo = recordOutgoing(({ to }) => asked.push(to))
    const doors = [`/launch?iss=${iss}&launch=x`, `/launch?iss=${iss}`, `/launch/team?iss=${iss}`]
    const led = await Promise.all(doors.map((door) => locationOf(door))).finally(undo)
    expect(led).toEqual(doors.map(() => expected))
    expect((await fetch(world.appUrl + expected)).status).toBe(400)
    expect(asked.filter((to) => to !== new URL(world.appUrl).host)).toEqual([])
  })

  test('that is said twice is none', async () => {
    expect(await locationOf(`/launch?iss=${encoded()}&iss=${encoded()}&launch=x`)).toBe('/problem?code=issuer-missing')
    expect(await locationOf(`/launch?iss[x]=${encoded()}&launch=x`)).toBe('/problem?code=issuer-missing')
  })

  test('another port of the same host is another issuer', async () => {
    const iss = world.sandbox.iss.replace(/:\d+/, ':1')
    expect(await locationOf(`/launch?iss=${encodeURIComponent(iss)}&launch=x`)).toBe('/problem?code=issuer-unknown')
  })
})

describe('the way to the login', () => {
  test('carries what the site configured, whatever else stands in the address', async () => {
    const to = new URL(
      await locationOf(
        `/launch?iss=${encoded()}&launch=abc&clientId=evil.example&client_id=evil.example&redirectUri=https://evil.example&scope=evil.example&patientId=${OTHER}&fhirServiceUrl=https://evil.example`,
      ),
    )
    expect(to.origin).toBe(world.sandbox.url)
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: 'accompany',
      redirect_uri: `${world.appUrl}/launch/callback`,
      aud: world.sandbox.iss,
      launch: 'abc',
      code_challenge_method: 'S256',
    })
    expect(to.search).not.toContain('evil.example')
  })

  test('is not bent by forwarded headers', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-original-uri': '/evil' }
    const to = new URL(await locationOf(`/launch?iss=${encoded()}&launch=abc`, new Jar(), headers))
    expect(to.searchParams.get('redirect_uri')).toBe(`${world.appUrl}/launch/callback`)
  })

  test('has a state and a nonce of 256 bits, never the same', async () => {
    const asked = [0, 1].map(async () => new URL(await locationOf(`/launch?iss=${encoded()}&launch=abc`)).searchParams)
    const [one, other] = await Promise.all(asked)
    for (const name of ['state', 'nonce']) {
      expect(Buffer.from(one?.get(name) ?? '', 'base64url')).toHaveLength(32)
      expect(one?.get(name)).not.toBe(other?.get(name))
    }
  })
})

describe('the callback', () => {
  const tokenCalls = () => world.sandbox.log().filter(({ path }) => path.startsWith('/oauth/token')).length

  test.each([
    ['without a state', '?code=abc'],
    ['with a state nobody began', `?code=abc&state=${'x'.repeat(43)}`],
  ])('%s asks for no token', async (_, query) => {
    const before = tokenCalls()
    expect(await locationOf(`/launch/callback${query}`)).toBe('/problem?code=login-expired')
    expect(tokenCalls()).toBe(before)
  })

  test('of another browser is refused, and does no harm to the one it belongs to', async () => {
    const victim = new Jar()
    const callback = await callbackOf(victim)
    const before = tokenCalls()
    const stolen = await new Jar().fetch(callback)
    expect(stolen.headers.get('location')).toBe('/problem?code=cookies-refused')
    expect(tokenCalls()).toBe(before)
    expect((await victim.fetch(callback)).headers.get('location')).toMatch(/^\/c\//)
  })

  test('works once: sent again it is refused, with one token call in all', async () => {
    const jar = new Jar()
    const callback = await callbackOf(jar)
    const before = tokenCalls()
    expect((await jar.fetch(callback)).headers.get('location')).toMatch(/^\/c\//)
    expect((await jar.fetch(callback)).headers.get('location')).toBe('/problem?code=login-expired')
    expect(tokenCalls()).toBe(before + 1)
  })

  test('of a login that cannot be read any more is as one that came too late', async () => {
    const jar = new Jar()
    const callback = await callbackOf(jar)
    await sql`update pending_login set sealed = 'unreadable'`.execute(world.app.house.db)
    expect((await jar.fetch(callback)).headers.get('location')).toBe('/problem?code=login-expired')
  })

  test('of a cancelled login says so, and shows nothing of what the server wrote', async () => {
    const jar = new Jar()
    const to = new URL(await locationOf(`/launch?iss=${encoded()}&launch=abc`, jar))
    const state = to.searchParams.get('state')
    const script = encodeURIComponent('<script>alert(1)</script>')
    const location = await locationOf(
      `/launch/callback?error=access_denied&error_description=${script}&state=${state}`,
      jar,
    )
    expect(location).toBe('/problem?code=login-cancelled')
  })

  test('gives the browser a new secret for this launch alone, and the one of the login is dead', async () => {
    const jar = new Jar()
    const callback = await callbackOf(jar)
    const { host } = new URL(world.appUrl)
    const state = new URL(callback).searchParams.get('state') ?? ''
    const before = jar.cookie(host, cookieNameFor(state)) ?? ''
    const launch = ((await jar.fetch(callback)).headers.get('location') ?? '').replace('/c/', '')
    expect(jar.cookie(host, cookieNameFor(launch))).not.toBe(before)
    const old = new Jar()
    old.set(host, cookieNameFor(launch), before)
    expect(await new Visit(old, world.appUrl, launch).call('launch')).toMatchObject({ status: 404 })
  })

  test('of two launches begun at the same moment in one browser both arrive, and stay apart', async () => {
    const jar = new Jar()
    const [one, other] = await Promise.all(
      [launchUrl(PATIENT), launchUrl(OTHER)].map(async (url) => Visit.open(await url, world.appUrl, jar)),
    )
    const names = await Promise.all([one, other].map(async (visit) => (await visit?.must('launch'))?.patient?.name))
    expect(names).toEqual(['Élise Château-Noël', 'Louis-Philippe Morin'])
  })

  test('of the fiftieth launch leaves a header that still fits, and the newest launches open', async () => {
    const jar = new Jar()
    const visits = []
    for (let index = 0; index < 50; index += 1) visits.push(await Visit.open(await launchUrl(), world.appUrl, jar))
    expect((await visits.at(-1)?.call('launch'))?.ok).toBe(true)
    expect((await visits.at(-20)?.call('launch'))?.ok).toBe(true)
    expect(jar.size(new URL(world.appUrl).host)).toBeLessThanOrEqual(41)
  })

  test.each([
    [
      'a launch that was used already',
      async () => {
        const url = await launchUrl()
        await new Jar().open(url)
        return url
      },
    ],
    ['a launch nobody made', async () => `${world.appUrl}/launch?iss=${encoded()}&launch=nothing`],
  ])('of %s says what to do', async (_, url) => {
    await expect(Visit.open(await url(), world.appUrl)).rejects.toThrow('/problem?code=login-failed')
  })

  test('of a token endpoint that redirects is not followed', async () => {
    world.sandbox.faults.add({
      match: { path: '^/oauth/token' },
      times: 1,
      effect: { kind: 'redirect', location: 'http://127.0.0.1:1/steal' },
    })
    await expect(Visit.open(await launchUrl(), world.appUrl)).rejects.toThrow('/problem?code=')
    expect((await Visit.open(await launchUrl(), world.appUrl)).launch).toHaveLength(43)
  })

  test('of an EHR that is down says so, and the next launch works without a restart', async () => {
    world.sandbox.faults.add({ match: { path: '^/oauth/token' }, times: 1, effect: { kind: 'status', status: 503 } })
    await expect(Visit.open(await launchUrl(), world.appUrl)).rejects.toThrow('/problem?code=ehr-unreachable')
    expect((await Visit.open(await launchUrl(), world.appUrl)).launch).toHaveLength(43)
  })
})

describe('a launch', () => {
  test('is as unknown in another browser as one that never was', async () => {
    const mine = await world.launch(PATIENT)
    const theirs = await world.launch(OTHER)
    const crossed = new Visit(theirs.jar, world.appUrl, mine.launch)
    const invented = new Visit(theirs.jar, world.appUrl, 'x'.repeat(43))
    for (const visit of [crossed, invented])
      expect(await visit.call('launch')).toMatchObject({ status: 404, problem: 'launch-unknown' })
    expect(await new Visit(theirs.jar, world.appUrl, '../x').call('launch')).toMatchObject({ ok: false })
  })

  test('two in one browser never answer for each other', async () => {
    const jar = new Jar()
    const [one, other] = [await world.launch(PATIENT, { jar }), await world.launch(OTHER, { jar })]
    expect((await one.must('launch')).patient?.name).toBe('Élise Château-Noël')
    expect((await other.must('launch')).patient?.name).toBe('Louis-Philippe Morin')
    const offer = await one.toAcceptedOffer()
    await other.consent()
    expect(await other.call('previewNote', { language: 'fr' }, { offer: offer.id })).toMatchObject({ status: 404 })
    await one.must('withdrawConsent', { purposes: ['match'] })
  })

  test('says what the EHR did not grant, and offers no write', async () => {
    const visit = await world.launch(PATIENT, {
      withhold: ['patient/DocumentReference.crus', 'patient/DocumentReference.c', 'patient/Procedure.rs'],
    })
    expect((await visit.must('launch')).lacks).toEqual(expect.arrayContaining(['procedures', 'write-notes']))
    await visit.consent()
    const { record } = await visit.read()
    expect(record).toMatchObject({
      completeness: 'partial',
      missing: [{ resource: 'Procedure', reason: 'not-granted' }],
    })
    const { candidates, partial } = await visit.must('rank', { answers: {} })
    expect(candidates.length).toBeGreaterThan(0)
    expect(partial).toBe(true)
  })

  test('ends for good: its page is closed and its tokens are gone', async () => {
    const visit = await world.launch(PATIENT)
    await visit.must('end', {})
    expect(await visit.call('launch')).toMatchObject({ status: 401, problem: 'launch-closed' })
  })

  test('of somebody the site does not know is refused', async () => {
    const { launchUrl } = await world.sandbox
      .launch({ patient: PATIENT, user: `Patient/${OTHER}` })
      .catch(() => ({ launchUrl: '' }))
    if (launchUrl !== '') await expect(Visit.open(launchUrl, world.appUrl)).rejects.toThrow('role-unknown')
  })

  test('begun without a chart lets a clinician choose the patient', async () => {
    const visit = await world.enter(NURSE, OTHER)
    expect(await visit.must('launch')).toMatchObject({ role: 'clinician', patient: { name: 'Louis-Philippe Morin' } })
  })
})

describe('a call that changes something', () => {
  test.each([
    ['without our header', { 'content-type': 'application/json' }],
    ['from another origin', { 'content-type': 'application/json', 'x-accompany': '1', origin: 'https://evil.example' }],
    [
      'from a cross-site page',
      { 'content-type': 'application/json', 'x-accompany': '1', 'sec-fetch-site': 'cross-site' },
    ],
    ['as a form', { 'content-type': 'text/plain', 'x-accompany': '1' }],
  ])('%s is refused', async (_, headers) => {
    const visit = await world.launch(PATIENT)
    const url = `${world.appUrl}/api/launches/${visit.launch}/end`
    const response = await visit.jar.fetch(url, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect((await visit.call('launch')).ok).toBe(true)
  })

  test('with a body that is no JSON, or is too long, gets a clear answer', async () => {
    const visit = await world.launch(PATIENT)
    const url = `${world.appUrl}/api/launches/${visit.launch}/end`
    const headers = { 'content-type': 'application/json', 'x-accompany': '1' }
    const post = (body: string) => visit.jar.fetch(url, { method: 'POST', headers, body })
    expect((await post('{')).status).toBe(400)
    expect((await post(JSON.stringify({ a: 'x'.repeat(200_000) }))).status).toBe(413)
  })
})
