import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepMentors } from '../../server/mentors/mentor-store.ts'
import type { Candidate } from '../../shared/candidate.ts'
import type { OwnWords } from '../../shared/own-profile.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const DANIELLE = 'f3-01'
const PATIENT = 'elise-chateau-noel'

describe.each(databases)('a mentor’s own words, on %s', (_, databaseUrl) => {
  let world: World
  let danielle: Visit
  let visit: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    danielle = await world.enter(`Practitioner/mentor-${DANIELLE}`)
    visit = await world.launch(PATIENT)
    await visit.consent()
    await visit.read()
  })
  afterAll(() => world.stop())

  const say = (words: OwnWords) => danielle.must('setOwnProfile', words)
  const onList = async (): Promise<Candidate | null> => {
    const { candidates } = await visit.must('rank', { answers: { style: 'listener', topics: ['grief'] } })
    return candidates.find(({ mentor }) => mentor.id === world.seen(DANIELLE, PATIENT)) ?? null
  }
  const asSeen = async (): Promise<Candidate> => {
    const found = await onList()
    if (!found) throw new Error('is not on the list')
    return found
  }
  const inPool = async () => [...(await world.app.house.pool()).mentors.values()].find(({ id }) => id === DANIELLE)

  test('begin with what the site’s list says', async () => {
    const { said, shown, whole } = await danielle.must('ownProfile')
    expect(said).toMatchObject({ style: (await inPool())?.style, discloses: (await inPool())?.discloses })
    expect(Object.keys(whole).length).toBeGreaterThan(Object.keys(shown).length)
  })

  test('A4.4 show a patient the fields that are ticked, and keep the others to themself, as reasons too', async () => {
    await say({ discloses: ['site'] })
    const before = await asSeen()
    expect(before.mentor.site).toBe('breast')
    expect(before.reasons.map(({ criterion }) => criterion)).toContain('site')

    const { shown } = await say({ discloses: [] })
    expect(shown).not.toHaveProperty('site')
    const after = await asSeen()
    expect(after.mentor).not.toHaveProperty('site')
    const told = [...after.reasons, ...(after.gap ? [after.gap] : [])].map(({ criterion }) => criterion)
    for (const clinical of ['site', 'treatments', 'pathway', 'spread']) expect(told).not.toContain(clinical)
  })

  test('A3.4 are what ranking looks at, from the next list on', async () => {
    await say({ style: 'solutions', topics: ['work'] })
    expect(await onList()).toBeNull()
    await say({ style: 'listener', topics: ['grief'] })
    const { mentor, reasons } = await asSeen()
    expect(mentor).toMatchObject({ style: 'listener', topics: ['grief'] })
    expect(reasons.map(({ finding }) => finding)).toEqual(expect.arrayContaining(['listens', 'shares-topics']))
  })

  test('are kept field by field, beside a pause, places and other roles', async () => {
    await danielle.must('setAvailability', { paused: false, places: 1, strain: 'some' })
    await danielle.must('setOtherRoles', { roles: ['trainer'] })
    await say({ tone: 'vent' })
    expect((await danielle.must('ownProfile')).said).toMatchObject({
      tone: 'vent',
      style: 'listener',
      topics: ['grief'],
    })
    expect(await danielle.must('availability')).toMatchObject({ places: 1, strain: 'some' })
    expect(await danielle.must('otherRoles')).toMatchObject({ roles: ['trainer'] })
    expect(await inPool()).toMatchObject({ capacity: 1, strain: 'some', tone: 'vent' })
  })

  test('last when the site starts again with its list, and give way to a field the list has ceased to show', async () => {
    const { db } = world.app.house
    const listed = await inPool()
    if (!listed) throw new Error('is not in the pool')
    await keepMentors(db, [{ ...listed, style: 'solutions', discloses: ['site', 'region'] }], new Date())
    await say({ discloses: ['site', 'region', 'dates'] })
    await keepMentors(db, [{ ...listed, style: 'solutions', discloses: ['site'] }], new Date())
    expect((await danielle.must('ownProfile')).said).toMatchObject({ style: 'listener', discloses: ['site', 'dates'] })
  })

  test.each<[string, object]>([
    ['no way to talk', { formats: [] }],
    ['another illness', { site: 'lung' }],
  ])('%s is refused, and nothing of it is kept', async (_, words) => {
    const before = await danielle.must('ownProfile')
    expect((await danielle.raw('setOwnProfile', { tone: 'encourage', ...words } as never)).status).toBe(400)
    expect(await danielle.must('ownProfile')).toEqual(before)
  })

  test('are nobody else’s to say', async () => {
    expect(await visit.call('setOwnProfile', { style: 'both' })).toMatchObject({ problem: 'not-allowed' })
  })
})
