import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { purge } from '../../server/my-data/purge.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const CANARY = 'CANARY-7f3a'
/** What proves that something was done stays; nothing of it is of the person's illness, words or name. */
const STAYS = ['audit', 'consent', 'launch', 'offer', 'outbox']

describe.each(databases)('one’s own data, on %s', (_, databaseUrl) => {
  let world: World
  let visit: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
  })
  afterAll(() => world.stop())

  const at = async (user = `Patient/${ELISE}`) =>
    Visit.open(
      (await world.sandbox.launch({ patient: ELISE, user, encounter: `${ELISE}-visit` })).launchUrl,
      world.appUrl,
    )
  const rowsOf = async (table: string) =>
    JSON.stringify((await sql.raw(`select * from ${table}`).execute(world.app.house.db)).rows)
  const tables = async () => {
    const found = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(world.app.house.db)
    return found.rows.map(({ name }) => name)
  }

  test('a person lives through all of it', async () => {
    const nurse = await at('Practitioner/nurse-paquet')
    await nurse.must('invite', {})
    visit = await at()
    await visit.consent()
    await visit.read()
    await nurse.read()
    await nurse.must('wait', { referral: { reasons: ['isolation'] } })
    await visit.must('correct', { feature: 'subtypes', word: 'rather-not-say' })
    const { version } = await visit.must('questionnaire')
    await visit.must('saveAnswer', { question: 'team-questions', value: CANARY, version })
    await visit.must('sayLater', { months: 12, reach: CANARY })
    const { id: offer } = await visit.must('propose', { mentor: world.seen('f3-01', ELISE, `Patient/${ELISE}`) })
    const mentor = await world.enter('Practitioner/mentor-f3-01')
    await Promise.all([visit.acceptRules(), mentor.acceptRules()])
    const [request] = await mentor.must('requests')
    await mentor.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    await visit.must('proposeMeeting', { format: 'phone', at: '2027-01-15T14:00' }, { offer })
    await visit.must('show', { firstName: CANARY }, { offer })
    const match = (await mentor.must('accompanied')).at(-1)?.id ?? ''
    await mentor.must('show', { firstName: 'Danielle-la-vraie' }, { offer: match })
    const said = { moment: 'first-contact', verdict: 'good_fit', words: 'Danielle-la-vraie' } as const
    await mentor.must('giveFeedback', said, { offer: match })
    await visit.must('inTouch', { on: new Date().toISOString().slice(0, 10) }, { offer })
    await visit.must('giveFeedback', { moment: 'first-contact', verdict: 'good_fit', words: CANARY }, { offer })
    for (const table of await tables())
      if (!/^kysely|^mentor|^busy|_head$|_begun$|pending|waiting|quiet/.test(table))
        expect([table, await rowsOf(table)]).not.toEqual([table, '[]'])
  })

  test('is told who saw what, and a mentor has no name there', async () => {
    const { lines, keptFor } = await visit.must('mySeen')
    expect(lines).toContainEqual(
      expect.objectContaining({
        act: 'invitation-changed',
        role: 'clinician',
      }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ act: 'shown-to-mentor', role: 'mentor', name: null }))
    expect(lines).toContainEqual(expect.objectContaining({ act: 'answers-given', own: true }))
    expect(keptFor.map(({ thing }) => thing)).toEqual(expect.arrayContaining(['access', 'answers']))
  })

  test('has a copy of everything, and nothing in it leads to a mentor’s person', async () => {
    const copy = await visit.must('myData', {})
    const text = JSON.stringify(copy)
    expect(copy).toMatchObject({
      questionnaireResponse: { resourceType: 'QuestionnaireResponse' },
      matches: [
        {
          state: 'accepted',
          shown: { firstName: CANARY },
          meeting: { format: 'phone' },
          contacts: [expect.stringMatching(/^\d{4}-/)],
          feedback: [{ verdict: 'good_fit', words: CANARY }],
        },
      ],
      rulesAccepted: expect.any(String),
      invitations: [{ state: 'waiting' }],
    })
    expect(copy.consentResources).toHaveLength(5)
    expect(copy.record?.features.currentSite).toMatchObject({ known: true })
    expect(text).toContain(CANARY)
    expect(text).not.toMatch(/mentor-f3-01|"f3-01"|Danielle-la-vraie/)
    expect((await visit.must('mySeen')).lines).toContainEqual(
      expect.objectContaining({ act: 'data-copied', own: true }),
    )
  })

  test('is erased only by who is sure, and is then nowhere but where it proves what was done', async () => {
    expect(await visit.call('eraseMyData', { sure: false as unknown as true })).toMatchObject({
      problem: 'bad-request',
    })
    const tablet = await at()
    await visit.must('eraseMyData', { sure: true })
    expect(await tablet.call('launch')).toMatchObject({ problem: 'launch-closed' })
    expect(await visit.call('mySeen')).toMatchObject({ problem: 'launch-closed' })

    const left: string[] = []
    for (const table of await tables()) if ((await rowsOf(table)).includes(ELISE)) left.push(table)
    expect(left.sort()).toEqual(STAYS)
    for (const table of await tables())
      expect(await rowsOf(table)).not.toMatch(new RegExp(`${CANARY}|Élise|Château|1992-02-19`))
    const { db } = world.app.house
    const kept = await sql<{
      sealed_ranking: null
      document: null
    }>`select sealed_ranking from offer where patient = ${ELISE}`.execute(db)
    expect(kept.rows.every((row) => row.sealed_ranking === null)).toBe(true)
    for (const table of [
      'chart_identity',
      'chart_record',
      'correction',
      'questionnaire_response',
      'meeting',
      'reveal',
      'feedback',
      'contact_made',
      'invitation',
    ])
      expect([table, await rowsOf(table)]).toEqual([table, '[]'])
  })

  test('who comes back begins anew, and finds that they erased', async () => {
    const again = await at()
    expect((await again.must('consents')).every(({ state }) => state !== 'active')).toBe(true)
    expect(await again.call('questionnaire')).toMatchObject({ problem: 'consent-missing' })
    expect((await again.must('mySeen')).lines).toContainEqual(
      expect.objectContaining({ act: 'data-erased', own: true }),
    )
  })
})

test('a copy holds what was read of the record in somebody else’s visit, as long as it is kept', async () => {
  const world = await openWorld()
  const nurse = await world.launch(ELISE)
  await nurse.consent()
  const { record } = await nurse.read()
  const own = await world.launch(ELISE, { user: `Patient/${ELISE}` })
  expect((await own.must('myData', {})).record).toEqual(record)
  await own.must('withdrawConsent', { purposes: ['read-record'] })
  expect((await own.must('myData', {})).record).toBeNull()
  await world.stop()
})

test('what no agreement covers any more goes by itself, and twice is once', async () => {
  const world = await openWorld()
  const { house } = world.app
  const at = async () =>
    Visit.open((await world.sandbox.launch({ patient: ELISE, user: `Patient/${ELISE}` })).launchUrl, world.appUrl)
  const visit = await at()
  await visit.consent()
  await visit.read()
  const { version } = await visit.must('questionnaire')
  await visit.must('saveAnswer', { question: 'team-questions', value: CANARY, version })
  await visit.must('propose', { mentor: world.seen('f3-01', ELISE, `Patient/${ELISE}`) })
  await sql`update launch set user_name = ${CANARY}`.execute(house.db) // as where the EHR says a name
  await visit.must('sayLater', { months: 24, reach: CANARY })
  expect(await purge(house)).toEqual({ people: 0, records: 0, later: 0, launches: 0 })

  const nextYear = { ...house, now: () => new Date(Date.now() + 366 * 86_400_000) }
  expect(await purge(nextYear)).toEqual({ people: 1, records: 1, later: 0, launches: 1 })
  expect(await purge(nextYear)).toEqual({ people: 0, records: 0, later: 0, launches: 0 })
  const inFourYears = { ...house, now: () => new Date(Date.now() + 4 * 366 * 86_400_000) }
  expect(await purge(inFourYears)).toMatchObject({ later: 1 })
  for (const table of ['later', 'chart_identity', 'chart_record', 'questionnaire_response'])
    expect((await sql.raw(`select * from ${table}`).execute(house.db)).rows).toEqual([])
  expect((await sql`select user_name from launch where user_name is not null`.execute(house.db)).rows).toEqual([])
  const offers = await sql<{ state: string; sealed_ranking: null }>`select state, sealed_ranking from offer`.execute(
    house.db,
  )
  expect(offers.rows).toMatchObject([
    { state: expect.not.stringMatching(/proposed|asked|accepted/), sealed_ranking: null },
  ])
  expect((await (await at()).must('consents')).map(({ state }) => state)).toEqual(Array(5).fill('expired'))
  await world.stop()
})
