import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDay } from '../../server/local-day.ts'
import { couldHelp, keepLater, laterOf, takeBackLater } from '../../server/programme/later-store.ts'
import { FhirId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, ANDRE] = ['elise-chateau-noel', 'andre-gauthier']
const REACH = '514 555-0134, le soir'
const COORDINATOR = 'Practitioner/coordinator-cote'

describe.each(databases)('later I could help, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  const as = async (patient: string) => {
    const { launchUrl } = await world.sandbox.launch({ patient, user: `Patient/${patient}` })
    return Visit.open(launchUrl, world.appUrl)
  }
  const today = () => localDay(new Date())
  const theDayComes = () => sql`update later set ask_from = ${today()}`.execute(world.app.house.db)
  const coordinator = () => world.enter(COORDINATOR)

  test('needs no agreement to be matched, and is told back to the person', async () => {
    const elise = await as(ELISE)
    expect(await elise.must('later')).toEqual({ said: null })
    const { said } = await elise.must('sayLater', { months: 6, reach: `  ${REACH} ` })
    expect(said).toMatchObject({ reach: REACH, askedOn: null })
    const days = (Date.parse(said?.from ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(178)
    expect(days).toBeLessThan(185)
  })

  test('said again is what was said last, once', async () => {
    const elise = await as(ELISE)
    await elise.must('sayLater', { months: 24, reach: REACH })
    const first = await elise.must('later')
    const second = await elise.must('sayLater', { months: 6, reach: REACH })
    expect(Date.parse(second.said?.from ?? '')).toBeLessThan(Date.parse(first.said?.from ?? ''))
    const rows = await sql`select count(*) as count from later`.execute(world.app.house.db)
    expect(rows.rows).toEqual([{ count: 1 }])
  })

  test('tells the coordinator nothing before the day but that somebody could', async () => {
    const visit = await coordinator()
    expect(await visit.must('couldHelp')).toEqual({ due: [], notYet: 1 })
    const { rows } = await sql<{ id: string }>`select id from later`.execute(world.app.house.db)
    expect(await visit.call('askedToHelp', {}, { later: rows[0]?.id ?? '' })).toMatchObject({ problem: 'not-found' })
  })

  test('nor on the evening before, when it is the next day elsewhere', async () => {
    const { db, vault } = world.app.house
    const told = async (moment: string) => (await couldHelp(world.app.house, world.sandbox.iss, new Date(moment))).told
    const at = { issuer: world.sandbox.iss, patient: FhirId.parse(ANDRE) }
    const said = { months: 6, reach: REACH } as const
    await keepLater(db, vault, at, said, new Date('2025-12-01T01:30:00Z')) // the last of November, in the evening
    expect(await laterOf(db, vault, at)).toMatchObject({ from: '2026-05-30' })
    expect(await told('2026-05-30T03:59:00Z')).toEqual({ due: [], notYet: 2 })
    expect((await told('2026-05-30T04:00:00Z')).due).toMatchObject([{ from: '2026-05-30' }])
    await takeBackLater(db, at)
  })

  test('is kept where no reader of the database finds how to reach them', async () => {
    const { rows } = await sql`select to_jsonb(later) from later`.execute(world.app.house.db)
    expect(rows).not.toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/555-0134|le soir/)
  })

  test('on the day, the coordinator reads how to reach them, and marks that it was done', async () => {
    await theDayComes()
    const visit = await coordinator()
    const { due } = await visit.must('couldHelp')
    expect(due).toMatchObject([{ reach: REACH, askedOn: null }])
    expect(JSON.stringify(due)).not.toContain(ELISE)
    const marked = await visit.must('askedToHelp', {}, { later: due[0]?.id ?? '' })
    expect(marked.due).toMatchObject([{ askedOn: today() }])
    const elise = await as(ELISE)
    expect((await elise.must('later')).said).toMatchObject({ askedOn: today() })
    const { lines } = await elise.must('mySeen')
    for (const act of ['later-seen', 'later-said'])
      expect(lines).toContainEqual(expect.objectContaining({ act, role: 'coordinator' }))
  })

  test('one that cannot be read leaves the others in the list, and a line in the log that names nobody', async () => {
    const { db } = world.app.house
    await sql`insert into later (id, issuer, patient, ask_from, said_at, sealed_reach)
      values (gen_random_uuid(), ${world.sandbox.iss}, 'unlucky', ${today()}, now(), 'unreadable')`.execute(db)
    const { due, notYet } = await (await coordinator()).must('couldHelp')
    expect([due.map(({ reach }) => reach), notYet]).toEqual([[REACH], 0])
    expect(world.logged()).toMatch(/"event":"unreadable","what":"later","count":1\b/)
    expect(world.logged()).not.toContain('unlucky')
    await sql`delete from later where patient = 'unlucky'`.execute(db)
  })

  test('tells the person that how to reach them cannot be read, and keeps it until they say it anew', async () => {
    const elise = await as(ELISE)
    const { db } = world.app.house
    const { rows } = await sql<{ sealed: string }>`select sealed_reach as sealed from later`.execute(db)
    const before = await elise.must('later')
    await sql`update later set sealed_reach = 'unreadable'`.execute(db)
    expect(await elise.must('later')).toEqual({ said: { ...before.said, reach: null } })
    expect((await elise.must('myData', {})).later).toEqual({ ...before.said, reach: null })
    await sql`update later set sealed_reach = ${rows[0]?.sealed}`.execute(db)
    expect(await elise.must('later')).toEqual(before)
  })

  test.each(['no id', '%00', '00000000-0000-4000-8000-000000000000'])('%s is nobody', async (later) => {
    expect(await (await coordinator()).call('askedToHelp', {}, { later })).toMatchObject({ problem: 'not-found' })
  })

  test('is in the copy of one’s data, and gone when it is taken back or all is erased', async () => {
    const elise = await as(ELISE)
    expect((await elise.must('myData', {})).later).toMatchObject({ reach: REACH })
    expect(await elise.must('takeBackLater', {})).toEqual({ said: null })
    expect(await (await coordinator()).must('couldHelp')).toEqual({ due: [], notYet: 0 })
    await elise.must('sayLater', { months: 12, reach: REACH })
    await theDayComes()
    await elise.must('eraseMyData', { sure: true })
    expect(await (await coordinator()).must('couldHelp')).toEqual({ due: [], notYet: 0 })
  })

  test.each([
    { months: 12, reach: 'x' },
    { months: 12, reach: 'x'.repeat(201) },
    { months: 1, reach: REACH },
  ])('%j is refused, and nothing is kept', async (said) => {
    const andre = await as(ANDRE)
    const refused = await andre.raw('sayLater', said)
    expect(refused.status).toBe(400)
    expect(await andre.must('later')).toEqual({ said: null })
  })
})
