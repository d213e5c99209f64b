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
})
