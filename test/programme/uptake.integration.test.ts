import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { offered } from '../support/offered.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(databases)('whom the programme reaches, on %s', (_, databaseUrl) => {
  let world: World
  let coordinator: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    coordinator = await world.enter('Practitioner/coordinator-cote')
  })
  afterAll(() => world.stop())

  test('says nothing of few', async () => {
    await offered(world, 10, 'declined', { gender: 'man' })
    expect(await coordinator.must('uptake')).toEqual({
      agreed: 'few',
      all: { proposed: 'few', saidYes: 'few', accompanied: 'few', waiting: 'few', fit: null },
      cells: [],
      referrals: [],
    })
  })

  test('counts each person once, as far as they came', async () => {
    await offered(world, 11, 'ended', { gender: 'woman' })
    await offered(world, 3, 'declined', { gender: 'woman' }, 'again')
    const { all, cells } = await coordinator.must('uptake')
    expect(all).toMatchObject({ proposed: 21, saidYes: 11, accompanied: 11, waiting: 'few' })
    expect(all.fit).toBeGreaterThan(0)
    expect(cells.filter(({ by }) => by === 'gender')).toMatchObject([{ value: 'woman', proposed: 11, saidYes: 11 }])
  })

  test('counts everybody of a long list, not the latest of it alone', async () => {
    await offered(world, 130, 'accepted', { gender: 'man', language: 'en' })
    const { cells } = await coordinator.must('uptake')
    expect(cells).toContainEqual(expect.objectContaining({ by: 'language', value: 'en', accompanied: 121 }))
  })

  test('forgets who was ranked when the ranking is forgotten, and has no word of anybody', async () => {
    const told = JSON.stringify(await coordinator.must('uptake'))
    expect(told).not.toMatch(/p-|again|f3-01|breast/)
    await sql`update offer set sealed_ranking = null`.execute(world.app.house.db)
    expect((await coordinator.must('uptake')).cells).toEqual([])
  })

  test('counts who agrees, and who waits', async () => {
    const visit = await world.launch('elise-chateau-noel')
    await visit.consent()
    await visit.read()
    await visit.must('wait', { answers: {} })
    expect(await coordinator.must('uptake')).toMatchObject({ agreed: 'few', all: { waiting: 'few' } })
  })
})
