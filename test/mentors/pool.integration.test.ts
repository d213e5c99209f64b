import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { allMentors, keepMentors } from '../../server/mentors/mentor-store.ts'
import { Mentor } from '../../shared/mentor.ts'
import { databases } from '../support/databases.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const file = new URL('../../sandbox/people/mentors.json', import.meta.url)
const all = z.array(Mentor).parse(JSON.parse(readFileSync(file, 'utf8')))
const [one, other] = all
if (!one || !other) throw new Error('The file has two mentors at least')
const now = new Date()

test.each(databases)('on %s: a mentor whom the site took out of its file is not proposed any more', async (_, url) => {
  const { db, close } = await emptyDatabase(await url())
  const paused = async () => (await allMentors(db)).filter((mentor) => mentor.paused).map(({ id }) => id)

  await keepMentors(db, [one, other], now)
  expect(await paused()).toEqual([])
  await keepMentors(db, [one], now)
  expect(await paused()).toEqual([other.id])
  await keepMentors(db, [one, other], now)
  expect(await paused()).toEqual([])
  await keepMentors(db, [], now)
  expect((await paused()).sort()).toEqual([one.id, other.id].sort())
  await close()
})

test.each(databases)(
  'on %s: processes that read the list at the same moment are not in each other’s way',
  async (_, url) => {
    const { db, close } = await emptyDatabase(await url())
    const reversed = all.toReversed()
    const lists = [all, reversed, all.slice(1), reversed.slice(1)]
    await Promise.all([...lists, ...lists, ...lists].map((list) => keepMentors(db, list, now)))
    expect(await allMentors(db)).toHaveLength(all.length)
    await close()
  },
)
