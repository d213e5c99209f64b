import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_CORRECTIONS } from '../../server/profile/correction-store.ts'
import type { CorrectionGiven } from '../../shared/correction.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const LUNG: CorrectionGiven = { feature: 'currentSite', word: 'not-right', value: 'lung', seen: '"breast"' }
const STAGE: CorrectionGiven = { feature: 'stageGroup', word: 'rather-not-say', value: null, seen: '"IIB"' }

const chemotherapyOf = (year: number): CorrectionGiven => ({
  feature: 'treatment',
  treatment: { kind: 'chemotherapy', firstDate: String(year) },
  word: 'not-right',
  value: null,
  seen: null,
})

describe.each(databases)('what a person says of their record, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  /** Each test has a person of its own. */
  async function read(patient: string, user = `Patient/${patient}`): Promise<Visit> {
    const visit = await world.launch(patient, { user })
    await visit.consent()
    await visit.read()
    return visit
  }

  const comparesTheIllness = async (visit: Visit) =>
    (await visit.must('rank', {})).candidates.some(({ reasons }) =>
      reasons.some(({ criterion }) => criterion === 'site'),
    )

  test('is kept beside the record, is theirs, and moves who is proposed', async () => {
    const visit = await read('elise-chateau-noel')
    const before = await visit.must('record')
    const sitesShared = async () =>
      (await visit.must('rank', { answers: {} })).candidates.flatMap(({ reasons }) =>
        reasons.filter(({ criterion }) => criterion === 'site').flatMap(({ shared }) => shared),
      )
    expect(await sitesShared()).toContain('breast')
    const said = await visit.must('correct', LUNG)
    expect(said).toMatchObject([{ feature: 'currentSite', word: 'not-right', value: 'lung', mode: 'self' }])
    expect(await sitesShared()).not.toContain('breast')
    expect(await sitesShared()).toContain('lung')
    expect(await visit.must('record')).toEqual(before)
  })

  test('is seen by the clinician who opens the same record, and said to be heard when they write it down', async () => {
    const person = await read('denise-vaillancourt')
    await person.must('correct', STAGE)
    const clinician = await world.launch('denise-vaillancourt')
    expect(await clinician.must('corrections')).toMatchObject([{ feature: 'stageGroup', mode: 'self' }])
    expect(await clinician.must('correct', LUNG)).toMatchObject([{ mode: 'self' }, { mode: 'spoken', value: 'lung' }])
    expect(await person.must('corrections')).toHaveLength(2)
  })

  test('the newest word on a subject is the only one, and it can be taken back', async () => {
    const visit = await read('patricia-doyle')
    await visit.must('correct', LUNG)
    await visit.must('correct', STAGE)
    await visit.must('correct', { ...LUNG, value: 'kidney' })
    expect(await visit.must('corrections')).toMatchObject([{ feature: 'stageGroup' }, { value: 'kidney' }])
    expect(await visit.must('takeBackCorrection', { feature: 'currentSite' })).toMatchObject([
      { feature: 'stageGroup' },
    ])
    expect(await visit.must('takeBackCorrection', { feature: 'stageGroup' })).toEqual([])
  })

  test('words said at once all stay', async () => {
    const visit = await read('margaret-oconnor')
    await visit.must('correct', LUNG)
    const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018]
    await Promise.all(years.map((year) => visit.must('correct', chemotherapyOf(year))))
    expect(await visit.must('corrections')).toHaveLength(1 + years.length)
  })

  test('stands in nobody else’s record', async () => {
    const [one, other] = [await read('marie-claude-tremblay'), await read('marie-claire-tremblay')]
    await one.must('correct', LUNG)
    expect(await other.must('corrections')).toEqual([])
  })

  test('cannot be read in the database, nor opened in another person’s row', async () => {
    const [one, other] = [await read('walter-friesen'), await read('sanjay-raman')]
    await one.must('correct', { ...LUNG, value: 'thyroid' })
    await other.must('correct', STAGE)
    const { db } = world.app.house
    const { rows } = await sql<{ sealed: string }>`select * from correction where patient = 'walter-friesen'`.execute(
      db,
    )
    expect(JSON.stringify(rows)).not.toMatch(/currentSite|thyroid|not-right/)
    await sql`update correction set sealed = ${rows[0]?.sealed} where patient = 'sanjay-raman'`.execute(db)
    expect(await other.must('corrections')).toBeNull()
  })

  test('where it cannot be read: is told, is not taken for unsaid, and stays as it is until something is said anew', async () => {
    const visit = await read('andre-gauthier')
    await visit.must('correct', STAGE)
    const { db } = world.app.house
    const kept = async () =>
      (await sql<{ sealed: string }>`select sealed from correction where patient = 'andre-gauthier'`.execute(db)).rows
    const [before] = await kept()
    expect(await comparesTheIllness(visit)).toBe(true)
    await sql`update correction set sealed = 'unreadable' where patient = 'andre-gauthier'`.execute(db)
    expect(await visit.must('corrections')).toBeNull()
    expect((await visit.must('questionnaire')).initial).toEqual({})
    expect(await visit.must('rank', {})).toMatchObject({ partial: true, answersAlone: false })
    expect(await comparesTheIllness(visit)).toBe(false)
    expect(await visit.must('myData', {})).toMatchObject({ corrections: null })
    const taken = await visit.call('takeBackCorrection', { feature: 'stageGroup' })
    expect(taken).toMatchObject({ problem: 'not-found' })
    expect(await kept()).toEqual([{ sealed: 'unreadable' }])
    await sql`update correction set sealed = ${before?.sealed} where patient = 'andre-gauthier'`.execute(db)
    expect(await visit.must('corrections')).toMatchObject([{ feature: 'stageGroup' }])
    await sql`update correction set sealed = 'unreadable' where patient = 'andre-gauthier'`.execute(db)
    expect(await visit.must('correct', LUNG)).toMatchObject([{ feature: 'currentSite' }])
  })

  test('needs the agreement to read, and is forgotten when it is withdrawn', async () => {
    const visit = await world.launch('lise-grenier', { user: 'Patient/lise-grenier' })
    expect(await visit.call('correct', LUNG)).toMatchObject({ ok: false, problem: 'consent-missing' })
    await visit.consent()
    await visit.must('correct', LUNG)
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    expect(await visit.call('corrections')).toMatchObject({ ok: false, problem: 'consent-missing' })
    await visit.consent(['read-record'])
    expect(await visit.must('corrections')).toEqual([])
  })

  test('is not for a mentor or a coordinator to see or to say', async () => {
    for (const user of ['Practitioner/mentor-f2-01', 'Practitioner/coordinator-cote']) {
      const visit = await world.launch('josee-thibodeau', { user })
      expect(await visit.call('corrections')).toMatchObject({ ok: false, problem: 'not-allowed' })
      expect(await visit.call('correct', LUNG)).toMatchObject({ ok: false, problem: 'not-allowed' })
    }
  })

  test('has room for all a record says, and an end', async () => {
    const visit = await read('noemie-jutras')
    for (let year = 1800; year < 1800 + MOST_CORRECTIONS; year += 1) await visit.must('correct', chemotherapyOf(year))
    expect(await visit.call('correct', chemotherapyOf(2020))).toMatchObject({ ok: false, problem: 'too-large' })
    expect(await visit.must('corrections')).toHaveLength(MOST_CORRECTIONS)
  })

  test('what is no correction is refused, and what was said stands in no log', async () => {
    const visit = await read('olivier-savard')
    const prognosis = await visit.raw('correct', { feature: 'prognosisClass', word: 'not-right' })
    expect(prognosis.status).toBe(400)
    expect(world.logged()).not.toMatch(/thyroid|currentSite|rather-not-say/)
  })
})
