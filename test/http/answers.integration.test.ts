import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Jar } from '../support/browser-jar.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let visit: Visit
beforeAll(async () => {
  world = await openWorld()
  visit = await world.launch('elise-chateau-noel')
})
afterAll(() => world.stop())

const alarms = () =>
  world
    .logged()
    .split('\n')
    .filter((line) => line.includes('"event":"unexpected"'))
const ours = () => ({ 'content-type': 'application/json', 'x-accompany': '1', origin: world.appUrl })

describe('a request nobody can read', () => {
  test.each([
    ['in an unknown charset', '/consents', { 'content-type': 'application/json; charset=klingon' }],
    ['in an unknown encoding', '/consents', { 'content-encoding': 'zstd' }],
    ['that says it is compressed and is not', '/consents', { 'content-encoding': 'gzip' }],
    ['with a broken address', '/offers/%E0%A4%A/answer', {}],
  ])('%s is a bad request, and no alarm', async (_, path, headers) => {
    const url = `${world.appUrl}/api/launches/${visit.launch}${path}`
    const answered = await visit.jar.fetch(url, { method: 'POST', headers: { ...ours(), ...headers }, body: '{}' })
    expect([answered.status, (await answered.json()).problem]).toEqual([400, 'bad-request'])
    expect(alarms()).toEqual([])
  })

  test('of a person with a broken address shows a page with a sentence', async () => {
    const { status, headers } = await new Jar().fetch(`${world.appUrl}/c/%E0%A4%A`)
    expect([status, headers.get('location')]).toEqual([302, '/problem?code=not-found'])
    expect(alarms()).toEqual([])
  })
})

test('a connection is kept for longer than a proxy keeps it', async () => {
  expect((await fetch(`${world.appUrl}/healthz`)).headers.get('keep-alive')).toBe('timeout=65')
})

test('what stands in the place of a launch id is not logged, whatever it is', async () => {
  for (const id of ['CHAE92521905-Château', `${visit.launch}.`, 'a'.repeat(43)])
    await visit.jar.fetch(`${world.appUrl}/api/launches/${encodeURIComponent(id)}/consents`)
  await visit.jar.fetch(`${world.appUrl}/api/launches/${visit.launch}/CHAE92521905`)
  const capitals = await visit.jar.fetch(`${world.appUrl}/API/LAUNCHES/${visit.launch}/consents`)
  expect(capitals.status).toBe(200)
  expect(world.logged()).not.toMatch(/CHAE92521905|Ch%C3%A2teau|a{43}/)
  expect(world.logged()).not.toContain(visit.launch)
  expect(world.logged()).toContain('/api/launches/:launch/consents')
})

test.each([
  ['whose database is gone', `/launch?iss=`],
  ['whose database is gone, on the way back', '/launch/callback?code=x&state='],
])('a person at a door %s is shown a page with a sentence', async (_, path) => {
  const broken = await openWorld()
  const iss = encodeURIComponent(broken.sandbox.iss)
  const jar = new Jar()
  const begun = await jar.fetch(`${broken.appUrl}/launch?iss=${iss}`)
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state')
  await broken.app.house.db.destroy()
  const { status, headers } = await jar.fetch(`${broken.appUrl}${path}${path.endsWith('iss=') ? iss : state}`)
  expect([status, headers.get('location')]).toEqual([302, '/problem?code=unexpected'])
  expect(broken.logged()).toContain('"event":"unexpected"')
  await broken.stop().catch(() => undefined)
})

test('what the database refuses is logged by its code, and not by its words', async () => {
  const broken = await openWorld()
  const here = await broken.launch('elise-chateau-noel')
  await sql`alter table consent rename to elsewhere`.execute(broken.app.house.db)
  await expect(here.consent()).rejects.toThrow('500 unexpected')
  expect(broken.logged()).toMatch(/"event":"unexpected","name":"error","code":"42P01","at":\["/)
  expect(broken.logged()).not.toContain('does not exist')
  await broken.stop()
})

test('an EHR whose ids are not FHIR’s is refused with a sentence, and a visit with such an id is left out', async () => {
  const patient = (id: string) => ({ resourceType: 'Patient' as const, id, name: [{ family: 'Roy' }] })
  const nurse = { resourceType: 'Practitioner' as const, id: 'nurse', name: [{ family: 'Paquet' }] }
  const entry = [nurse, patient('under_score'), patient('roy')].map((resource) => ({ resource }))
  const odd = await openWorld({
    sandbox: { people: [{ resourceType: 'Bundle', type: 'collection', entry }] },
    issuer: { roles: { clinicians: 'any-practitioner' } },
  })
  const user = 'Practitioner/nurse'
  await expect(odd.launch('under_score', { user })).rejects.toThrow('/problem?code=login-failed')
  const { launchUrl } = await odd.sandbox.launch({ patient: 'roy', user, encounter: 'x'.repeat(65) })
  const { url } = await new Jar().open(launchUrl.replace('/launch.html', '/launch'))
  expect(new URL(url).pathname).toMatch(/^\/c\//)
  await odd.stop()
})
