import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [DANIELLE, VETERAN] = ['Practitioner/mentor-f3-01', 'Practitioner/mentor-f2-01']

describe.each(databases)('how a mentor may help otherwise, on %s', (_, databaseUrl) => {
  let world: World
  let veteran: Visit
  let coordinator: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    await sql`
      update mentor set profile = profile || '{"diagnosedOn": "2012-05", "finishedOn": "2013-02", "treatments": []}'
      where id = 'f2-01'`.execute(world.app.house.db)
    veteran = await world.enter(VETERAN)
    coordinator = await world.enter('Practitioner/coordinator-cote')
  })
  afterAll(() => world.stop())

  const rolesSeen = async () =>
    (await coordinator.must('programme')).mentors.flatMap(({ roles }) => (roles.length > 0 ? [roles] : []))

  test('is put to who was treated long ago, and to nobody else', async () => {
    expect(await veteran.must('otherRoles')).toEqual({ invited: true, roles: [] })
    expect(await (await world.enter(DANIELLE)).must('otherRoles')).toEqual({ invited: false, roles: [] })
  })

  test('is kept beside a pause and places, seen by the coordinator, and can be taken back', async () => {
    await veteran.must('setAvailability', { paused: false, places: 1, strain: 'none' })
    await veteran.must('setOtherRoles', { roles: ['trainer', 'supervisor'] })
    expect(await veteran.must('otherRoles')).toMatchObject({ roles: ['trainer', 'supervisor'] })
    expect(await veteran.must('availability')).toMatchObject({ paused: false, places: 1 })
    await veteran.must('setAvailability', { paused: true, places: 1, strain: 'none' })
    expect(await rolesSeen()).toEqual([['trainer', 'supervisor']])
    await veteran.must('setOtherRoles', { roles: [] })
    expect(await rolesSeen()).toEqual([])
    expect(await veteran.must('availability')).toMatchObject({ paused: true })
  })

  test('takes nobody off the list: who has one of these roles is still proposed', async () => {
    await veteran.must('setAvailability', { paused: false, places: 1, strain: 'none' })
    await veteran.must('setOtherRoles', { roles: ['recruiter'] })
    const mentors = await world.app.house.pool()
    expect([...mentors.mentors.values()].find(({ id }) => id === 'f2-01')).toMatchObject({ paused: false, capacity: 1 })
  })

  test('knows no other role', async () => {
    expect((await veteran.raw('setOtherRoles', { roles: ['chief'] as never })).status).toBe(400)
  })
})
