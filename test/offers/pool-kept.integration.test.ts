import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import people from '../../sandbox/people/mentors.json' with { type: 'json' }
import type { Db } from '../../server/db/database.ts'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { keepChoice, keepMentors } from '../../server/mentors/mentor-store.ts'
import { type PoolNow, poolFor } from '../../server/offers/pool-kept.ts'
import type { MentorId } from '../../shared/ids.ts'
import { Mentor } from '../../shared/mentor.ts'
import { patient } from '../matching/people.ts'
import { databases } from '../support/databases.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const all = z.array(Mentor).parse(people)
const [one, other] = all as [Mentor, Mentor]
const now = new Date('2026-06-15T12:00:00Z')
const later = new Date('2026-07-15T12:00:00Z')

const proposedBy = ({ compiled }: PoolNow) => rank(patient(), compiled(), 'tie', Number.POSITIVE_INFINITY)
const fromNothing = ({ mentors, taken, chosenLately }: PoolNow) =>
  rank(patient(), compile([...mentors.values()], taken, chosenLately), 'tie', Number.POSITIVE_INFINITY)
const isProposed = (pool: PoolNow, id: MentorId) => proposedBy(pool).candidates.some(({ mentor }) => mentor === id)

/** As if somebody had asked this mentor, until a day. */
async function askMentor(db: Db, mentor: MentorId, until: Date, began: Date | null = null): Promise<void> {
  const offer = {
    id: randomUUID(),
    issuer: 'https://ehr.example',
    patient: randomUUID(),
    mentor_id: mentor,
    state: began ? 'ended' : 'asked',
    began_at: began,
  }
  const by = { chosen_by: 'clinician', proposed_by: 'Practitioner/x', ranking_version: 'x' }
  await db
    .withTables<{ offer: Record<string, unknown> }>()
    .insertInto('offer')
    .values({ ...offer, ...by, proposed_at: now, expires_at: until })
    .execute()
}

test.each(databases)('on %s: what is kept is what would be read anew', async (_, url) => {
  const { db, close } = await emptyDatabase(await url())
  await keepMentors(db, all, now)
  const at = { now }
  const pool = poolFor(db, () => at.now)
  expect(isProposed(await pool(), one.id)).toBe(true)

  await keepChoice(db, one.id, { paused: true, places: null, strain: 'none' }, now)
  expect(isProposed(await pool(), one.id)).toBe(false)
  await keepChoice(db, one.id, { paused: false, places: null, strain: 'none' }, now)
  expect(isProposed(await pool(), one.id)).toBe(true)

  for (let taken = 0; taken < one.capacity; taken += 1) await askMentor(db, one.id, later)
  expect(isProposed(await pool(), one.id)).toBe(false)
  await askMentor(db, other.id, later)
  expect(proposedBy(await pool())).toEqual(fromNothing(await pool()))
  at.now = later
  expect((await pool()).chosenLately.get(one.id)).toBe(one.capacity)
  expect(isProposed(await pool(), one.id)).toBe(true)

  at.now = new Date('2026-12-15T12:00:00Z')
  expect((await pool()).chosenLately.size).toBe(0)
  expect(proposedBy(await pool())).toEqual(fromNothing(await pool()))

  await keepMentors(db, [other], now)
  expect(isProposed(await pool(), one.id)).toBe(false)
  expect(proposedBy(await pool())).toEqual(fromNothing(await pool()))
  await close()
})

test.each(databases)('on %s: each who asks gets their own moment, and mentors are read once', async (_, url) => {
  const { db, close } = await emptyDatabase(await url())
  await keepMentors(db, all, now)
  const pool = poolFor(db, () => now)
  const [before, atTheSameTime] = await Promise.all([pool(), pool()])
  expect(before.mentors).toBe(atTheSameTime.mentors)
  for (let taken = 0; taken < one.capacity; taken += 1) await askMentor(db, one.id, later)
  const after = await pool()
  expect(after.mentors).toBe(before.mentors)
  expect([after, before, after].map((moment) => isProposed(moment, one.id))).toEqual([false, true, false])
  await close()
})

test.each(databases)('on %s: whom a mentor accompanied here is counted with those before', async (_, url) => {
  const { db, close } = await emptyDatabase(await url())
  await keepMentors(db, [{ ...one, accompanied: 2 }], now)
  const pool = poolFor(db, () => now)
  const relaxed = async () => rank(patient({ complex: true }), (await pool()).compiled(), 'tie').relaxed
  expect(await relaxed()).toEqual(['experience'])
  await askMentor(db, one.id, later, now)
  expect(await relaxed()).toEqual([])
  expect((await pool()).mentors.get(one.id)?.accompanied).toBe(3)
  expect(proposedBy(await pool())).toEqual(fromNothing(await pool()))

  await keepMentors(db, [{ ...one, accompanied: null }], now)
  expect((await pool()).mentors.get(one.id)?.accompanied).toBe(1)
  await close()
})
