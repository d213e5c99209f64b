import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealFound } from '../../server/offers/ranking-kept.ts'
import { answersOf } from '../../server/questionnaire/draft-store.ts'
import { Answers } from '../../shared/answers.ts'
import { FhirId, OfferId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { ownFolder } from '../support/own-folder.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'
import { extraOfASite } from './extra.ts'

const MARGARET = 'margaret-oconnor'
const ELISE = 'elise-chateau-noel'
const GINETTE = 'ginette-blais'
const WALTER = 'walter-friesen'
const JOSEE = 'josee-thibodeau'
const HUGUETTE = 'huguette-arsenault'

describe.each(databases)('what a person answers, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    const file = join(ownFolder('questions'), 'ours.json')
    writeFileSync(file, JSON.stringify(extraOfASite))
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { questionnaireFile: file } })
  })
  afterAll(() => world.stop())

  const at = async (patient: string, user = `Patient/${patient}`) =>
    Visit.open((await world.sandbox.launch({ patient, user, encounter: `${patient}-visit` })).launchUrl, world.appUrl)
  const sealed = (patient: string) =>
    answersOf(world.app.house.db, world.app.house.vault, { issuer: world.sandbox.iss, patient: FhirId.parse(patient) })

  test('is not asked before they agreed to be matched', async () => {
    const visit = await at(ELISE)
    expect(await visit.call('questionnaire')).toMatchObject({ ok: false, problem: 'consent-missing' })
    expect(await visit.call('saveAnswer', { question: 'tone', value: ['vent'], version: 0 })).toMatchObject({
      problem: 'consent-missing',
    })
  })

  test('is kept at every answer, sealed, and is there on another device', async () => {
    const [phone, tablet] = [await at(ELISE), await at(ELISE)]
    await phone.consent()
    expect(await phone.must('saveAnswer', { question: 'tone', value: ['vent'], version: 0 })).toMatchObject({
      version: 1,
      state: 'begun',
    })
    expect(await tablet.must('questionnaire')).toMatchObject({ version: 1, given: { tone: ['vent'] } })
    const rows = await world.app.house.db
      .withTables<{ questionnaire_response: { sealed: string } }>()
      .selectFrom('questionnaire_response')
      .selectAll()
      .execute()
    expect(JSON.stringify(rows)).not.toMatch(/"(vent|tone)\b/) // as words: what is sealed may hold any four letters
  })

  test('is told where it cannot be read, and stays as it is until it is said anew', async () => {
    const own = await at(MARGARET)
    await own.consent()
    await own.must('saveAnswer', { question: 'tone', value: ['vent'], version: 0 })
    const { db } = world.app.house
    const kept = async () =>
      (await sql<{ sealed: string }>`select sealed from questionnaire_response where patient = ${MARGARET}`.execute(db))
        .rows[0]?.sealed
    const seal = (sealed: unknown) =>
      sql`update questionnaire_response set sealed = ${sealed} where patient = ${MARGARET}`.execute(db)
    const before = await kept()
    await seal('unreadable')
    expect(await own.must('questionnaire')).toMatchObject({ version: 1, lost: true, given: {} })
    expect(await own.must('myData', {})).toMatchObject({ questionnaireResponse: null })
    await own.read()
    expect((await own.must('rank', {})).candidates).not.toEqual([])
    await own.must('finishQuestionnaire', { version: 1 })
    expect(await kept()).toBe('unreadable')
    await seal(before)
    expect(await own.must('questionnaire')).toMatchObject({ lost: false, given: { tone: ['vent'] } })
    await seal('unreadable')
    await own.must('saveAnswer', { question: 'tone', value: ['encourage'], version: 1 })
    expect(await own.must('questionnaire')).toMatchObject({ version: 2, lost: false, given: { tone: ['encourage'] } })
  })

  test('A3.9, A1.13 the illness is the person’s own word until the chart says it, or where they say that it is wrong', async () => {
    const own = await at(WALTER)
    await own.consent(['match'])
    const isAsked = async () =>
      (await own.must('questionnaire')).subjects.some(({ questions }) => questions.some(({ id }) => id === 'own-site'))
    expect(await isAsked()).toBe(true)
    const { version } = await own.must('questionnaire')
    await own.must('saveAnswer', { question: 'own-site', value: ['lung'], version })
    const { answersAlone, candidates } = await own.must('rank', {})
    expect(answersAlone).toBe(true)
    expect(candidates[0]?.reasons).toContainEqual(
      expect.objectContaining({ criterion: 'site', finding: 'same-site', shared: ['lung'] }),
    )

    await own.consent(['read-record'])
    const { record } = await own.read()
    expect(await isAsked()).toBe(false)
    const charted = record?.features.currentSite
    const seen = JSON.stringify(charted?.known ? charted.value : null)
    await own.must('correct', { feature: 'currentSite', word: 'not-right', seen })
    expect(await isAsked()).toBe(true)
  })

  describe('what was noted with the person in a visit', () => {
    const noted = { supports: ['emotional'], style: 'listener', importance: { age: 'important' } } as const
    const said: Answers = Answers.parse(noted)
    let nurse: Visit
    let own: Visit
    beforeAll(async () => {
      nurse = await at(JOSEE, 'Practitioner/nurse-paquet')
      await nurse.consent()
      await nurse.read()
      own = await at(JOSEE)
      await own.read()
    })
    const proposed = async (answers: Answers) => {
      const { candidates } = await nurse.must('rank', { answers, patientAsks: true })
      const { id } = await nurse.must('propose', { mentor: candidates[0]?.mentor.id ?? '', answers })
      await own.must('answerOffer', { answer: 'no' }, { offer: id })
    }

    test('stands in their own questions as long as they answered nothing, and finds their people', async () => {
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, given: {} })
      await proposed(said)
      expect(await own.must('questionnaire')).toMatchObject({
        noted: true,
        state: 'none',
        version: 0,
        given: { supports: ['emotional'], listens: ['listener'], 'importance-age': ['important'] },
        answers: said,
      })
      expect(await own.must('rank', {})).toEqual(await own.must('rank', { answers: said }))
      expect((await nurse.must('questionnaire')).answers).toEqual(said)
      expect(await own.must('myData')).toMatchObject({
        questionnaireResponse: { resourceType: 'QuestionnaireResponse' },
      })
      expect(await sealed(JOSEE)).toBeNull()
    })

    test('is theirs with the first answer they give, and what is noted later takes nothing of it away', async () => {
      const kept = await own.must('saveAnswer', { question: 'listens', value: ['solutions'], version: 0 })
      expect(kept).toMatchObject({ version: 1, state: 'begun' })
      const mine = { supports: ['emotional'], listens: ['solutions'], 'importance-age': ['important'] }
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, given: mine })
      await proposed(Answers.parse({ supports: ['practical'] }))
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, given: mine })
      let { version } = kept
      for (const question of Object.keys(mine))
        version = (await own.must('saveAnswer', { question, value: null, version })).version
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, state: 'begun', given: {} })
    })

    test('says nothing where an older version wrote it in a way that is not read any more', async () => {
      const other = await at(HUGUETTE, 'Practitioner/nurse-paquet')
      await other.consent()
      await other.read()
      const { candidates } = await other.must('rank', { answers: said })
      const { id } = await other.must('propose', { mentor: candidates[0]?.mentor.id ?? '', answers: said })
      expect(await other.must('questionnaire')).toMatchObject({ noted: true })
      const { db, vault } = world.app.house
      const old = { told: {}, readings: [], dismissed: [], next: [], decision: { profile: { site: 'moon' } } }
      const sealed = sealFound(vault, OfferId.parse(id), old as never)
      await sql`update offer set sealed_ranking = ${sealed} where id = ${id}`.execute(db)
      expect(await other.must('questionnaire')).toMatchObject({ noted: false, given: {} })
    })

    test('goes with the agreement', async () => {
      await own.must('withdrawConsent', { purposes: ['match'] })
      await nurse.consent()
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, given: {} })
      await proposed(said)
      expect(await own.must('questionnaire')).toMatchObject({ noted: true })
      await own.must('withdrawConsent', { purposes: ['match'] })
      await nurse.consent()
      expect(await own.must('questionnaire')).toMatchObject({ noted: false, given: {} })
    })
  })

  test('a page that knows less is told so, whichever came first, and nothing of either is lost', async () => {
    const [phone, tablet] = [await at(ELISE), await at(ELISE)]
    const { version } = await phone.must('questionnaire')
    const said = await Promise.all([
      phone.call('saveAnswer', { question: 'supports', value: ['emotional'], version }),
      tablet.call('saveAnswer', { question: 'topic', value: ['work'], version }),
    ])
    expect(said.filter(({ ok }) => ok)).toHaveLength(1)
    expect(said.find(({ ok }) => !ok)).toMatchObject({ problem: 'answers-changed' })
    const { given, version: now } = await phone.must('questionnaire')
    expect(now).toBe(version + 1)
    expect(Object.keys(given)).toHaveLength(2)
  })

  test('a double tap changes nothing more, also one that was sent late', async () => {
    const visit = await at(ELISE)
    const { version, given } = await visit.must('questionnaire')
    const again = { question: 'tone', value: given.tone ?? null, version: 0 }
    expect(await visit.must('saveAnswer', again)).toMatchObject({ version })
    const finished = await visit.must('finishQuestionnaire', { version })
    expect(await visit.must('finishQuestionnaire', { version })).toEqual(finished)
  })

  test.each([
    ['a question that is not there', { question: '__proto__', value: ['vent'] }, 'bad-request'],
    ['an option that is not there', { question: 'tone', value: ['constructor'] }, 'bad-request'],
    ['two answers where one is asked', { question: 'tone', value: ['vent', 'both'] }, 'bad-request'],
    ['50 kB of words', { question: 'team-questions', value: 'é'.repeat(50_000) }, 'too-large'],
  ])('%s is refused with a sentence, and what was kept stays', async (_name, said, problem) => {
    const visit = await at(ELISE)
    const before = await visit.must('questionnaire')
    const { version } = before
    expect(await visit.call('saveAnswer', { ...said, version })).toMatchObject({ ok: false, problem })
    expect(await visit.must('questionnaire')).toEqual(before)
  })

  test('a site’s own question is asked without a change of code, and fills what its code says', async () => {
    const visit = await at(ELISE)
    const { subjects, version } = await visit.must('questionnaire')
    expect(subjects.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(
      expect.arrayContaining(['illness', 'pet-name']),
    )
    await visit.must('saveAnswer', { question: 'illness', value: ['lung'], version })
    expect((await visit.must('questionnaire')).answers.site).toBe('lung')
  })

  test('one’s own questions are the team’s only once shown, and are then in the note, with their day', async () => {
    const visit = await at(ELISE)
    const nurse = await at(ELISE, 'Practitioner/nurse-paquet')
    let { version } = await visit.must('questionnaire')
    const say = async (question: string, value: string | boolean) => {
      version = (await visit.must('saveAnswer', { question, value, version })).version
    }
    await say('team-questions', 'Qui appeler le soir ? <b>Vite</b> \u202eabc')
    expect(await nurse.must('questionnaire')).toMatchObject({ shown: [] })
    expect(JSON.stringify(await nurse.must('questionnaire'))).not.toContain('Qui appeler')
    expect(await nurse.call('saveAnswer', { question: 'team-questions', value: 'x', version })).toMatchObject({
      problem: 'not-allowed',
    })

    await nurse.read()
    const { candidates } = await nurse.must('rank', {})
    const { id: offer } = await nurse.must('propose', { mentor: candidates[0]?.mentor.id ?? '' })
    await nurse.must('answerOffer', { answer: 'yes' }, { offer })
    const preview = () => nurse.must('previewNote', { language: 'fr' }, { offer })
    expect((await preview()).text).not.toContain('Qui appeler')
    await say('team-questions-share', true)
    expect((await preview()).text).toContain('Qui appeler le soir ? <b>Vite</b> abc')
    await nurse.must('endOffer', {}, { offer })
  })

  test('another person’s answers are nobody’s: not read, not changed, not opened in another row', async () => {
    const ginette = await at(GINETTE)
    await ginette.consent()
    expect(await ginette.must('questionnaire')).toMatchObject({ version: 0, given: {} })
    await ginette.must('saveAnswer', { question: 'tone', value: ['both'], version: 0 })
    expect((await sealed(ELISE))?.response.subject?.reference).toBe(`Patient/${ELISE}`)
    const { db } = world.app.house
    const rows = db.withTables<{ questionnaire_response: { patient: string; sealed: string } }>()
    const { sealed: hers } = await rows
      .selectFrom('questionnaire_response')
      .select('sealed')
      .where('patient', '=', ELISE)
      .executeTakeFirstOrThrow()
    await rows.updateTable('questionnaire_response').set({ sealed: hers }).where('patient', '=', GINETTE).execute()
    expect(await sealed(GINETTE)).toMatchObject({ lost: true, response: { status: 'in-progress' }, aside: [] })
    expect((await sealed(GINETTE))?.response.item).toBeUndefined()
  })

  test('goes with the agreement to match', async () => {
    const visit = await at(ELISE)
    await visit.must('withdrawConsent', { purposes: ['match'] })
    expect(await sealed(ELISE)).toBeNull()
    expect(await visit.call('questionnaire')).toMatchObject({ problem: 'consent-missing' })
    expect(world.logged()).not.toMatch(/Qui appeler|emotional|illness/)
  })
})
