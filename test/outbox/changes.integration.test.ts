import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeGently } from '../../server/consent/after-death.ts'
import { FhirId } from '../../shared/ids.ts'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const patients = alive.map(({ id }) => id)

const FAMILIES = ['us-core', 'epic', 'oracle'] as const
const worlds = databases.flatMap(([name, url]) => FAMILIES.map((family) => [family, name, url] as const))

describe.each(worlds)('what a %s chart is told when a match changes, on %s', (family, _, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), issuer: { writeProfile: family } })
  })
  afterAll(() => world.stop())

  let next = 0
  const somebody = () => {
    const patient = patients[next++]
    if (!patient) throw new Error('There are more tests than patients')
    return patient
  }
  const matched = async (patient = somebody()) => {
    const nurse = await world.launch(patient)
    const offer = await nurse.toAcceptedOffer()
    await nurse.sign(offer)
    await nurse.noteIn(['in-chart'])
    return { patient, nurse, offer }
  }
  const signNext = async (nurse: Visit) => {
    const [waiting] = await nurse.must('notesToSign')
    if (!waiting) throw new Error('Nothing waits for a signature')
    const { kind, offer } = waiting
    const { digest } = await nurse.must('previewNote', { language: 'fr', kind }, { offer })
    await nurse.must('signNote', { language: 'fr', kind, digest }, { offer })
    return waiting
  }
  const filed = async (nurse: Visit, count: number) => {
    const until = Date.now() + 15_000
    const states = async () => (await nurse.must('owedNotes')).map(({ state }) => state)
    while ((await states()).filter((state) => state === 'in-chart').length < count) {
      if (Date.now() > until) throw new Error(`Not filed: ${(await states()).join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const textOf = (document: ReturnType<World['sandbox']['chart']>[number] | undefined) =>
    Buffer.from(document?.content[0]?.attachment.data ?? '', 'base64').toString('utf8')

  test('an end waits for a signature, and then follows the beginning in the way this chart knows', async () => {
    const { patient, nurse, offer } = await matched()
    await nurse.must('endOffer', {}, { offer: offer.id })
    expect(await nurse.must('notesToSign')).toMatchObject([{ offer: offer.id, kind: 'end' }])
    expect(world.sandbox.chart(patient)).toHaveLength(1)
    await signNext(nurse)
    await filed(nurse, 2)
    const chart = world.sandbox.chart(patient)
    const end = chart.find((note) => textOf(note).includes('a pris fin'))
    if (family === 'us-core') {
      const [reference] = chart.filter((note) => note !== end).map(({ id }) => `DocumentReference/${id}`)
      expect(end?.relatesTo).toEqual([{ code: 'replaces', target: { reference } }])
    }
    if (family === 'epic') expect(textOf(end)).toContain('Ceci s’ajoute à la note')
    if (family === 'oracle') expect(end).toMatchObject({ docStatus: 'amended', status: 'current' })
    expect(chart).toHaveLength(family === 'oracle' ? 1 : 2)
    expect(await nurse.must('notesToSign')).toEqual([])
  })

  test('nobody is asked to sign the end of a match for somebody who has died since', async () => {
    const { patient, nurse, offer } = await matched()
    await nurse.must('endOffer', {}, { offer: offer.id })
    await closeGently(world.app.house, { issuer: world.sandbox.iss, patient: FhirId.parse(patient) })
    expect(await nurse.must('notesToSign')).toEqual([])
    expect(world.sandbox.chart(patient)).toHaveLength(1)
  })

  test('a new choice before anybody signed the end is one note: the match has changed', async () => {
    const { patient, nurse, offer } = await matched()
    await nurse.must('endOffer', {}, { offer: offer.id })
    const { candidates } = await nurse.must('rank', { answers: {} })
    const other = candidates.find(({ mentor }) => mentor.id !== offer.mentor)?.mentor.id ?? ('' as never)
    const second = await nurse.must('propose', { mentor: other })
    await nurse.must('answerOffer', { answer: 'yes' }, { offer: second.id })
    expect(await nurse.must('notesToSign')).toMatchObject([{ offer: second.id, kind: 'change' }])
    await signNext(nurse)
    await filed(nurse, 2)
    expect(world.sandbox.chart(patient).map(textOf).join()).toContain('accompagnée par un autre patient accompagnateur')
  })

  test('a match that ended before its beginning was signed leaves nothing to tell', async () => {
    const patient = somebody()
    const nurse = await world.launch(patient)
    const offer = await nurse.toAcceptedOffer()
    expect(await nurse.must('notesToSign')).toMatchObject([{ kind: 'begin' }])
    await nurse.must('endOffer', {}, { offer: offer.id })
    expect(await nurse.must('notesToSign')).toEqual([])
    expect(await nurse.call('previewNote', { language: 'fr' }, { offer: offer.id })).toMatchObject({
      problem: 'offer-not-accepted',
    })
    expect(world.sandbox.chart(patient)).toEqual([])
  })

  test('a patient who chooses alone leaves a note that waits for a clinician, who is shown it', async () => {
    const patient = somebody()
    const { launchUrl } = await world.sandbox.launch({ patient, user: `Patient/${patient}` })
    const own = await Visit.open(launchUrl, world.appUrl)
    await own.consent()
    await own.read()
    const { candidates } = await own.must('rank', { answers: {} })
    await own.must('propose', { mentor: candidates[0]?.mentor.id ?? ('' as never) })
    expect(await own.call('notesToSign')).toMatchObject({ problem: 'not-allowed' })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(world.sandbox.chart(patient)).toEqual([])

    const nurse = await world.launch(patient)
    await nurse.must('launch')
    expect(await nurse.must('notesToSign')).toMatchObject([{ kind: 'begin', chosenBy: 'patient' }])
    await signNext(nurse)
    await nurse.noteIn(['in-chart'])
    expect(world.sandbox.chart(patient)[0]?.author?.[0]?.reference).toBe('Practitioner/nurse-paquet')
  })

  test('a note by mistake is marked as such, once, however often it is said', async () => {
    const { patient, nurse } = await matched()
    const [note] = await nurse.must('owedNotes')
    const marked = await Promise.all([1, 2].map(() => nurse.must('noteByMistake', {}, { note: note?.id ?? '' })))
    expect(marked[0]?.id).toBe(marked[1]?.id)
    await filed(nurse, 2)
    const chart = world.sandbox.chart(patient)
    if (family === 'epic') {
      expect(chart).toHaveLength(2)
      expect(chart.map(textOf).join()).toContain('a été inscrite par erreur')
    } else expect(chart).toMatchObject([{ status: 'entered-in-error', subject: { reference: `Patient/${patient}` } }])
  })

  test('a mistake that was told while nothing might be written waits, and is read and signed from the list', async () => {
    const { patient, nurse } = await matched()
    const [note] = await nurse.must('owedNotes')
    await nurse.must('withdrawConsent', { purposes: ['write-note'] })
    expect(await nurse.call('noteByMistake', {}, { note: note?.id ?? '' })).toMatchObject({
      problem: 'consent-missing',
    })
    await nurse.consent()
    expect(await nurse.must('notesToSign')).toMatchObject([{ offer: note?.offer, kind: 'mistake' }])
    const offer = { offer: String(note?.offer) }
    const { digest } = await nurse.must('previewNote', { language: 'fr', kind: 'mistake' }, offer)
    await nurse.must('signNote', { language: 'fr', kind: 'mistake', digest }, offer)
    await filed(nurse, 2)
    const [told] = world.sandbox.chart(patient).slice(-1)
    if (family === 'epic') expect(told && textOf(told)).toContain('a été inscrite par erreur')
    else expect(told).toMatchObject({ status: 'entered-in-error' })
  })

  test('a note of another chart cannot be marked, and is answered as one that does not exist', async () => {
    const { nurse } = await matched()
    const [note] = await nurse.must('owedNotes')
    const other = await world.launch(somebody())
    await other.must('launch')
    const foreign = await other.raw('noteByMistake', {}, { note: note?.id ?? '' })
    const missing = await other.raw('noteByMistake', {}, { note: '00000000-0000-4000-8000-000000000000' })
    expect([foreign.status, missing.status]).toEqual([404, 404])
  })

  if (family !== 'epic')
    test('somebody who changed the note meanwhile makes us read it again', async () => {
      const { patient, nurse } = await matched()
      const [note] = await nurse.must('owedNotes')
      world.sandbox.faults.add({
        match: { method: 'PUT', path: '^/DocumentReference' },
        times: 1,
        effect: { kind: 'status', status: 412 },
      })
      await nurse.must('noteByMistake', {}, { note: note?.id ?? '' })
      await filed(nurse, 2)
      expect(world.sandbox.chart(patient)).toMatchObject([{ status: 'entered-in-error' }])
      world.sandbox.faults.clear()
    })

  const OF_THE_CHART = {
    identifier: [{ system: 'urn:hospital:documents', value: 'D-42' }],
    masterIdentifier: { system: 'urn:hospital:files', value: 'F-42' },
    category: [{ coding: [{ system: 'urn:hospital:folders', code: 'psychosocial' }] }],
    custodian: { display: 'Centre hospitalier' },
    extension: [{ url: 'urn:hospital:shelf', valueString: '7' }],
    text: { status: 'generated' as const, div: '<div xmlns="http://www.w3.org/1999/xhtml">Note de jumelage</div>' },
  }
  const labels = {
    security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
    tag: [{ system: 'urn:hospital:tags', code: 'reviewed' }],
  }
  const keptByTheChart = async (tell: (nurse: Visit, offer: { id: string }) => Promise<unknown>) => {
    const { patient, nurse, offer } = await matched()
    const [standing] = world.sandbox.chart(patient)
    if (!standing) throw new Error('No note stands in the chart')
    const named = { reference: `Patient/${patient}`, display: 'As the hospital names them' }
    const added = {
      identifier: [...OF_THE_CHART.identifier, ...(standing.identifier ?? [])],
      subject: named,
      meta: { ...standing.meta, ...labels },
      context: { ...standing.context, practiceSetting: { text: 'Oncologie' } },
    }
    world.sandbox.faults.add({
      match: { method: 'GET', path: '^/DocumentReference/' },
      effect: { kind: 'status', status: 200, body: { ...standing, ...OF_THE_CHART, ...added } },
    })
    await tell(nurse, offer)
    await filed(nurse, 2)
    world.sandbox.faults.clear()
    const [note] = world.sandbox.chart(patient)
    const { text: _narrative, identifier: _identifiers, ...others } = OF_THE_CHART
    expect(note).toMatchObject({ ...others, subject: named, meta: labels, context: { practiceSetting: {} } })
    expect(note?.identifier).toEqual(expect.arrayContaining(OF_THE_CHART.identifier))
    return { standing, note }
  }

  if (family !== 'epic')
    test('what the chart has added to a note is still there when the note is marked as a mistake', async () => {
      const { standing, note } = await keptByTheChart(async (nurse) => {
        const [owed] = await nurse.must('owedNotes')
        await nurse.must('noteByMistake', {}, { note: owed?.id ?? '' })
      })
      expect(note).toMatchObject({ status: 'entered-in-error', text: OF_THE_CHART.text, content: standing.content })
      expect(note?.identifier).toHaveLength(2)
    })

  if (family === 'oracle')
    test('what the chart has added to a note is still there when it is amended, but for what told its former words', async () => {
      const { standing, note } = await keptByTheChart(async (nurse, offer) => {
        await nurse.must('endOffer', {}, { offer: offer.id })
        await signNext(nurse)
      })
      expect(note).toMatchObject({ docStatus: 'amended' })
      expect(note?.text).toBeUndefined()
      expect(note?.identifier).toHaveLength(2)
      expect(note?.identifier).not.toEqual(expect.arrayContaining(standing.identifier ?? []))
    })

  if (family !== 'epic')
    test('a chart that does not say which version of a note it holds is changed by a person, not by us', async () => {
      const { patient, nurse } = await matched()
      const [note] = await nurse.must('owedNotes')
      const [standing] = world.sandbox.chart(patient)
      const { meta: _meta, ...body } = standing ?? {}
      world.sandbox.faults.add({
        match: { method: 'GET', path: '^/DocumentReference/' },
        effect: { kind: 'status', status: 200, body },
      })
      await nurse.must('noteByMistake', {}, { note: note?.id ?? '' })
      const stopped = await nurse.noteIn(['needs-attention', 'in-chart'])
      expect(stopped).toMatchObject({ state: 'needs-attention', reason: 'no-version' })
      expect(world.sandbox.chart(patient)).toEqual([standing])
      world.sandbox.faults.clear()
      await nurse.must('settleNote', { seen: 'not-in-chart' }, { note: stopped.id })
      await filed(nurse, 2)
      expect(world.sandbox.chart(patient)).toMatchObject([{ status: 'entered-in-error' }])
    })
})
