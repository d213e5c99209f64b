import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localMonth } from '../../server/local-day.ts'
import { forgetRankings } from '../../server/offers/ranking-store.ts'
import { replayed } from '../../server/offers/replayed.ts'
import { countReferral, referralsTold } from '../../server/programme/referral-store.ts'
import { FhirId } from '../../shared/ids.ts'
import type { ReferralReason } from '../../shared/referral.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, MARGARET, JOSEE] = ['elise-chateau-noel', 'margaret-oconnor', 'josee-thibodeau']

describe.each(databases)('A3.10 what makes a clinician think of it, on %s', (_, databaseUrl) => {
  let world: World
  let coordinator: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    coordinator = await world.enter('Practitioner/coordinator-cote')
  })
  afterAll(() => world.stop())

  async function begun(visit: Visit): Promise<Visit> {
    await visit.consent()
    await visit.read()
    return visit
  }
  const rows = async () =>
    (await sql`select * from referral_count order by reason`.execute(world.app.house.db)).rows as object[]

  test('is optional: without it nothing is counted', async () => {
    const visit = await begun(await world.launch(MARGARET))
    const { candidates } = await visit.must('rank', {})
    await visit.must('propose', { mentor: candidates[0]?.mentor.id ?? '' })
    expect(await rows()).toEqual([])
  })

  test('A2.11 calls for a mentor who has accompanied several people, when a clinician says so and not a patient', async () => {
    const visit = await begun(await world.launch(ELISE))
    const usual = await visit.must('rank', {})
    const experienced = await visit.must('rank', { complex: true })
    expect(experienced.excluded).toContain('too-new')
    expect(experienced.candidates.flatMap(({ gap }) => gap ?? []).map(({ finding }) => finding)).not.toContain(
      'new-to-it',
    )
    expect(experienced).not.toEqual(usual)
    const patient = await world.launch(ELISE, { user: `Patient/${ELISE}` })
    await patient.read()
    expect((await patient.must('rank', { complex: true })).excluded).toEqual((await patient.must('rank', {})).excluded)
  })

  describe('A2.11 once said, holds for the list that the patient opens', () => {
    const complex = { referral: { reasons: [], complex: true } }
    const plain = { referral: { reasons: [], complex: false } }
    const asksForExperience = async (visit: Visit) => (await visit.must('rank', {})).excluded.includes('too-new')
    let clinician: Visit
    let patient: Visit
    beforeAll(async () => {
      clinician = await begun(await world.launch(JOSEE))
      patient = await world.launch(JOSEE, { user: `Patient/${JOSEE}` })
      await patient.read()
    })
    const offered = async (said: typeof complex) => {
      const { candidates } = await clinician.must('rank', { patientAsks: true, complex: said.referral.complex })
      return clinician.must('propose', { mentor: candidates[0]?.mentor.id ?? '', ...said })
    }

    test('and for the next visit, after an offer; what is looked at alone is not kept', async () => {
      await clinician.must('rank', { complex: true })
      expect(await asksForExperience(patient)).toBe(false)
      const { id } = await offered(complex)
      expect(await asksForExperience(patient)).toBe(true)
      await patient.must('answerOffer', { answer: 'no' }, { offer: id })
      expect(await asksForExperience(patient)).toBe(true)
      expect(await clinician.must('rank', { patientAsks: true })).toMatchObject({ complex: true })
      expect(await patient.must('rank', {})).toMatchObject({ complex: false }) // told to clinicians
    })

    test('goes on with what the patient chooses, and ends when a clinician says otherwise', async () => {
      const { candidates } = await patient.must('rank', {})
      const chosen = await patient.must('propose', { mentor: candidates[0]?.mentor.id ?? '' })
      await patient.must('answerOffer', { answer: 'no' }, { offer: chosen.id })
      expect(await asksForExperience(patient)).toBe(true)
      const { id } = await offered(plain)
      await patient.must('answerOffer', { answer: 'no' }, { offer: id })
      expect(await asksForExperience(patient)).toBe(false)
    })

    test('also from the waiting list; and is forgotten with what the ranking found', async () => {
      await clinician.must('wait', complex)
      expect(await asksForExperience(patient)).toBe(true)
      await patient.must('wait', {})
      expect(await asksForExperience(patient)).toBe(true)
      await patient.must('stopWaiting', {})
      expect(await asksForExperience(patient)).toBe(false)
      await offered(complex)
      expect(await asksForExperience(patient)).toBe(true)
      await forgetRankings(world.app.house.db, { issuer: world.sandbox.iss, patient: FhirId.parse(JOSEE) })
      expect(await asksForExperience(patient)).toBe(false)
    })
  })

  test('is counted once, by month, with nothing of the person, and no mentor is told', async () => {
    const visit = await world.launch(ELISE)
    await visit.read()
    const referral = { reasons: ['violence', 'isolation'] as ReferralReason[], complex: true }
    const { candidates } = await visit.must('rank', { complex: true })
    await visit.must('wait', { referral })
    await visit.must('wait', { referral })
    await visit.must('stopWaiting', {})
    const counted = await rows()
    expect(counted).toMatchObject([
      { reason: 'isolation', times: 1 },
      { reason: 'violence', times: 1 },
    ])
    expect(Object.keys(counted[0] ?? {}).sort()).toEqual(['issuer', 'month', 'reason', 'times'])

    const mentor = candidates[0]?.mentor.id ?? ''
    const offer = await visit.must('propose', { mentor, referral })
    await visit.must('propose', { mentor, referral })
    expect(await rows()).toMatchObject([{ times: 2 }, { times: 2 }])
    await visit.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    const kept = await sql`select * from offer`.execute(world.app.house.db)
    expect(JSON.stringify(kept.rows)).not.toMatch(/violence|isolation/)
    const outcomes: string[] = []
    for await (const { outcome } of replayed(world.app.house.db, world.app.house.vault)) outcomes.push(outcome)
    expect(new Set(outcomes)).toEqual(new Set(['same']))
  })

  test('is told to the coordinator in steps, of the last twelve months, and not of ten times', async () => {
    expect((await coordinator.must('uptake')).referrals).toEqual([])
    const { db, now } = world.app.house
    const { iss } = world.sandbox
    const month = localMonth(now())
    const old = `${now().getUTCFullYear() - 2}-12`
    await sql`
      insert into referral_count (issuer, month, reason, times)
      values (${iss}, ${month}, 'impasse', 23), (${iss}, ${month}, 'poverty', 10), (${iss}, ${old}, 'poverty', 40),
        (${iss}, ${month}, 'missed_visits', 11), ('https://elsewhere.example', ${month}, 'many_complaints', 90)`.execute(
      db,
    )
    expect((await coordinator.must('uptake')).referrals).toEqual([
      { reason: 'impasse', many: 21 },
      { reason: 'missed_visits', many: 11 },
    ])
  })

  test('is counted in the month where the sites are, until its last evening', async () => {
    const { db } = world.app.house
    const now = () => new Date('2026-07-01T03:30:00Z')
    const by = { issuer: 'https://evening.example', role: 'clinician' } as const
    await countReferral({ now }, db, by, { reasons: ['impasse'], complex: false })
    const { rows } = await sql`select month from referral_count where issuer = ${by.issuer}`.execute(db)
    expect(rows).toEqual([{ month: '2026-06' }])
    await sql`
      insert into referral_count (issuer, month, reason, times)
      values (${by.issuer}, '2025-07', 'poverty', 11), (${by.issuer}, '2025-06', 'violence', 11)`.execute(db)
    expect(await referralsTold(db, by.issuer, now())).toEqual([{ reason: 'poverty', many: 11 }])
  })
})
