import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { localDay } from '../../server/local-day.ts'
import { Purpose } from '../../shared/consent.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const DANIELLE = 'f3-01'
const ASKED = '2026-01-05'

describe.each(databases)('the turn of somebody who waits since January, on %s', (_, databaseUrl) => {
  let world: World
  let coordinator: Visit
  let danielle: Visit
  let nurse: Visit
  let elise: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
    coordinator = await world.enter(COORDINATOR)
    danielle = await world.enter('Practitioner/mentor-f3-01')
    await danielle.acceptRules()
  })
  afterAll(() => world.stop())

  beforeEach(async () => {
    nurse = await world.launch(ELISE)
    await nurse.consent()
    await nurse.read()
    elise = await world.launch(ELISE, { user: `Patient/${ELISE}` })
    await nurse.must('wait', {})
    await sql`update waiting set since = ${`${ASKED}T12:00:00Z`}`.execute(world.app.house.db)
  })
  afterEach(async () => {
    await nurse.must('withdrawConsent', { purposes: Purpose.options })
    await sql`update offer set patient = id::text`.execute(world.app.house.db) // the next one begins without a past
  })

  /** As the person, the team and the coordinator read it. */
  const waitsSince = async () => {
    const { since } = await elise.must('waiting')
    expect(await nurse.must('waiting')).toEqual({ since })
    const { waiting } = await coordinator.must('plan', { pins: [] })
    expect(waiting.map((one) => one.since)).toEqual(since === null ? [] : [since])
    return since
  }
  const propose = async (to = 0) => {
    const { candidates } = await nurse.must('rank', { patientAsks: true })
    return nurse.must('propose', { mentor: candidates[to]?.mentor.id ?? '' })
  }
  const takeBack = ({ id }: { id: string }) => nurse.must('takeBackOffer', {}, { offer: id })

  test('is theirs again when somebody was proposed by mistake, and meanwhile nobody looks for them', async () => {
    const offer = await propose()
    expect(await waitsSince()).toBeNull()
    await takeBack(offer)
    expect(await waitsSince()).toBe(ASKED)
    await takeBack(offer)
    await takeBack(await propose(1))
    expect(await waitsSince()).toBe(ASKED)
  })

  test('is kept of them, and stands in their copy, while somebody is proposed to them', async () => {
    await propose()
    expect(await elise.must('myData', {})).toMatchObject({ waitingSince: ASKED })
  })

  test.each(['stopWaiting', 'quiet'] as const)(
    'is not given back when they said otherwise meanwhile: %s',
    async (said) => {
      const offer = await propose()
      await elise.must(said, {})
      await takeBack(offer)
      expect(await waitsSince()).toBeNull()
    },
  )

  test('is over when they want nobody while a mentor is asked: a mentor who cannot brings nobody else', async () => {
    await elise.must('propose', { mentor: world.seen(DANIELLE, ELISE, `Patient/${ELISE}`) })
    await elise.must('quiet', {})
    const [request] = await danielle.must('requests')
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    expect(await elise.must('offers')).toMatchObject([{ state: 'mentor-declined', nextBy: null }])
    expect(await waitsSince()).toBeNull()
  })

  test('is given back as of somebody whose record may be read no longer, when that ended meanwhile', async () => {
    const offer = await propose()
    await elise.must('withdrawConsent', { purposes: ['read-record'] })
    await takeBack(offer)
    const { waiting } = await coordinator.must('plan', { pins: [] })
    expect(waiting).toMatchObject([{ since: ASKED, site: null, ageBand: null }])
  })

  test.each(['no', 'not-now'] as const)('is over when they say %s, and nobody looks for them', async (answer) => {
    const { id } = await propose()
    await elise.must('answerOffer', { answer }, { offer: id })
    expect(await waitsSince()).toBeNull()
    expect(await elise.must('myData', {})).toMatchObject({ waitingSince: null })
    await takeBack(await propose(1))
    expect(await waitsSince()).toBeNull()
  })

  test('is over when they did not answer in time, and does not come back with a later mistake', async () => {
    await propose()
    await sql`update offer set expires_at = now() - interval '1 day' where state = 'proposed'`.execute(
      world.app.house.db,
    )
    await takeBack(await propose(1))
    expect(await waitsSince()).toBeNull()
  })

  test('stays when somebody kept for later is let go', async () => {
    const kept = await nurse.must('propose', { mentor: world.seen(DANIELLE, ELISE), later: true })
    await elise.must('answerOffer', { answer: 'no' }, { offer: kept.id })
    expect(await waitsSince()).toBe(ASKED)
  })

  describe('where nobody else is free', () => {
    const others = (paused: boolean) =>
      sql`update mentor set profile = jsonb_set(profile, '{paused}', ${paused}::text::jsonb) where id <> ${DANIELLE}`.execute(
        world.app.house.db,
      )
    afterEach(async () => {
      await others(false)
    })
    const asked = async () => {
      const offer = await nurse.must('propose', { mentor: world.seen(DANIELLE, ELISE) })
      await others(true)
      await elise.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
      const [request] = await danielle.must('requests')
      return request?.id ?? ''
    }

    test('is over when a mentor accompanies them: who asks for somebody anew, waits anew', async () => {
      const offer = await asked()
      await danielle.must('answerRequest', { accepts: true }, { offer })
      expect(await waitsSince()).toBeNull()
      expect(await elise.must('myData', {})).toMatchObject({ waitingSince: null })
      const today = () => localDay(new Date())
      const before = today() // and midnight may be between
      await danielle.must('endMatch', {}, { offer: (await danielle.must('accompanied'))[0]?.id ?? '' })
      expect([before, today()]).toContain(await waitsSince())
    })

    test('is theirs again when the mentor they said yes to cannot, and aside again with whoever comes next', async () => {
      const offer = await asked()
      expect(await waitsSince()).toBeNull()
      await danielle.must('answerRequest', { accepts: false }, { offer })
      expect(await waitsSince()).toBe(ASKED)
      await others(false)
      const [before] = await elise.must('offers')
      expect(await elise.must('another', {}, { offer: before?.id ?? '' })).toMatchObject({ state: 'proposed' })
      expect(await waitsSince()).toBeNull()
    })

    const planned = async () => (await coordinator.must('plan', { pins: [] })).pairs
    const ninetyDaysGo = () =>
      sql`update offer set ended_at = ended_at - interval '91 days' where state = 'mentor-declined'`.execute(
        world.app.house.db,
      )

    test('and nobody plans them a mentor who has just said that they cannot', async () => {
      const offer = await asked()
      await danielle.must('answerRequest', { accepts: false }, { offer })
      expect(await waitsSince()).toBe(ASKED)
      expect(await planned()).toEqual([])
      expect(await coordinator.must('coverage')).toMatchObject({ served: 0, unserved: 1 })
      await ninetyDaysGo()
      expect(await planned()).toHaveLength(1)
    })

    test('and nobody plans them a mentor whom they have met and who was not a fit', async () => {
      const offer = await asked()
      await danielle.must('answerRequest', { accepts: true }, { offer })
      const said = { moment: 'first-contact', verdict: 'not_a_fit', satisfaction: null, words: null } as const
      await elise.must('giveFeedback', said, { offer: (await elise.must('offers'))[0]?.id ?? '' })
      await danielle.must('endMatch', {}, { offer: (await danielle.must('accompanied'))[0]?.id ?? '' })
      expect(await waitsSince()).not.toBeNull()
      expect(await planned()).toEqual([])
    })

    test('and they read by when somebody is proposed, also where they kept somebody else for later', async () => {
      const { candidates } = await nurse.must('rank', { patientAsks: true })
      const other = candidates.find(({ mentor }) => mentor.id !== world.seen(DANIELLE, ELISE))
      const offer = await asked()
      await others(false)
      await nurse.must('propose', { mentor: other?.mentor.id ?? '', later: true })
      await others(true)
      await danielle.must('answerRequest', { accepts: false }, { offer })
      const before = (await elise.must('offers')).find(({ state }) => state === 'mentor-declined')
      expect(before?.nextBy).not.toBeNull()
    })

    test('is theirs again also where what was known of them is forgotten', async () => {
      const offer = await asked()
      await elise.must('withdrawConsent', { purposes: ['read-record'] })
      await danielle.must('answerRequest', { accepts: false }, { offer })
      expect(await waitsSince()).toBe(ASKED)
    })
  })
})
