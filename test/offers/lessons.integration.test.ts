import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayed } from '../../server/offers/replayed.ts'
import { Answers } from '../../shared/answers.ts'
import { databases } from '../support/databases.ts'
import { met } from '../support/met.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const ANSWERS = Answers.parse({ topics: ['children'] })

const topicsFor = async (world: World) => {
  const visit = await world.launch(ELISE)
  await visit.consent()
  await visit.read()
  const { candidates } = await visit.must('rank', { answers: ANSWERS })
  return candidates.flatMap(({ reasons }) => reasons).find(({ criterion }) => criterion === 'topics')?.outOf
}
const lessonOf = async (world: World, criterion: string) => {
  const { used, lessons } = await (await world.enter('Practitioner/coordinator-cote')).must('lessons')
  return { used, ...lessons.find((lesson) => lesson.criterion === criterion) }
}

describe.each(databases)('what feedback teaches, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  test('is told to the coordinator, not of a few, and only the last word of each counts', async () => {
    await met(world, 19, { had: { topics: 1 }, verdict: 'good_fit', before: 'not_a_fit' })
    await met(world, 40, { had: { topics: 0 }, verdict: 'not_a_fit', before: 'good_fit' })
    expect(await lessonOf(world, 'topics')).toMatchObject({
      used: true,
      fitted: 11,
      misfitted: 31,
      metWhenFitted: 100,
      percent: 0,
    })
    await met(world, 31, { had: { topics: 1 }, verdict: 'good_fit' })
    expect(await lessonOf(world, 'topics')).toMatchObject({
      fitted: 41,
      misfitted: 31,
      metWhenFitted: 100,
      metWhenNot: 0,
      percent: 9,
    })
  })

  test('moves the weight of what fitted, a little, for who did not say what counts', async () => {
    expect(await topicsFor(world)).toBe(327)
  })

  test('a match that was proposed replays to the same result', async () => {
    const visit = await world.launch(ELISE)
    await visit.consent()
    await visit.read()
    const { candidates } = await visit.must('rank', { answers: ANSWERS })
    await visit.must('propose', { mentor: candidates[1]?.mentor.id ?? '', answers: ANSWERS })
    const { db, vault } = world.app.house
    const outcomes: string[] = []
    for await (const { outcome } of replayed(db, vault)) outcomes.push(outcome)
    expect(outcomes).toEqual(['same'])
  })

  test('and what cannot be read of one match is passed over, in what is learnt and in what is replayed', async () => {
    const { db, vault } = world.app.house
    await sql`update offer set sealed_ranking = 'unreadable' where id = (
      select offer_id from feedback where verdict = 'good_fit' limit 1)`.execute(db)
    expect(await lessonOf(world, 'topics')).toMatchObject({ fitted: 41, misfitted: 31, percent: 9 })
    expect(world.logged()).toContain('"unreadable"')
    const outcomes: string[] = []
    for await (const { outcome } of replayed(db, vault)) outcomes.push(outcome)
    expect(outcomes.toSorted()).toEqual(['same', 'unreadable'])
  })
})

test('teaches nothing where the site has switched it off, and says so', async () => {
  const world = await openWorld({ site: { learnsFromFeedback: false } })
  await met(world, 50, { had: { topics: 1 }, verdict: 'good_fit' })
  await met(world, 50, { had: { topics: 0 }, verdict: 'not_a_fit' })
  expect(await topicsFor(world)).toBe(300)
  expect(await lessonOf(world, 'topics')).toMatchObject({ used: false, percent: 10 })
  await world.stop()
})
