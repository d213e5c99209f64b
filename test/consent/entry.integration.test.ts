import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../sandbox/people/index.ts'
import { withConsent } from '../../server/consent/consent-store.ts'
import { entryOf } from '../../server/consent/entry.ts'
import type { PatientLaunch } from '../../server/launch/open-launch.ts'
import { laterOf } from '../../server/programme/later-store.ts'
import { CONSENT_TEXT_VERSION, Purpose } from '../../shared/consent.ts'
import { FhirId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { openWorld, type World } from '../support/world.ts'

const [ADULT, TEEN, CHILD, OLD, DECEASED, LIVING] = [
  'elise-chateau-noel',
  'zachary-beaulieu',
  'leo-marchand',
  'rita-pelletier',
  'gilles-robitaille',
  'ginette-blais',
] as const
const CLINICAL = ['Condition', 'Procedure', 'DocumentReference']

describe.each(databases)('who enters the patient’s own door, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  const clinicalReadsOf = (patient: string) =>
    world.sandbox.log().filter((entry) => entry.patient === patient && CLINICAL.includes(entry.resourceType ?? ''))
  const said = { purposes: ['match' as const], textVersion: CONSENT_TEXT_VERSION, language: 'fr' as const }

  test.each([
    ['from the portal', () => world.launch(ADULT, { user: `Patient/${ADULT}` })],
    ['from home, signing in themself', () => world.enter(`Patient/${ADULT}`, ADULT)],
  ])('an adult enters %s', async (_name, enter) => {
    expect(await (await enter()).must('launch')).toMatchObject({ role: 'patient', onBehalf: false, closed: null })
  })

  test.each([
    ['a child under 14, alone', CHILD, `Patient/${CHILD}`, 'minor-not-alone'],
    ['the mother of a child, without the team', CHILD, 'RelatedPerson/mother-marchand', 'minor-not-alone'],
    ['somebody of 16, alone', TEEN, `Patient/${TEEN}`, 'minor-with-team'],
    ['the daughter of an adult', OLD, 'RelatedPerson/daughter-pelletier', 'proxy-not-alone'],
    ['whoever signs in for somebody who died', DECEASED, `Patient/${DECEASED}`, 'patient-deceased'],
  ])('%s stays outside: nothing is shown, asked or kept', async (_name, patient, user, problem) => {
    const visit = await world.enter(user, patient)
    for (const key of ['launch', 'consents', 'offers', 'standing'] as const)
      expect(await visit.call(key)).toMatchObject({ ok: false, problem })
    expect(await visit.call('giveConsent', said)).toMatchObject({ problem })
    expect(await visit.call('rank', { answers: {} })).toMatchObject({ problem })
    expect(clinicalReadsOf(patient)).toEqual([])
    await visit.must('end', {})
  })

  test('with the team a parent agrees for a child, and somebody of 16 for themself', async () => {
    expect(await (await world.launch(CHILD)).must('launch')).toMatchObject({ agrees: 'parent', closed: null })
    const teen = await world.launch(TEEN)
    expect(await teen.must('launch')).toMatchObject({ agrees: 'patient', closed: null })
    expect(await teen.must('giveConsent', said)).toBeTruthy()
  })

  test('somebody is 14 from their birthday where they are, and not from the evening before', async () => {
    const { house } = world.app
    const { launch } = await world.enter(`Patient/${CHILD}`, CHILD)
    const [year = '', month, day] = (people.find(({ id }) => id === CHILD)?.patient.birthDate ?? '').split('-')
    const at = (hour: string) => {
      const now = () => new Date(`${Number(year) + 14}-${month}-${day}T${hour}:00:00Z`)
      const own = {
        id: launch,
        issuer: world.sandbox.iss,
        patient: CHILD,
        role: 'patient',
        fhirUser: `Patient/${CHILD}`,
      }
      return entryOf({ ...house, now }, own as unknown as PatientLaunch)
    }
    expect(await at('02')).toMatchObject({ reason: 'minor-not-alone' })
    expect(await at('12')).toMatchObject({ reason: 'minor-with-team' })
  })

  test('when the chart says that somebody died, what is open closes, and no agreement is left to read by', async () => {
    const before = await world.launch(LIVING)
    await before.consent()
    await before.read()
    const { candidates } = await before.must('rank', { answers: {} })
    await before.must('propose', { mentor: candidates[0]?.mentor.id as never })
    await before.must('invite', {})
    const home = await world.enter(`Patient/${LIVING}`, LIVING)
    await home.must('sayLater', { months: 6, reach: '514 555-0134' })
    const died = { ...people.find(({ id }) => id === LIVING)?.patient, deceasedBoolean: true }
    const isAsked = { method: 'GET', path: '^/Patient', patient: LIVING }
    world.sandbox.faults.add({ match: isAsked, effect: { kind: 'status', status: 200, body: died } })
    const after = await world.launch(LIVING)
    expect(await after.must('launch')).toMatchObject({ closed: 'patient-deceased' })
    expect(await after.must('offers')).toMatchObject([{ state: 'withdrawn' }])
    expect(await after.must('invitations')).toMatchObject([{ state: 'revoked' }])
    const { db, vault } = world.app.house
    const person = { issuer: world.sandbox.iss, patient: FhirId.parse(LIVING) }
    expect(await laterOf(db, vault, person)).toBeNull()
    for (const purpose of Purpose.options.filter((one) => one !== 'write-note'))
      expect(await withConsent(db, person, purpose, new Date())).toMatchObject({ ok: false })
    expect(await after.call('invite', {})).toMatchObject({ problem: 'patient-deceased' })
    expect((await before.read()).problem).toBe('consent-missing')
  })
})

describe('where the site lets parents in and lets 14 to 17 decide', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ site: { whoMay: { under14: 'parent-may-enter', from14to17: 'on-their-own' } } })
  })
  afterAll(() => world.stop())

  test('a mother enters for her child, and what she agrees to is kept as hers', async () => {
    const visit = await world.enter('RelatedPerson/mother-marchand', CHILD)
    expect(await visit.must('launch')).toMatchObject({ role: 'patient', agrees: 'parent', onBehalf: true })
    const consents = await visit.consent(['match'])
    expect(consents.find(({ purpose }) => purpose === 'match')).toMatchObject({ state: 'active', mode: 'proxy' })
  })

  test('somebody of 16 enters alone', async () => {
    const visit = await world.launch(TEEN, { user: `Patient/${TEEN}` })
    expect(await visit.must('launch')).toMatchObject({ role: 'patient', agrees: 'patient', closed: null })
  })

  test('a child still does not', async () => {
    const visit = await world.launch(CHILD, { user: `Patient/${CHILD}` })
    expect(await visit.call('launch')).toMatchObject({ problem: 'minor-not-alone' })
  })
})
