import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSENT_TEXT_VERSION } from '../shared/consent.ts'
import { databases } from './support/databases.ts'
import { Visit } from './support/visit.ts'
import { openWorld, type World } from './support/world.ts'

const PATIENT = 'elise-chateau-noel'
const [SECOND, UNASKED, THIRD, FOURTH] = [
  'sylvie-bouchard-lemieux',
  'andre-gauthier',
  'louis-philippe-morin',
  'ginette-blais',
] as const
const [FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH] = [
  'jean-guy-lapointe',
  'francois-levesque',
  'denise-vaillancourt',
  'siasi-tukkiapik',
  'josee-thibodeau',
] as const
const [TENTH, ELEVENTH] = ['caroline-desrosiers', 'rejean-caron'] as const
const DECEASED = 'gilles-robitaille'
const ONE_PLACE = 'm16'
const MENTOR_BEFORE = 'm20'
const MENTOR_WITH_ACCOUNT = 'f3-01'
const MENTOR_ACCOUNT = 'Practitioner/mentor-f3-01'

describe.each(databases)('the journey, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  const readsOf = (patient: string, types: readonly string[]) =>
    world.sandbox.log().filter((entry) => entry.patient === patient && types.includes(entry.resourceType ?? ''))

  test('a clinician reads a chart with consent, offers a mentor, and the note stands in that chart', async () => {
    const visit = await world.launch(PATIENT)
    expect(await visit.must('launch')).toMatchObject({ role: 'clinician', hasEncounter: true, lacks: [] })

    await visit.consent()
    const { record, lines } = await visit.read()
    expect(record).toMatchObject({
      completeness: 'complete',
      features: { currentSite: { known: true, value: 'breast' } },
    })
    expect(lines.filter((line) => line.kind === 'done').map((line) => line.resource)).toEqual(
      expect.arrayContaining(['Patient', 'Condition', 'Procedure']),
    )
    expect(await visit.must('record')).toEqual(record)

    const { candidates } = await visit.must('rank', { answers: {} })
    expect(candidates.length).toBeGreaterThanOrEqual(3)
    for (const candidate of candidates) expect(candidate.reasons.length).toBeGreaterThanOrEqual(3)

    const offer = await visit.must('propose', { mentor: candidates[0]?.mentor.id ?? ('' as never) })
    expect(offer.state).toBe('proposed')
    const answered = await visit.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    expect(answered.state).toBe('accepted')

    const preview = await visit.must('previewNote', { language: 'fr' }, { offer: offer.id })
    const owed = await visit.must('signNote', { language: 'fr', digest: preview.digest }, { offer: offer.id })
    expect(owed.state).toBe('waiting')
    await visit.noteIn(['in-chart'])

    const [document, ...others] = world.sandbox.chart(PATIENT)
    expect(others).toEqual([])
    expect(document).toMatchObject({ subject: { reference: `Patient/${PATIENT}` }, docStatus: 'final' })
    const text = Buffer.from(document?.content[0]?.attachment.data ?? '', 'base64').toString('utf8')
    expect(text).toBe(preview.text)
    expect(await visit.must('chartNotes')).toMatchObject([{ text: preview.text, status: 'current' }])
  })

  test('signing the same note twice owes it once; signing other words is refused', async () => {
    const visit = await world.launch(SECOND)
    const offer = await visit.toAcceptedOffer()
    const [first, second] = await Promise.all([visit.sign(offer), visit.sign(offer)])
    expect(first.id).toBe(second.id)
    const english = await visit.must('previewNote', { language: 'en' }, { offer: offer.id })
    const again = await visit.call('signNote', { language: 'en', digest: english.digest }, { offer: offer.id })
    expect(again).toMatchObject({ ok: false, status: 409, problem: 'note-already-signed' })
    await visit.noteIn(['in-chart'])
    expect(world.sandbox.chart(SECOND)).toHaveLength(1)
  })

  test('before consent the chart is not read: no Condition, no Procedure, no ranking, no offer, no notes', async () => {
    const visit = await world.launch(UNASKED)
    await visit.must('launch')
    expect((await visit.read()).problem).toBe('consent-missing')
    for (const key of ['record', 'chartNotes'] as const)
      expect(await visit.call(key)).toMatchObject({ ok: false, status: 403, problem: 'consent-missing' })
    expect(await visit.call('rank', { answers: {} })).toMatchObject({ problem: 'consent-missing' })
    expect(readsOf(UNASKED, ['Condition', 'Procedure', 'DocumentReference'])).toEqual([])
    expect(readsOf(UNASKED, ['Patient']).length).toBeGreaterThan(0)
  })

  test('after a withdrawal the next read is refused, and what was understood of the chart is gone', async () => {
    const visit = await world.launch(UNASKED)
    await visit.consent(['read-record', 'match'])
    await visit.read()
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    const before = readsOf(UNASKED, ['Condition']).length
    expect((await visit.read()).problem).toBe('consent-missing')
    expect(await visit.call('record')).toMatchObject({ problem: 'consent-missing' })
    expect(readsOf(UNASKED, ['Condition'])).toHaveLength(before)

    await visit.consent(['read-record'])
    expect(await visit.call('record')).toMatchObject({ problem: 'record-not-read' })
  })

  test('each purpose stands alone: consent to read and match does not let a note be signed', async () => {
    const visit = await world.launch(THIRD)
    await visit.must('launch')
    await visit.consent(['read-record', 'match'])
    await visit.read()
    const { candidates } = await visit.must('rank', { answers: {} })
    const offer = await visit.must('propose', { mentor: candidates[0]?.mentor.id ?? ('' as never) })
    await visit.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    const preview = await visit.must('previewNote', { language: 'fr' }, { offer: offer.id })
    const signed = await visit.call('signNote', { language: 'fr', digest: preview.digest }, { offer: offer.id })
    expect(signed).toMatchObject({ ok: false, status: 403, problem: 'consent-missing' })
    expect(world.sandbox.chart(THIRD)).toEqual([])
  })

  test('a text that is no longer in force cannot be agreed to', async () => {
    const visit = await world.launch(UNASKED)
    const body = { purposes: ['match' as const], textVersion: '1999-01', language: 'fr' as const }
    expect(await visit.call('giveConsent', body)).toMatchObject({ problem: 'consent-text-outdated' })
    expect(CONSENT_TEXT_VERSION).not.toBe('1999-01')
  })

  test('a patient gives consent themself, picks a mentor, and that is accepted; they cannot sign the note', async () => {
    const { launchUrl } = await world.sandbox.launch({ patient: THIRD, user: `Patient/${THIRD}` })
    const visit = await Visit.open(launchUrl, world.appUrl)
    expect(await visit.must('launch')).toMatchObject({ role: 'patient' })
    await visit.must('withdrawConsent', { purposes: ['match'] }) // lets go of the offer the clinician made
    const consents = await visit.consent()
    expect(consents.find((one) => one.purpose === 'match')).toMatchObject({ state: 'active', mode: 'self' })
    await visit.read()
    const { candidates } = await visit.must('rank', { answers: {} })
    const offer = await visit.must('propose', { mentor: candidates[0]?.mentor.id ?? ('' as never) })
    expect(offer).toMatchObject({ state: 'accepted', chosenBy: 'patient' })
    expect(await visit.call('previewNote', { language: 'fr' }, { offer: offer.id })).toMatchObject({
      problem: 'not-allowed',
    })
  })

  test('a second offer waits until the first is answered', async () => {
    const visit = await world.launch(FOURTH)
    await visit.consent()
    await visit.read()
    const { candidates } = await visit.must('rank', { answers: {} })
    const [one, other] = candidates
    const first = await visit.must('propose', { mentor: one?.mentor.id ?? ('' as never) })
    expect(await visit.call('propose', { mentor: other?.mentor.id ?? ('' as never) })).toMatchObject({
      problem: 'offer-open',
    })
    await visit.must('answerOffer', { answer: 'not-now' }, { offer: first.id })
    expect(await visit.must('propose', { mentor: other?.mentor.id ?? ('' as never) })).toMatchObject({
      state: 'proposed',
    })
  })

  test('a mentor with one free place accompanies one, however many ask at the same moment', async () => {
    const visits = await Promise.all([FIFTH, SIXTH, SEVENTH, EIGHTH].map((patient) => world.launch(patient)))
    await Promise.all(visits.map((visit) => visit.consent(['read-record', 'match'])))
    const asking = [FIFTH, SIXTH, SEVENTH, EIGHTH]
    const offers = await Promise.all(
      visits.map((visit, index) => visit.must('propose', { mentor: world.seen(ONE_PLACE, asking[index] ?? '') })),
    )
    const answers = await Promise.all(
      visits.map((visit, index) => visit.call('answerOffer', { answer: 'yes' }, { offer: offers[index]?.id ?? '' })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'mentor-full')).toHaveLength(3)
  })

  test('a mentor sees the notes only of somebody they accompany, and only what that person shares', async () => {
    const stranger = await world.launch(PATIENT, { user: MENTOR_ACCOUNT })
    expect(await stranger.must('launch')).toMatchObject({ role: 'mentor' })
    expect(await stranger.call('chartNotes')).toMatchObject({ status: 403, problem: 'not-allowed' })

    const nurse = await world.launch(NINTH)
    await nurse.consent()
    const begins = async (mentor: string) => {
      const offer = await nurse.must('propose', { mentor: world.seen(mentor, NINTH) })
      await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
      await nurse.sign(offer)
      while ((await nurse.must('owedNotes')).some(({ state }) => state !== 'in-chart'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      return offer
    }
    const earlier = await begins(MENTOR_BEFORE)
    await nurse.must('endOffer', {}, { offer: earlier.id })
    const offer = await begins(MENTOR_WITH_ACCOUNT)
    expect(offer.id).not.toBe(earlier.id)
    expect(await nurse.must('chartNotes')).toHaveLength(2)

    const mentor = await world.launch(NINTH, { user: MENTOR_ACCOUNT })
    expect(await mentor.call('chartNotes')).toMatchObject({ problem: 'not-allowed' })
    await world.showEachOther(NINTH, mentor)
    expect(await mentor.must('chartNotes')).toHaveLength(1)
    expect(await mentor.must('accompanied')).toHaveLength(1)
    expect(await mentor.call('record')).toMatchObject({ problem: 'not-allowed' })

    await nurse.must('withdrawConsent', { purposes: ['share-summaries'] })
    expect(await mentor.call('chartNotes')).toMatchObject({ status: 403, problem: 'consent-missing' })
  })

  test('a coordinator enters without a patient and sees places and counts, nobody’s name', async () => {
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    expect(await coordinator.must('launch')).toMatchObject({ role: 'coordinator', patient: null })
    const raw = await (await coordinator.raw('programme')).text()
    expect(JSON.parse(raw).mentors.length).toBeGreaterThanOrEqual(30)
    expect(raw).not.toContain(PATIENT)
    expect(await coordinator.call('record')).toMatchObject({ problem: 'not-allowed' })
  })

  test('somebody who died is offered nobody', async () => {
    const visit = await world.launch(DECEASED)
    expect(await visit.must('launch')).toMatchObject({ closed: 'patient-deceased' })
    const asked = { purposes: ['match' as const], textVersion: CONSENT_TEXT_VERSION, language: 'fr' as const }
    expect(await visit.call('giveConsent', asked)).toMatchObject({ problem: 'patient-deceased' })
    expect((await visit.read()).problem).toBe('consent-missing')
    expect(readsOf(DECEASED, ['Condition', 'Procedure'])).toEqual([])
    expect(await visit.call('rank', { answers: {} })).toMatchObject({ status: 409, problem: 'patient-deceased' })
    expect(await visit.call('propose', { mentor: world.seen(ONE_PLACE, DECEASED) })).toMatchObject({
      problem: 'patient-deceased',
    })
  })

  test('somebody who died is offered nobody, also before any page has shown who they are', async () => {
    const visit = await world.launch(DECEASED)
    expect(await visit.call('propose', { mentor: world.seen(ONE_PLACE, DECEASED) })).toMatchObject({
      problem: 'patient-deceased',
    })
    expect(await visit.call('rank', { answers: {} })).toMatchObject({ problem: 'patient-deceased' })
  })

  test('a mentor is told who somebody is only when they accompany them, both have shown themselves, and that person shares it', async () => {
    const stranger = await world.launch(TENTH, { user: MENTOR_ACCOUNT })
    expect(await stranger.must('launch')).toMatchObject({ role: 'mentor', patient: null, hasPatient: true })
    expect(readsOf(TENTH, ['Patient'])).toEqual([])

    const nurse = await world.launch(TENTH)
    await nurse.consent(['read-record', 'match'])
    const offer = await nurse.must('propose', { mentor: world.seen(MENTOR_WITH_ACCOUNT, TENTH) })
    await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    expect((await stranger.must('launch')).patient).toBeNull()

    await nurse.consent(['share-summaries'])
    expect((await stranger.must('launch')).patient).toBeNull()
    await world.showEachOther(TENTH, stranger)
    expect((await stranger.must('launch')).patient).toMatchObject({ birthDate: expect.any(String) })
    await nurse.must('withdrawConsent', { purposes: ['share-summaries'] })
    expect((await stranger.must('launch')).patient).toBeNull()
    const again = await world.launch(TENTH, { user: MENTOR_ACCOUNT })
    expect((await again.must('launch')).patient).toBeNull()
  })

  test('a match that ends takes along the note that has not left: nothing of it reaches the chart', async () => {
    const visit = await world.launch(ELEVENTH)
    const offer = await visit.toAcceptedOffer()
    const toDocuments = { method: 'POST', path: '^/DocumentReference', patient: ELEVENTH }
    world.sandbox.faults.add({ match: toDocuments, effect: { kind: 'status', status: 429, retryAfter: 1 } })
    await visit.sign(offer)
    while ((await visit.must('owedNotes'))[0]?.reason !== 'ehr-busy')
      await new Promise((resolve) => setTimeout(resolve, 20))
    await visit.must('withdrawConsent', { purposes: ['match'] })
    world.sandbox.faults.clear()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await visit.must('owedNotes')).toMatchObject([{ state: 'stopped' }])
    expect(world.sandbox.chart(ELEVENTH)).toEqual([])
  })
})
