import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allLines } from '../../server/audit/audit-store.ts'
import { recordLeftOpen } from '../../server/audit/left-open.ts'
import { freshDatabase } from '../support/postgres.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const HOUR_MS = 3_600_000

let world: World
let other: pg.Client
beforeAll(async () => {
  const databaseUrl = await freshDatabase()
  world = await openWorld({ databaseUrl })
  other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await world.stop()
})

const changes = async () => {
  const told: string[] = []
  for await (const { act, outcome } of allLines(world.app.house.db))
    if (act === 'agreements-changed') told.push(outcome)
  return told
}
const begun = async () => (await sql`select id from audit_begun`.execute(world.app.house.db)).rows.length

/** The next `times` connections that say that a change was done are cut while they say it. */
async function cutAtTheLine(times: number): Promise<void> {
  await sql.raw(`create sequence cut_so_often`).execute(world.app.house.db)
  await sql
    .raw(`create function cut() returns trigger language plpgsql as $$ begin
      if new.outcome = 'done' and nextval('cut_so_often') <= ${times} then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); end if;
      return new;
    end $$`)
    .execute(world.app.house.db)
  await sql
    .raw(`create trigger cut before insert on audit for each row execute function cut()`)
    .execute(world.app.house.db)
}
const mend = async () => {
  await sql.raw('drop trigger cut on audit').execute(world.app.house.db)
  await sql.raw('drop function cut').execute(world.app.house.db)
  await sql.raw('drop sequence cut_so_often').execute(world.app.house.db)
}

test('a change whose browser went away while it was made has its line, once', async () => {
  const visit = await world.launch(ELISE)
  await visit.consent(['match'])
  const before = (await changes()).length
  await other.query('begin')
  await other.query('select * from consent for update')
  const { signal, goAway } = leaving()
  const url = `${world.appUrl}/api/launches/${visit.launch}/withdrawals`
  const headers = { 'content-type': 'application/json', 'x-accompany': '1', origin: world.appUrl }
  const gone = visit.jar.fetch(url, { method: 'POST', headers, signal, body: JSON.stringify({ purposes: ['match'] }) })
  await expect.poll(begun).toBe(1)
  goAway()
  await expect(gone).rejects.toThrow()
  await other.query('rollback')
  await expect.poll(begun).toBe(0)
  expect((await changes()).slice(before)).toEqual(['done'])
  expect((await visit.must('consents')).find(({ purpose }) => purpose === 'match')?.state).toBe('withdrawn')
})

test('a change whose database connection is cut at its line has its line all the same, once', async () => {
  const visit = await world.launch(ELISE)
  const before = (await changes()).length
  await cutAtTheLine(1)
  try {
    await visit.consent(['match'])
  } finally {
    await mend()
  }
  expect((await changes()).slice(before)).toEqual(['done'])
  expect(await begun()).toBe(0)
})

test('a change after which nothing could be written any more has a line that it was tried, once', async () => {
  const visit = await world.launch(ELISE)
  await visit.consent(['match'])
  const before = (await changes()).length
  await cutAtTheLine(1000)
  try {
    expect(await visit.call('withdrawConsent', { purposes: ['match'] })).toMatchObject({ problem: 'unexpected' })
  } finally {
    await mend()
  }
  expect((await visit.must('consents')).find(({ purpose }) => purpose === 'match')?.state).toBe('withdrawn')
  const { house } = world.app
  expect(await recordLeftOpen(house)).toBe(0) // it may still be under way
  const later = { ...house, now: () => new Date(Date.now() + HOUR_MS + 1000) }
  await Promise.all([recordLeftOpen(later), recordLeftOpen(later)])
  expect((await changes()).slice(before)).toEqual(['unexpected'])
})

test('a change that began in a newer version of us keeps none of the others from their line', async () => {
  const { house } = world.app
  const begin = (act: string, hoursAgo: number) =>
    sql`insert into audit_begun (id, at, issuer, patient, act, role, agent)
      values (gen_random_uuid(), now() - ${hoursAgo} * interval '1 hour', 'x', 'y', ${act}, 'clinician', 'z')`.execute(
      house.db,
    )
  await begin('of-a-newer-version', 3)
  await begin('agreements-changed', 2)
  const before = (await changes()).length
  expect(await recordLeftOpen(house)).toBe(1)
  expect((await changes()).slice(before)).toEqual(['unexpected'])
  expect(await begun()).toBe(1)
  expect(world.logged()).toContain('"unreadable"')
})

function leaving() {
  const leave = new AbortController()
  return { signal: leave.signal, goAway: () => leave.abort() }
}
