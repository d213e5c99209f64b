import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOURS_OPEN } from '../../server/launch/idle.ts'
import { purge } from '../../server/my-data/purge.ts'
import { Jar } from '../support/browser-jar.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, MARGARET, ANDRE, GINETTE] = [
  'elise-chateau-noel',
  'margaret-oconnor',
  'andre-gauthier',
  'ginette-blais',
] as const
const TO_DOCUMENTS = { method: 'POST', path: '^/DocumentReference' }

describe.each(databases)('what opens a chart is let go, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  /** Of what the EHR has given out while `during` was done, how much still opens this chart. */
  async function openingAfter<T>(patient: string, during: () => Promise<T>): Promise<[T, () => Promise<number>]> {
    const before = world.sandbox.tokens()
    const done = await during()
    const given = world.sandbox.tokens().filter((one) => !before.includes(one))
    const opening = async () => {
      const answers = given.map((one) =>
        fetch(`${world.sandbox.iss}/Patient/${patient}`, { headers: { authorization: `Bearer ${one}` } }),
      )
      return (await Promise.all(answers)).filter(({ status }) => status === 200).length
    }
    return [done, opening]
  }
  const kept = async (launch: string) => {
    const found = await sql<{ kept: boolean }>`
      select sealed_token is not null as kept from launch where id = ${launch}`.execute(world.app.house.db)
    return found.rows[0]?.kept
  }
  const runOut = () => ({ ...world.app.house, now: () => new Date(Date.now() + (HOURS_OPEN + 1) * 3_600_000) })

  test('when a launch has run out, and not before', async () => {
    const [{ launch }, opening] = await openingAfter(ELISE, () => world.launch(ELISE))
    await purge(world.app.house)
    expect([await kept(launch), await opening()]).toEqual([true, 1])
    expect((await purge(runOut())).launches).toBeGreaterThan(0)
    expect([await kept(launch), await opening()]).toEqual([false, 0])
    expect((await purge(runOut())).launches).toBe(0)
  })

  test('when the last note of a launch that was ended is in the chart, and not before', async () => {
    const [{ launch }, opening] = await openingAfter(MARGARET, async () => {
      const visit = await world.launch(MARGARET)
      const offer = await visit.toAcceptedOffer()
      world.sandbox.faults.add({ match: TO_DOCUMENTS, effect: { kind: 'status', status: 429, retryAfter: 1 } })
      await visit.sign(offer)
      await visit.must('end', {})
      return visit
    })
    await purge(runOut())
    expect([await kept(launch), await opening()]).toEqual([true, 1])
    world.sandbox.faults.clear()
    await expect.poll(() => world.sandbox.chart(MARGARET)).toHaveLength(1)
    await expect.poll(async () => [await kept(launch), await opening()]).toEqual([false, 0])
  })

  test('when the only note of a launch that was ended waits for another sign-in', async () => {
    const visit = await world.launch(GINETTE)
    const offer = await visit.toAcceptedOffer()
    world.sandbox.faults.add({ match: TO_DOCUMENTS, effect: { kind: 'status', status: 401 } })
    await visit.sign(offer)
    expect(await visit.noteIn(['held'])).toMatchObject({ reason: 'sign-in-needed' })
    await visit.must('end', {})
    expect(await kept(visit.launch)).toBe(false)
  })

  test('when whoever signed in is refused at the door', async () => {
    const { link } = await (await world.launch(ANDRE)).must('invite', {})
    const [, opening] = await openingAfter(GINETTE, async () => {
      const jar = new Jar()
      const login = await jar.open(`${world.appUrl}/launch/invited?card=${link.split('/').at(-1)}`)
      const body = new URLSearchParams({ user: `Patient/${GINETTE}` })
      const posted = await jar.fetch(login.url, { method: 'POST', body })
      const { url } = await jar.open(new URL(posted.headers.get('location') ?? '', login.url).href)
      expect(url).toContain('invitation-not-yours')
    })
    expect(await opening()).toBe(0)
  })

  test('when a person erases what is kept of them', async () => {
    const { launchUrl } = await world.sandbox.launch({ patient: ANDRE, user: `Patient/${ANDRE}` })
    const [visit, opening] = await openingAfter(ANDRE, () => Visit.open(launchUrl, world.appUrl))
    expect(await opening()).toBe(1)
    await visit.must('eraseMyData', { sure: true })
    expect(await opening()).toBe(0)
  })

  test('also when the EHR will not take it back: nothing of it is kept here', async () => {
    const visit = await world.launch(ELISE)
    world.sandbox.faults.add({ match: { path: '^/oauth/token/revocation' }, effect: { kind: 'status', status: 503 } })
    await visit.must('end', {})
    expect(await kept(visit.launch)).toBe(false)
  })
})
