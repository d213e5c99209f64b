import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'

describe.each(databases)('the programme at a glance, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  test('counts no free place with a mentor who is offered to nobody', async () => {
    const { mentors } = await (await world.enter(COORDINATOR)).must('programme')
    const last = [...(await world.app.house.pool()).mentors.values()].filter(({ course }) => course === 'final_stage')
    expect(last.length).toBeGreaterThan(0)
    for (const { alias } of last) expect(mentors.find((one) => one.alias === alias)).toMatchObject({ free: 0 })
    expect(mentors.some(({ free }) => free > 0)).toBe(true)
  })

  const waits = (issuer: string, notes: number) =>
    sql`insert into outbox (id, key, issuer, patient, marker, kind, state, attempts, look_first, next_try_at, reason)
      select gen_random_uuid(), ${issuer} || one, ${issuer}, 'x', 'm' || ${issuer} || one, 'begin', 'dead', 0, false, now(), 'refused-rights'
      from generate_series(1, ${notes}::int) one`.execute(world.app.house.db)
  const notes = async () => (await (await world.enter(COORDINATOR)).must('programme')).notes

  test('counts the notes that wait in one’s own hospital, never so that few can be told apart', async () => {
    await waits('https://other-hospital.example/fhir', 30)
    expect(await notes()).toEqual([])
    await waits(world.sandbox.iss, 3)
    expect(await notes()).toEqual([{ state: 'needs-attention', reason: 'refused-rights', many: 'few' }])
  })

  test('counts the notes that the chart took with a warning, for thirty days', async () => {
    const warned = (days: number) =>
      sql`update outbox set state = 'sent', reason = 'ehr-warned', sent_at = now() - ${days} * interval '1 day'
        where issuer = ${world.sandbox.iss}`.execute(world.app.house.db)
    await warned(29)
    expect(await notes()).toEqual([{ state: 'in-chart', reason: 'ehr-warned', many: 'few' }])
    await warned(31)
    expect(await notes()).toEqual([])
  })
})
