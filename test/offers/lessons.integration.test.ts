import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealFound } from '../../server/offers/ranking-kept.ts'
import { replayed } from '../../server/offers/replayed.ts'
import { Answers } from '../../shared/answers.ts'
import { OfferId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const ANSWERS = Answers.parse({ topics: ['children'] })

/** So many people who met somebody, with whom topics were shared as far as this, and what they said last. */
async function met({ app }: World, count: number, share: number, verdict: string, before = 'undecided') {
  const { db, vault } = app.house
  for (let nth = 0; nth < count; nth += 1) {
    const id = OfferId.parse(randomUUID())
    const topics = { criterion: 'topics', finding: 'shares-topics', shared: [], months: null } as const
    const readings = [{ ...topics, shared: [], points: share * 300, outOf: 300 }]
    const sealed = sealFound(vault, id, { told: {}, readings, dismissed: [], next: [], decision: null })
    await sql`
      insert into offer (id, issuer, patient, mentor_id, state, chosen_by, proposed_by, proposed_at, answered_at, began_at,
        ended_at, ended_by, expires_at, ranking_version, sealed_ranking)
      values (${id}, 'https://elsewhere.example', ${`p-${id}`}, 'f3-01', 'ended', 'patient', 'x', now(), now(), now(),
        now(), 'patient', now(), 'v', ${sealed})`.execute(db)
    const words = [
      ['first-contact', before, '2026-01-01'],
      ['end', verdict, '2026-02-01'],
    ]
    for (const [moment, said, at] of words)
      await sql`
        insert into feedback (offer_id, side, moment, verdict, given_at)
        values (${id}, 'patient', ${moment}, ${said}, ${at})`.execute(db)
  }
}

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
    await met(world, 19, 1, 'good_fit', 'not_a_fit')
    await met(world, 40, 0, 'not_a_fit', 'good_fit')
    expect(await lessonOf(world, 'topics')).toMatchObject({
      used: true,
      fitted: 19,
      misfitted: 40,
      metWhenFitted: null,
      percent: 0,
    })
    await met(world, 31, 1, 'good_fit')
    expect(await lessonOf(world, 'topics')).toMatchObject({
      fitted: 50,
      misfitted: 40,
      metWhenFitted: 1,
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
})

test('teaches nothing where the site has switched it off, and says so', async () => {
  const world = await openWorld({ site: { learnsFromFeedback: false } })
  await met(world, 50, 1, 'good_fit')
  await met(world, 50, 0, 'not_a_fit')
  expect(await topicsFor(world)).toBe(300)
  expect(await lessonOf(world, 'topics')).toMatchObject({ used: false, percent: 10 })
  await world.stop()
})
