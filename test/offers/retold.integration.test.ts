import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Answers } from '../../shared/answers.ts'
import { CONSENT_TEXT_VERSION } from '../../shared/consent.ts'
import { Tellable } from '../../shared/told.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, SYLVIE] = ['elise-chateau-noel', 'sylvie-bouchard-lemieux'] as const
const DANIELLE = 'f3-01'

describe.each(databases)('what a mentor is told follows what the person says, on %s', (_, databaseUrl) => {
  let world: World
  let danielle: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
    danielle = await world.enter('Practitioner/mentor-f3-01')
    await danielle.acceptRules()
  })
  afterAll(() => world.stop())

  const atHome = async (patient: string) => {
    const visit = await world.launch(patient, { user: `Patient/${patient}` })
    await visit.consent()
    const everything = { purposes: ['tell-mentor' as const], fields: [...Tellable.options] }
    await visit.must('giveConsent', { ...everything, textVersion: CONSENT_TEXT_VERSION, language: 'fr' })
    await visit.read()
    return visit
  }
  const say = async (visit: Visit, question: string, value: unknown) => {
    const { version } = await visit.must('questionnaire')
    await visit.must('saveAnswer', { question, value, version } as never)
  }
  const chooseDanielle = async (visit: Visit, patient: string) => {
    await visit.must('propose', { mentor: world.seen(DANIELLE, patient, `Patient/${patient}`) })
    return (await danielle.must('requests')).at(-1)
  }
  const rather = (visit: Visit, feature: 'currentSite' | 'metastatic') =>
    visit.must('correct', { feature, word: 'rather-not-say', seen: null })

  test('what they would rather not say is told no more, to who was asked and who is asked next', async () => {
    const visit = await atHome(ELISE)
    const before = await chooseDanielle(visit, ELISE)
    expect(before?.told).toMatchObject({ site: 'breast', livesWithIt: false })
    expect(before?.reasons.map(({ criterion }) => criterion)).toContain('site')

    await rather(visit, 'currentSite')
    await rather(visit, 'metastatic')
    const [now] = await danielle.must('requests')
    expect(now?.told.site ?? null).toBeNull()
    expect(now?.told.livesWithIt ?? null).toBeNull()
    expect(now?.reasons.map(({ criterion }) => criterion)).not.toContain('site')
    expect(now?.told.treatments).toEqual(before?.told.treatments)

    await say(visit, 'topic', ['work'])
    const [answered] = await danielle.must('requests')
    expect(answered?.told).toMatchObject({ topics: ['work'] })
    expect(answered?.told.site ?? null).toBeNull()

    await say(visit, 'topic', null)
    await visit.must('takeBackCorrection', { feature: 'currentSite' })
    await visit.must('takeBackCorrection', { feature: 'metastatic' })
    expect((await danielle.must('requests'))[0]).toEqual(before)
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('a topic that is taken back is told no more, and an answer is the person’s own from then on', async () => {
    const visit = await atHome(SYLVIE)
    await say(visit, 'topic', ['work', 'grief'])
    expect((await chooseDanielle(visit, SYLVIE))?.told.topics).toEqual(['work', 'grief'])
    await say(visit, 'topic', ['work'])
    const [now] = await danielle.must('requests')
    expect(now?.told.topics).toEqual(['work'])
    expect(now?.told.site).toBe('breast')
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('nobody whom they have ruled out since comes next', async () => {
    const visit = await atHome(SYLVIE)
    const request = await chooseDanielle(visit, SYLVIE)
    await say(visit, 'gender', ['man'])
    await say(visit, 'importance-gender', ['must'])
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    const [next] = await visit.must('offers')
    const rows = await sql<{ gender: string }>`
      select mentor.profile ->> 'gender' as gender from offer join mentor on mentor.id = offer.mentor_id
      where offer.id = ${next?.id ?? ''} and offer.state = 'proposed'`.execute(world.app.house.db)
    expect(rows.rows.map(({ gender }) => gender)).not.toContain('woman')
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('the waiting list too', async () => {
    const visit = await atHome(SYLVIE)
    await visit.must('wait', { answers: Answers.parse({}) })
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    const site = async () => (await coordinator.must('plan', { pins: [] })).waiting.map((one) => one.site)
    expect(await site()).toEqual(['breast'])
    await rather(visit, 'currentSite')
    expect(await site()).toEqual([null])
  })

  test('who is left without a mentor and without a next one waits, as who they say they are', async () => {
    const visit = await atHome(ELISE)
    const request = await chooseDanielle(visit, ELISE)
    await rather(visit, 'currentSite')
    await sql`update mentor set profile = jsonb_set(profile, '{paused}', 'true')`.execute(world.app.house.db)
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    expect((await visit.must('offers')).map(({ state }) => state)[0]).toBe('mentor-declined')
    expect((await visit.must('waiting')).since).not.toBeNull()
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    const { waiting } = await coordinator.must('plan', { pins: [] })
    expect(waiting).toContainEqual(expect.objectContaining({ site: null, ageBand: expect.any(String) }))
  })
})
