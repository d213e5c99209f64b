import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieNameFor } from '../../server/launch/cookie.ts'
import { hashOf } from '../../server/launch/secret.ts'
import { CONSENT_TEXT_VERSION } from '../../shared/consent.ts'
import { LaunchId } from '../../shared/ids.ts'
import { Jar } from '../support/browser-jar.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, MARGARET] = ['elise-chateau-noel', 'margaret-oconnor'] as const

describe.each(databases)('much at once, on %s', (_, databaseUrl) => {
  let world: World
  let flooding: Visit
  let other: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    flooding = await world.launch(ELISE)
    other = await world.launch(MARGARET)
  })
  afterAll(() => world.stop())

  const lines = () => world.logged().split('\n')
  const isUp = async () => (await fetch(`${world.appUrl}/healthz`)).status

  /** Takes every place of this launch's browser, as calls do that wait for an EHR. */
  async function holdingAll(visit: Visit): Promise<() => void> {
    const secret = visit.jar.cookie(new URL(world.appUrl).host, cookieNameFor(LaunchId.parse(visit.launch))) ?? ''
    const places = await Promise.all(Array.from({ length: 8 }, () => world.app.house.gate.enter(hashOf(secret))))
    return () => {
      for (const leave of places) leave?.()
    }
  }

  test('of three hundred calls of one launch forty wait and the others are refused, and nobody else is', async () => {
    const leave = await holdingAll(flooding)
    const answered: Response[] = []
    const calls = Array.from({ length: 300 }, () => flooding.raw('launch').then((one) => answered.push(one)))
    await expect.poll(() => answered.length).toBe(260)
    const refused = [...answered]
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]))
    expect(refused[0]?.headers.get('retry-after')).toBe('2')
    expect(await refused[0]?.json()).toMatchObject({ problem: 'too-many-at-once' })
    expect(await isUp()).toBe(200)
    expect((await other.call('launch')).ok).toBe(true)

    leave()
    await Promise.all(calls)
    expect(new Set(answered.slice(260).map(({ status }) => status))).toEqual(new Set([200]))
    const marked = lines().filter((line) => line.includes('"refused":"too-many-at-once"'))
    expect(marked.length).toBe(260)
    expect(marked[0]).toContain('"route":"/api/launches/:launch"')
    expect(world.logged()).not.toContain(flooding.launch)
  })

  test('a call that has waited is met as its launch is then', async () => {
    const visit = await world.launch(ELISE)
    const leave = await holdingAll(visit)
    const calls = Array.from({ length: 41 }, () => visit.raw('standing').then(({ status }) => status))
    expect(await Promise.race(calls)).toBe(429) // so the forty others wait
    await sql`update launch set closed_at = now() where id = ${visit.launch}`.execute(world.app.house.db)
    leave()
    const met = (await Promise.all(calls)).filter((status) => status !== 429)
    expect(met).toEqual(Array(40).fill(401))
  })

  test('whoever taps while their calls wait, and leaves the page at once, has said it, and that it was cut is logged', async () => {
    const visit = await world.launch(ELISE)
    const leave = await holdingAll(visit)
    const page = new AbortController()
    const tapped = visit.jar.fetch(`${world.appUrl}/api/launches/${visit.launch}/consents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-accompany': '1', origin: world.appUrl },
      body: JSON.stringify({ purposes: ['match'], textVersion: CONSENT_TEXT_VERSION, language: 'fr' }),
      signal: page.signal,
    })
    for (let asked = 0; asked < 20; asked += 1) await isUp()
    page.abort()
    await expect(tapped).rejects.toThrow()
    for (let asked = 0; asked < 20; asked += 1) await isUp()
    await expect.poll(lines).toContainEqual(expect.stringMatching(/"method":"POST".*"status":null.*"cut":true/))
    leave()
    const matched = async () => (await visit.must('consents')).find(({ purpose }) => purpose === 'match')?.state
    await expect.poll(matched).toBe('active')
  })

  test('as many as a quick hand can ask for are all answered', async () => {
    const answered = await Promise.all(Array.from({ length: 40 }, () => other.raw('launch')))
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('where all are at it, a call is told when to come again, and pages open', async () => {
    const places = []
    for (let leave = world.app.house.gate.stay(); leave; leave = world.app.house.gate.stay()) places.push(leave)
    const refused = await other.raw('launch')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await refused.json()).toMatchObject({ problem: 'server-busy' })
    expect(lines().at(-2)).toContain('"refused":"server-busy"')
    const stranger = await new Jar().fetch(`${world.appUrl}/api/launches/${'x'.repeat(43)}`)
    expect([await isUp(), stranger.status]).toEqual([200, 404])
    for (const leave of places) leave()
    expect((await other.call('launch')).ok).toBe(true)
  })

  test('where the doors are crowded, a person is shown a page that says so, and who is inside goes on', async () => {
    const { gate } = world.app.house
    const knocking = Array.from({ length: 150 }, () => gate.knock())
    const { headers } = await new Jar().fetch(`${world.appUrl}/launch?iss=${encodeURIComponent(world.sandbox.iss)}`)
    expect(headers.get('location')).toBe('/problem?code=server-busy')
    expect(lines().at(-2)).toContain('"refused":"server-busy"')
    expect((await other.call('launch')).ok).toBe(true)
    for (const knock of knocking) (await knock)?.()
    expect((await world.launch(MARGARET)).launch).not.toBe(other.launch)
  })
})
