import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOURS_OPEN, MINUTES_IDLE } from '../../server/launch/idle.ts'
import { purge } from '../../server/my-data/purge.ts'
import type { Role } from '../../shared/launch.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'

describe.each(databases)('a page that nobody touches, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  const OPENED: Record<Role, () => Promise<Visit>> = {
    clinician: () => world.launch(ELISE),
    patient: async () => {
      const { launchUrl } = await world.sandbox.launch({ patient: ELISE, user: `Patient/${ELISE}` })
      return Visit.open(launchUrl, world.appUrl)
    },
    mentor: () => world.enter('Practitioner/mentor-f3-01'),
    coordinator: () => world.enter('Practitioner/coordinator-cote'),
  }
  const ROLES = Object.keys(OPENED) as Role[]

  /** So many minutes go by for this launch. */
  const pass = ({ launch }: Visit, minutes: number) =>
    sql`
      update launch set created_at = created_at - ${minutes} * interval '1 minute',
        closes_at = closes_at - ${minutes} * interval '1 minute'
      where id = ${launch}`.execute(world.app.house.db)
  /** What a page asks by itself. */
  const looks = async ({ jar, appUrl, launch }: Visit) => {
    const looked = await jar.fetch(`${appUrl}/api/launches/${launch}/standing`)
    return { status: looked.status, ...((await looked.json()) as { idleInS?: number | null; problem?: string }) }
  }

  test.each(ROLES)('of a %s stays open for its time, and then is closed, with a sentence of its own', async (role) => {
    const visit = await OPENED[role]()
    await pass(visit, MINUTES_IDLE[role] - 1)
    expect((await looks(visit)).status).toBe(200)
    await pass(visit, 2)
    expect(await looks(visit)).toMatchObject({ status: 401, problem: 'launch-idle' })
    expect(await visit.call('launch')).toMatchObject({ status: 401, problem: 'launch-idle' })
  })

  test('closes also when it has looked again and again by itself', async () => {
    const visit = await OPENED.clinician()
    for (const _ of [1, 2, 3]) {
      await pass(visit, 9)
      expect((await looks(visit)).status).toBe(200)
    }
    await pass(visit, 9)
    expect((await looks(visit)).problem).toBe('launch-idle')
  })

  test('says how long it has left, and a touch gives it all of its time again', async () => {
    const visit = await OPENED.clinician()
    await pass(visit, 28)
    expect((await looks(visit)).idleInS).toBeLessThanOrEqual(120)
    expect((await visit.must('standing')).idleInS).toBe(MINUTES_IDLE.clinician * 60)
    await pass(visit, 28)
    expect((await looks(visit)).status).toBe(200)
  })

  test('that is touched all the time closes after twelve hours all the same', async () => {
    const visit = await OPENED.clinician()
    for (let minutes = 0; minutes < HOURS_OPEN * 60 - 20; minutes += 20) {
      await pass(visit, 20)
      await visit.must('standing')
    }
    expect((await visit.must('standing')).idleInS).toBeNull()
    await pass(visit, 21)
    expect(await visit.call('standing')).toMatchObject({ status: 401, problem: 'launch-closed' })
  })

  test('opens no chart any more', async () => {
    const visit = await OPENED.clinician()
    await pass(visit, MINUTES_IDLE.clinician + 1)
    await purge(world.app.house)
    const kept = await sql`select id from launch where id = ${visit.launch} and sealed_token is not null`.execute(
      world.app.house.db,
    )
    expect(kept.rows).toEqual([])
  })
})
