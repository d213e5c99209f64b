import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { withConsent } from '../../server/consent/consent-store.ts'
import { keepOffer, newOfferId } from '../../server/offers/offer-store.ts'
import type { Api } from '../../shared/api.ts'
import { CONSENT_TEXT_VERSION, Purpose } from '../../shared/consent.ts'
import { FhirId, MentorId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const LONG_CHART = 'roland-duguay'
const [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH] = [
  'elise-chateau-noel',
  'sylvie-bouchard-lemieux',
  'andre-gauthier',
  'ginette-blais',
  'josee-thibodeau',
  'caroline-desrosiers',
] as const
const MENTOR = 'f3-01'
const MENTOR_ACCOUNT = 'Practitioner/mentor-f3-01'
const CLINICAL = ['Condition', 'Procedure', 'DocumentReference']

describe.each(databases)('what was agreed to, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  const clinicalReadsOf = (patient: string) =>
    world.sandbox.log().filter((entry) => entry.patient === patient && CLINICAL.includes(entry.resourceType ?? ''))
  const expireAll = () => sql`update consent set expires_at = now() - interval '1 day'`.execute(world.app.house.db)
  const asPatient = async (patient: string) =>
    Visit.open((await world.sandbox.launch({ patient, user: `Patient/${patient}` })).launchUrl, world.appUrl)

  /** Everything that rests on an agreement, and the agreement it rests on. */
  const RESTS_ON: readonly (readonly [keyof Api, Purpose, () => unknown])[] = [
    ['record', 'read-record', () => undefined],
    ['chartNotes', 'read-record', () => undefined],
    ['rank', 'match', () => ({ answers: {} })],
    ['propose', 'match', () => ({ mentor: world.seen(MENTOR, FIRST) })],
    ['fileConsentSummary', 'write-note', () => ({ language: 'fr', digest: '0'.repeat(64) })],
  ]

  describe.each(RESTS_ON)('%s', (key, purpose, body) => {
    const asked = async (visit: Visit) => visit.call(key, body() as never)

    test(`is refused without the agreement to ${purpose}, with every other one, and when it expired`, async () => {
      const visit = await world.launch(FIRST)
      await visit.must('launch')
      await visit.must('withdrawConsent', { purposes: [...Purpose.options] })
      expect(await asked(visit)).toMatchObject({ status: 403, problem: 'consent-missing' })
      await visit.consent(Purpose.options.filter((other) => other !== purpose))
      expect(await asked(visit)).toMatchObject({ status: 403, problem: 'consent-missing' })
      await visit.consent([purpose])
      await expireAll()
      expect(await asked(visit)).toMatchObject({ status: 403, problem: 'consent-missing' })
    })
  })

  test('nothing clinical was asked of the chart while it was not agreed to', async () => {
    const visit = await world.launch(SECOND)
    await visit.must('launch')
    await visit.consent(Purpose.options.filter((purpose) => purpose !== 'read-record'))
    for (const [key, purpose, body] of RESTS_ON) if (purpose === 'read-record') await visit.call(key, body() as never)
    expect((await visit.read()).problem).toBe('consent-missing')
    expect(clinicalReadsOf(SECOND)).toEqual([])
  })

  test('what a person says is enough for a match: the record stays closed, and the page is told', async () => {
    const visit = await asPatient(SECOND)
    await visit.must('withdrawConsent', { purposes: [...Purpose.options] })
    await visit.consent(['match'])
    const ranking = await visit.must('rank', {
      answers: { supports: ['emotional'], topics: ['work'], style: 'listener' },
    })
    expect(ranking).toMatchObject({ answersAlone: true, partial: false })
    const [first] = ranking.candidates
    expect(first?.reasons.length).toBeGreaterThan(0)
    expect(first?.unknown).toEqual(expect.arrayContaining(['site', 'treatments']))
    expect(await visit.must('propose', { mentor: first?.mentor.id as never })).toMatchObject({ chosenBy: 'patient' })
    expect(clinicalReadsOf(SECOND)).toEqual([])
  })

  test('a record that was read counts no more once the agreement to read has expired', async () => {
    const visit = await world.launch(THIRD)
    await visit.consent()
    await visit.read()
    expect((await visit.must('rank', { answers: {} })).answersAlone).toBe(false)
    await expireAll()
    await visit.consent(['match'])
    expect((await visit.must('rank', { answers: {} })).answersAlone).toBe(true)
  })

  test('a withdrawal stops the reading under way: no further page is asked for, and nothing is kept', async () => {
    const visit = await world.launch(LONG_CHART)
    await visit.must('launch')
    await visit.consent(['read-record', 'match'])
    const slow = { kind: 'delay', ms: 600 } as const // its second page would be asked for after it
    world.sandbox.faults.add({ match: { method: 'GET', path: '^/Condition' }, times: 1, effect: slow })
    const reading = visit.read()
    const isAsked = () => clinicalReadsOf(LONG_CHART).length >= 2
    while (!isAsked()) await new Promise((resolve) => setTimeout(resolve, 10))
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    const asked = clinicalReadsOf(LONG_CHART).length
    expect(await reading).toMatchObject({ record: null, problem: 'consent-missing' })
    await new Promise((resolve) => setTimeout(resolve, 800)) // longer than the page that was slow
    expect(clinicalReadsOf(LONG_CHART)).toHaveLength(asked)
    await visit.consent(['read-record'])
    expect(await visit.call('record')).toMatchObject({ problem: 'record-not-read' })
  })

  test('a withdrawal that comes while a match is being made finds it and ends it', async () => {
    const visit = await world.launch(FOURTH)
    await visit.consent(['match'])
    const { db } = world.app.house
    const person = { issuer: world.sandbox.iss, patient: FhirId.parse(FOURTH) }
    let withdrawing: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (tx) => {
      const consented = await withConsent(tx, person, 'match', new Date())
      if (!consented.ok) throw new Error('not agreed to')
      withdrawing = visit.must('withdrawConsent', { purposes: ['match'] })
      await new Promise((resolve) => setTimeout(resolve, 200)) // the withdrawal reaches the database and waits there
      await keepOffer(
        tx,
        {
          id: newOfferId(),
          consented: consented.value,
          mentor: MentorId.parse(MENTOR),
          state: 'proposed',
          chosenBy: 'clinician',
          proposedBy: 'Practitioner/n',
          expiresAt: new Date(Date.now() + 86_400_000),
          rankingVersion: 'test',
          sealedRanking: null,
        },
        new Date(),
      )
    })
    await withdrawing
    expect(await visit.must('offers')).toMatchObject([{ state: 'withdrawn' }])
  })

  test('each purpose is withdrawn alone: the others stay as they were', async () => {
    const visit = await world.launch(FIFTH)
    await visit.consent()
    const left = await visit.must('withdrawConsent', { purposes: ['tell-mentor'] })
    expect(left.filter(({ state }) => state === 'active').map(({ purpose }) => purpose)).toEqual(
      Purpose.options.filter((purpose) => purpose !== 'tell-mentor'),
    )
  })

  test('a no is kept: it is not asked again by itself, and can become a yes', async () => {
    const visit = await asPatient(FIFTH)
    await visit.must('withdrawConsent', { purposes: [...Purpose.options] })
    const said = { textVersion: CONSENT_TEXT_VERSION, language: 'fr' as const }
    const stateOf = (list: { purpose: Purpose; state: string }[]) =>
      list.find(({ purpose }) => purpose === 'share-summaries')?.state
    expect(stateOf(await visit.must('declineConsent', { ...said, purposes: ['share-summaries'] }))).toBe('declined')
    expect(stateOf(await (await asPatient(FIFTH)).must('consents'))).toBe('declined')
    expect(stateOf(await visit.must('giveConsent', { ...said, purposes: ['share-summaries'] }))).toBe('active')
  })

  test('what a mentor may be told is kept with the agreement, and other ticks are another agreement', async () => {
    const visit = await world.launch(FIFTH)
    const told = async (fields: ('site' | 'topics')[]) => {
      const given = {
        purposes: ['tell-mentor' as const],
        fields,
        textVersion: CONSENT_TEXT_VERSION,
        language: 'en' as const,
      }
      return (await visit.must('giveConsent', given)).find(({ purpose }) => purpose === 'tell-mentor')
    }
    expect(await told(['site', 'topics'])).toMatchObject({
      state: 'active',
      fields: ['site', 'topics'],
      language: 'en',
    })
    expect(await told(['topics'])).toMatchObject({ fields: ['topics'] })
    expect(await told([])).toMatchObject({ state: 'active', fields: [] })
    const person = { issuer: world.sandbox.iss, patient: FhirId.parse(FIFTH) }
    const consented = await withConsent(world.app.house.db, person, 'tell-mentor', new Date())
    expect(consented).toMatchObject({ ok: true, value: { fields: [] } })
  })

  test('a mentor’s page hears of a withdrawal, and the server shows it nothing more', async () => {
    const nurse = await world.launch(SIXTH)
    await nurse.consent()
    const offer = await nurse.must('propose', { mentor: world.seen(MENTOR, SIXTH) })
    await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    const mentor = await world.launch(SIXTH, { user: MENTOR_ACCOUNT })
    expect(await mentor.must('standing')).toMatchObject({ purposes: ['tell-mentor', 'share-summaries'] })
    await world.showEachOther(SIXTH, mentor)
    expect((await mentor.must('launch')).patient).not.toBeNull()
    await mentor.must('chartNotes')
    await (await asPatient(SIXTH)).must('withdrawConsent', { purposes: ['share-summaries'] })
    expect(await mentor.must('standing')).toMatchObject({ purposes: ['tell-mentor'] })
    expect((await mentor.must('launch')).patient).toBeNull()
    expect(await mentor.call('chartNotes')).toMatchObject({ status: 403, problem: 'consent-missing' })
    await nurse.must('withdrawConsent', { purposes: ['match'] })
    expect(await mentor.must('standing')).toMatchObject({ purposes: [] })
  })

  test('a mentor who accompanies somebody else hears nothing of this person', async () => {
    await (await world.launch(THIRD)).consent()
    const stranger = await world.launch(THIRD, { user: MENTOR_ACCOUNT })
    expect(await stranger.must('standing')).toMatchObject({ purposes: [] })
  })
})
