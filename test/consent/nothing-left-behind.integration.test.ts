import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeGently } from '../../server/consent/after-death.ts'
import { withConsent } from '../../server/consent/consent-store.ts'
import { expire } from '../../server/consent/withdrawal.ts'
import { purge } from '../../server/my-data/purge.ts'
import { openFound } from '../../server/offers/ranking-kept.ts'
import { lastRankingOf } from '../../server/offers/ranking-store.ts'
import { Answers } from '../../shared/answers.ts'
import { CONSENT_TEXT_VERSION, Purpose } from '../../shared/consent.ts'
import { FhirId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const [RENEWS, DIES, SPEAKS, LEAVES, TALKS, SHOWS] = [
  'sylvie-bouchard-lemieux',
  'roland-duguay',
  'ginette-blais',
  'margaret-oconnor',
  'josee-thibodeau',
  'caroline-desrosiers',
] as const
const DANIELLE = 'f3-01'
const WORK_ALONE = Answers.parse({ topics: ['work'] })
const IN_A_YEAR = new Date(Date.now() + 400 * 86_400_000)

describe.each(databases)('when an agreement ends, nothing is left behind, on %s', (_, databaseUrl) => {
  let world: World
  let danielle: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
    danielle = await world.enter('Practitioner/mentor-f3-01')
    await danielle.acceptRules()
  })
  afterAll(() => world.stop())

  const whose = (patient: string) => ({ issuer: world.sandbox.iss, patient: FhirId.parse(patient) })
  const atHome = async (patient: string) => {
    const visit = await world.launch(patient, { user: `Patient/${patient}` })
    await visit.consent()
    await visit.read()
    return visit
  }
  const chooseDanielle = (visit: Visit, patient: string) =>
    visit.must('propose', { mentor: world.seen(DANIELLE, patient, `Patient/${patient}`) })
  const answerTeam = async (visit: Visit) => {
    const { version } = await visit.must('questionnaire')
    await visit.must('saveAnswer', { question: 'team-questions', value: 'Est-ce normal ?', version })
  }
  const rows = async (query: string) => (await sql.raw<Record<string, unknown>>(query).execute(world.app.house.db)).rows
  const expireNow = (patient: string) =>
    rows(`update consent set expires_at = now() - interval '1 minute' where patient = '${patient}'`)
  const no = (visit: Visit, purpose: Purpose) =>
    visit.must('declineConsent', { purposes: [purpose], textVersion: CONSENT_TEXT_VERSION, language: 'fr' })

  test('who waits and lets their record be read no more keeps their turn, by what they said alone', async () => {
    const visit = await atHome(ELISE)
    await visit.must('wait', { answers: WORK_ALONE })
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    const waiting = async () => (await coordinator.must('plan', { pins: [] })).waiting
    const [before] = await waiting()
    expect(before).toMatchObject({ site: 'breast', ageBand: expect.any(String) })

    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    expect(await waiting()).toEqual([{ ...before, site: null, ageBand: null, language: null }])
    await visit.must('withdrawConsent', { purposes: ['match'] })
    expect(await waiting()).toEqual([])
  })

  test('what a ranking found in the record is not kept when the agreement to read it ends before the offer', async () => {
    const visit = await atHome(LEAVES)
    const { db } = world.app.house
    let proposing: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (tx) => {
      // Holds the mentor, so that the offer waits after its ranking was made; then takes the agreement away.
      await sql`select id from mentor where id = ${DANIELLE} for update`.execute(tx)
      proposing = chooseDanielle(visit, LEAVES)
      await new Promise((resolve) => setTimeout(resolve, 400))
      await sql`update consent set ended_at = now(), ended_because = 'withdrawn'
        where patient = ${LEAVES} and purpose = 'read-record'`.execute(tx)
    })
    await proposing
    const kept = await lastRankingOf(world.app.house.db, whose(LEAVES))
    const found = kept && openFound(world.app.house.vault, kept)
    expect(found?.decision?.profile.site ?? null).toBeNull()
    expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['asked'])
    await visit.must('withdrawConsent', { purposes: [...Purpose.options] })
  })

  test('an agreement is not taken away while another of the same person is acted on', async () => {
    const visit = await atHome(LEAVES)
    let withdrawn = false
    let withdrawing: Promise<unknown> = Promise.resolve()
    await world.app.house.db.transaction().execute(async (tx) => {
      await withConsent(tx, whose(LEAVES), 'match', new Date())
      withdrawing = visit.must('withdrawConsent', { purposes: ['read-record'] }).then(() => {
        withdrawn = true
      })
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(withdrawn).toBe(false)
    })
    await withdrawing
    await visit.must('withdrawConsent', { purposes: [...Purpose.options] })
  })

  test('a no after a year of yes ends what rested on it, and a mentor who was asked is asked no more', async () => {
    const visit = await atHome(RENEWS)
    await answerTeam(visit)
    await chooseDanielle(visit, RENEWS)
    const [request] = await danielle.must('requests')
    await expireNow(RENEWS)
    expect(await danielle.call('answerRequest', { accepts: true }, { offer: request?.id ?? '' })).toMatchObject({
      problem: 'offer-closed',
    })
    for (const purpose of Purpose.options) await no(visit, purpose)
    expect(await danielle.must('requests')).toEqual([])
    expect(await rows(`select 1 from questionnaire_response where patient = '${RENEWS}'`)).toEqual([])
    expect(await rows(`select sealed_ranking from offer where patient = '${RENEWS}'`)).toEqual([
      { sealed_ranking: null },
    ])
  })

  test('an agreement that was renewed while others were cleared away goes on', async () => {
    const visit = await atHome(RENEWS)
    await answerTeam(visit)
    const { house } = world.app
    await house.db.transaction().execute((tx) => expire(house, tx, whose(RENEWS), Purpose.options))
    expect(await rows(`select 1 from questionnaire_response where patient = '${RENEWS}'`)).toHaveLength(1)
    expect((await visit.must('consents')).map(({ state }) => state)).toEqual(Array(5).fill('active'))
  })

  test('those with whom clearing away fails, however many, hold up nobody else', async () => {
    const { house } = world.app
    const later = { ...house, now: () => IN_A_YEAR }
    await rows(
      `insert into consent (id, issuer, patient, purpose, mode, text_version, language, recorded_by, given_at,
          expires_at, resource)
        select gen_random_uuid(), '${world.sandbox.iss}', 'unlucky-' || n, 'match', 'spoken', '1', 'fr', 'x', now(),
          now(), 'unreadable'
        from generate_series(1, 500) n`,
    )
    await atHome(DIES)
    expect((await purge(later)).people).toBeGreaterThan(0)
    const visit = await world.launch(DIES, { user: `Patient/${DIES}` })
    expect((await visit.must('consents')).map(({ state }) => state)).toEqual(Array(5).fill('expired'))
    expect(world.logged()).toContain('left-undone')
    await rows(`delete from consent where patient like 'unlucky-%'`)
  })

  test('the record goes with its agreement also where it cannot be read what is known of who waits', async () => {
    const visit = await atHome(ELISE)
    await rows(`delete from waiting where patient = '${ELISE}'`)
    await rows(
      `insert into waiting values (gen_random_uuid(), '${world.sandbox.iss}', '${ELISE}', 'unreadable', now())`,
    )
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    expect(await rows(`select sealed from waiting where patient = '${ELISE}'`)).toEqual([{ sealed: '' }])
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('what somebody answered goes with them', async () => {
    const visit = await atHome(DIES)
    await answerTeam(visit)
    await closeGently(world.app.house, whose(DIES))
    expect(await rows(`select 1 from questionnaire_response where patient = '${DIES}'`)).toEqual([])
  })

  test('of a match that ended with the agreement no words and no days are kept, and none are added', async () => {
    const visit = await atHome(SPEAKS)
    const offer = await chooseDanielle(visit, SPEAKS)
    const [request] = (await danielle.must('requests')).slice(-1)
    await danielle.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    const match = (await danielle.must('accompanied')).at(-1)?.id ?? ''
    const today = new Date().toISOString().slice(0, 10)
    const said = {
      moment: 'first-contact',
      verdict: 'not_a_fit',
      satisfaction: 2,
      words: 'Trop tôt pour moi.',
    } as const
    await visit.must('inTouch', { on: today }, { offer: offer.id })
    await visit.must('giveFeedback', said, { offer: offer.id })
    await visit.must('withdrawConsent', { purposes: ['match'] })

    const kept = `select verdict, satisfaction, sealed_words from feedback where offer_id = '${offer.id}'`
    expect(await rows(kept)).toEqual([{ verdict: 'not_a_fit', satisfaction: null, sealed_words: null }])
    expect(await rows(`select 1 from contact_made where offer_id = '${offer.id}'`)).toEqual([])
    for (const add of [
      danielle.call('giveFeedback', { ...said, verdict: 'good_fit' }, { offer: match }),
      danielle.call('inTouch', { on: today }, { offer: match }),
    ])
      expect(await add).toMatchObject({ problem: 'offer-closed' })
  })

  const begun = async (patient: string) => {
    const visit = await atHome(patient)
    const offer = await chooseDanielle(visit, patient)
    const [request] = (await danielle.must('requests')).slice(-1)
    await danielle.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    const match = (await danielle.must('accompanied')).at(-1)?.id ?? ''
    return { visit, offer: { offer: offer.id }, match: { offer: match } }
  }

  test('nor of a match that was over before: the mentor adds nothing about somebody who erased everything', async () => {
    const { visit, offer, match } = await begun(TALKS)
    await visit.must('endOffer', {}, offer)
    await visit.must('eraseMyData', { sure: true })
    const words = 'Elle m’a parlé de ses enfants.'
    for (const add of [
      danielle.call('giveFeedback', { moment: 'end', verdict: 'good_fit', satisfaction: null, words }, match),
      danielle.call('inTouch', { on: new Date().toISOString().slice(0, 10) }, match),
    ])
      expect(await add).toMatchObject({ problem: 'offer-closed' })
    expect(await rows(`select 1 from feedback where offer_id = '${offer.offer}'`)).toEqual([])
    expect(await rows(`select 1 from contact_made where offer_id = '${offer.offer}'`)).toEqual([])
  })

  test('who showed themself is not seen any more once the agreement has expired, also before it is cleared away', async () => {
    const { visit, offer, match } = await begun(SHOWS)
    await visit.acceptRules()
    await visit.must('show', { firstName: 'Ginette', phone: '514 555-0134' }, offer)
    await danielle.must('show', { firstName: 'Danielle' }, match)
    const theirs = async () => (await danielle.must('contact', undefined, match)).reveal.theirs
    expect(await theirs()).toMatchObject({ phone: '514 555-0134' })
    await expireNow(SHOWS)
    expect(await theirs()).toBeNull()
    expect(await danielle.call('proposeMeeting', { format: 'phone', at: null }, match)).toMatchObject({
      problem: 'offer-closed',
    })
  })
})
