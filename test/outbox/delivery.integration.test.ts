import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { closeGently } from '../../server/consent/after-death.ts'
import { FhirId } from '../../shared/ids.ts'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const TO_DOCUMENTS = { method: 'POST', path: '^/DocumentReference' }
/** Each test takes the next one. */
const patients = alive.map(({ id }) => id)

const patientIn = (list: readonly string[], index: number) => {
  const patient = list[index]
  if (!patient) throw new Error('There are more tests than patients')
  return patient
}

async function untilBusy(visit: Visit) {
  while ((await visit.must('owedNotes'))[0]?.reason !== 'ehr-busy')
    await new Promise((resolve) => setTimeout(resolve, 20))
}

describe.each(databases)('a note on its way to an EHR that misbehaves, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), sandbox: { ignoreIfNoneExist: true } })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  let next = 0
  const signedFor = async (rule?: Parameters<World['sandbox']['faults']['add']>[0]) => {
    const patient = patientIn(patients, next++)
    const visit = await world.launch(patient)
    const offer = await visit.toAcceptedOffer()
    if (rule) world.sandbox.faults.add(rule)
    await visit.sign(offer)
    return { patient, visit }
  }
  const oneNoteIn = (patient: string) => expect(world.sandbox.chart(patient)).toHaveLength(1)

  test.each([
    ['stores the note and never answers', { kind: 'store-and-hang' }],
    ['stores the note and resets the connection', { kind: 'store-and-reset' }],
    ['answers 201 with an empty text/html body', { kind: 'empty-201' }],
    ['answers 201 without a Location', { kind: 'no-location-201' }],
    ['answers 200 with the HTML of a login page', { kind: 'html' }],
    ['answers 200 with an OperationOutcome error', { kind: 'outcome-200' }],
    ['answers 500', { kind: 'status', status: 500 }],
    ['answers 503 with Retry-After', { kind: 'status', status: 503, retryAfter: 1 }],
    ['answers 429 with Retry-After', { kind: 'status', status: 429, retryAfter: 1 }],
    ['answers 409', { kind: 'status', status: 409 }],
    ['answers 412', { kind: 'status', status: 412 }],
    ['never answers and stores nothing', { kind: 'never' }],
    ['redirects to another host', { kind: 'redirect', location: 'http://evil.localhost:1/login' }],
    ['truncates its answer', { kind: 'truncate' }],
  ] as const)('an EHR that once %s ends with exactly one note in the chart', async (_, effect) => {
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, times: 1, effect })
    await visit.noteIn(['in-chart'])
    oneNoteIn(patient)
  })

  test('a note that the EHR stores late is waited for, not sent again', async () => {
    const { patient, visit } = await signedFor({
      match: TO_DOCUMENTS,
      times: 1,
      effect: { kind: 'store-late', ms: 2_200 },
    })
    await visit.noteIn(['in-chart'])
    oneNoteIn(patient)
  })

  test('a note that is signed in two tabs at once, and tapped twice in each, stands in the chart once', async () => {
    const patient = patientIn(patients, next++)
    const [visit, tab] = [await world.launch(patient), await world.launch(patient)]
    const offer = await visit.toAcceptedOffer()
    const signed = await Promise.all([visit, visit, tab, tab].map((one) => one.sign(offer)))
    expect(new Set(signed.map(({ id }) => id)).size).toBe(1)
    await visit.noteIn(['in-chart'])
    await new Promise((resolve) => setTimeout(resolve, 500))
    oneNoteIn(patient)
  })

  test.each([
    ['waits', async () => undefined, 3],
    ['is stopped', (visit: Visit) => visit.must('withdrawConsent', { purposes: ['write-note'] }), 2],
  ])('an EHR that asked to be left alone is not asked for what is signed while its note %s', async (_, then, posts) => {
    const effect = { kind: 'status', status: 429, retryAfter: 3 } as const
    const one = await signedFor({ match: TO_DOCUMENTS, times: 1, effect })
    await untilBusy(one.visit)
    await then(one.visit)
    const other = await signedFor()
    await other.visit.noteIn(['in-chart'])
    await one.visit.noteIn(['in-chart', 'stopped'])
    const asked = world.sandbox
      .log()
      .filter(({ method, path }) => method === 'POST' && path === '/DocumentReference')
      .filter(({ patient }) => patient === one.patient || patient === other.patient)
    const [refused, next] = asked.map(({ at }) => Date.parse(at))
    expect(asked).toHaveLength(posts)
    expect(Number(next) - Number(refused)).toBeGreaterThanOrEqual(3_000)
  })

  test('what is written after a note of which nobody knows whether it arrived waits for it', async () => {
    const noSearch = { match: { method: 'GET', path: '^/DocumentReference' }, effect: { kind: 'status', status: 500 } }
    world.sandbox.faults.add(noSearch as Parameters<World['sandbox']['faults']['add']>[0])
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'store-and-reset' } })
    await visit.noteIn(['uncertain'])
    const { preview } = await visit.must('consentSummary', { language: 'fr' })
    await visit.must('fileConsentSummary', { language: 'fr', digest: preview.digest })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    oneNoteIn(patient)
    world.sandbox.faults.clear()
    await expect.poll(() => world.sandbox.chart(patient).length, { timeout: 20_000 }).toBe(2)
    const kinds = world.sandbox.chart(patient).map(({ type }) => type?.coding?.[0]?.code)
    expect(new Set(kinds)).toEqual(new Set(['34109-9', '59284-0']))
  })

  test('a note that the EHR takes with a warning is in the chart: who signed it sees so, the log says of what kind', async () => {
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'warned-201' } })
    expect(await visit.noteIn(['in-chart'])).toMatchObject({ reason: 'ehr-warned' })
    oneNoteIn(patient)
    await expect.poll(() => world.logged()).toContain('"warnings":["business-rule"]')
    expect(world.logged()).not.toContain('discharged')
  })

  test('202 is with the hospital for review, and not sent again', async () => {
    const { visit } = await signedFor({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'accepted-202' } })
    await visit.noteIn(['for-review'])
    await visit.must('chartNotes')
    await visit.noteIn(['for-review'])
  })

  test('what was reviewed is in the chart as soon as somebody reads the notes there', async () => {
    const { patient, visit } = await signedFor({
      match: TO_DOCUMENTS,
      times: 1,
      effect: { kind: 'accepted-202', store: true },
    })
    await visit.noteIn(['for-review'])
    await visit.must('chartNotes')
    expect(await visit.noteIn(['in-chart'])).toMatchObject({ reason: null })
    oneNoteIn(patient)
  })

  test.each([
    [403, 'refused-rights'],
    [422, 'refused-content'],
  ])('%i needs a person, who is told why', async (status, reason) => {
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, effect: { kind: 'status', status } })
    expect(await visit.noteIn(['needs-attention'])).toMatchObject({ reason })
    expect(world.sandbox.chart(patient)).toEqual([])
  })

  test('a chart that cannot be searched proves nothing: the note stays uncertain and is not sent again', async () => {
    world.sandbox.faults.add({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'store-and-reset' } })
    const { patient, visit } = await signedFor({
      match: { method: 'GET', path: '^/DocumentReference' },
      effect: { kind: 'status', status: 500 },
    })
    await visit.noteIn(['uncertain'])
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await visit.noteIn(['uncertain', 'waiting'])).toMatchObject({ reason: 'no-proof' })
    oneNoteIn(patient)
    world.sandbox.faults.clear()
    await visit.noteIn(['in-chart'], 20_000)
    oneNoteIn(patient)
  })

  test('consent withdrawn after signing and before sending: the note never leaves', async () => {
    const busy = { kind: 'status', status: 429, retryAfter: 1 } as const
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, effect: busy })
    await untilBusy(visit)
    await visit.must('withdrawConsent', { purposes: ['write-note'] })
    world.sandbox.faults.clear()
    expect(await visit.noteIn(['stopped'])).toMatchObject({ reason: 'consent-withdrawn' })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await visit.noteIn(['stopped'])).toMatchObject({ state: 'stopped' })
    expect(world.sandbox.chart(patient)).toEqual([])

    expect(await visit.must('notesToSign')).toEqual([])
    await visit.consent(['write-note'])
    const [again] = await visit.must('notesToSign')
    expect(again).toMatchObject({ kind: 'begin' })
    await visit.sign({ id: again?.offer ?? '' })
    await visit.noteIn(['in-chart'])
    oneNoteIn(patient)
  })

  test('consent withdrawn while the record asks for a new token: the note never leaves', async () => {
    world.sandbox.faults.add({ match: { method: 'POST', path: '^/oauth/token' }, effect: { kind: 'delay', ms: 800 } })
    const { patient, visit } = await signedFor({
      match: TO_DOCUMENTS,
      times: 1,
      effect: { kind: 'status', status: 401 },
    })
    const refused = () =>
      world.sandbox.log().filter((one) => one.patient === patient && one.method === 'POST' && one.status === 401)
    await expect.poll(refused).toHaveLength(1)
    await visit.must('withdrawConsent', { purposes: ['write-note'] })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await visit.noteIn(['stopped'])).toMatchObject({ reason: 'consent-withdrawn' })
    expect(world.sandbox.chart(patient)).toEqual([])
  })

  test('a note that was signed in life reaches the chart after a death all the same', async () => {
    const busy = { kind: 'status', status: 429, retryAfter: 1 } as const
    const { patient, visit } = await signedFor({ match: TO_DOCUMENTS, effect: busy })
    await untilBusy(visit)
    await closeGently(world.app.house, { issuer: world.sandbox.iss, patient: FhirId.parse(patient) })
    world.sandbox.faults.clear()
    await visit.noteIn(['in-chart'])
    oneNoteIn(patient)
  })

  test('an ended sign-in holds the note; the same clinician opening the chart again sends it', async () => {
    const patient = patientIn(patients, next++)
    const visit = await world.launch(patient)
    const offer = await visit.toAcceptedOffer()
    world.sandbox.faults.add({ match: TO_DOCUMENTS, effect: { kind: 'status', status: 401 } })
    await visit.sign(offer)
    expect(await visit.noteIn(['held'])).toMatchObject({ reason: 'sign-in-needed' })
    world.sandbox.faults.clear()
    await world.launch(patient, { withhold: ['patient/DocumentReference.crus'] })
    expect((await visit.must('owedNotes'))[0]).toMatchObject({ state: 'held', reason: 'sign-in-needed' })
    const again = await world.launch(patient)
    await again.noteIn(['in-chart'])
    oneNoteIn(patient)
  })

  test('a sign-in that cannot be read any more holds the note; the same clinician opening the chart again sends it', async () => {
    const { patient, visit } = await signedFor({
      match: TO_DOCUMENTS,
      effect: { kind: 'status', status: 429, retryAfter: 1 },
    })
    await untilBusy(visit)
    await sql`update launch set sealed_token = 'unreadable' where id = ${visit.launch}`.execute(world.app.house.db)
    world.sandbox.faults.clear()
    expect(await visit.noteIn(['held'])).toMatchObject({ reason: 'sign-in-needed' })
    const again = await world.launch(patient)
    await again.noteIn(['in-chart'])
    oneNoteIn(patient)
  })
})
