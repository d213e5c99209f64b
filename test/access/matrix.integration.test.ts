import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../shared/api.ts'
import type { Role } from '../../shared/launch.ts'
import { Jar } from '../support/browser-jar.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'
import { BODIES } from './bodies.ts'
import { WRITTEN } from './written.ts'

type Key = keyof typeof api
const KEYS = Object.keys(api) as Key[]
const [OWN, OTHER] = ['elise-chateau-noel', 'andre-gauthier'] as const
const DANIELLE = 'f3-01'
const MENTOR = 'Practitioner/mentor-f3-01'
const OTHER_MENTOR = 'Practitioner/mentor-f2-01'
const NURSE = 'Practitioner/nurse-paquet'

let world: World
/** Somebody of each role, and the offer and note that are theirs. */
let people: Record<Role, Visit>
let own: { offer: string; note: string; match: string }
/** The same of somebody else: a match and a note of another patient, as that patient and their mentor know them. */
let foreign: { offer: string; note: string; match: string }

const asPatient = async (patient: string) => {
  const { launchUrl } = await world.sandbox.launch({ patient, user: `Patient/${patient}` })
  return Visit.open(launchUrl, world.appUrl)
}

/** A match with a note in the chart, made by the nurse. */
async function matched(patient: string, mentor: string) {
  const nurse = await world.launch(patient)
  await nurse.consent()
  await nurse.read()
  const offer = await nurse.must('propose', { mentor: world.seen(mentor, patient) })
  await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
  const note = await nurse.sign(offer)
  await nurse.noteIn(['in-chart'])
  return { nurse, offer: offer.id, note: note.id }
}

beforeAll(async () => {
  world = await openWorld()
  const mine = await matched(OWN, DANIELLE)
  const theirs = await matched(OTHER, 'f2-01')
  const [mentor, otherMentor] = [await world.enter(MENTOR), await world.enter(OTHER_MENTOR)]
  people = {
    clinician: mine.nurse,
    patient: await asPatient(OWN),
    mentor,
    coordinator: await world.enter('Practitioner/coordinator-cote'),
  }
  own = { ...mine, match: (await mentor.must('accompanied'))[0]?.id ?? '' }
  foreign = { ...theirs, match: (await otherMentor.must('accompanied'))[0]?.id ?? '' }
})
afterAll(() => world.stop())

/** How the server meets somebody of this role at this route. */
async function met(key: Key, role: Role): Promise<boolean> {
  const response = await people[role].raw(key, BODIES[key], { offer: 'missing', note: 'missing' })
  const text = await response.text()
  return !(response.status === 403 && text.includes('"not-allowed"'))
}

describe('who may use which route', () => {
  test('is written for every route of the table, and for no other', () => {
    expect(Object.keys(WRITTEN).sort()).toEqual([...KEYS].sort())
  })

  /** These end what the others need: to leave is anybody's, and the end of one's data is looked at apart. */
  const routes = KEYS.filter((key) => key !== 'end' && key !== 'eraseMyData')
  test.each(routes)('%s', async (key) => {
    const roles = Object.keys(WRITTEN[key]) as Role[]
    const found = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await met(key, role)] as const)),
    )
    // A mentor who entered without a chart is refused the chart's notes for want of a patient, not of a right.
    expect(found).toEqual(WRITTEN[key])
  })

  test.each(['clinician', 'mentor', 'coordinator'] as const)('a %s erases nobody’s data', async (role) => {
    expect(await met('eraseMyData', role)).toBe(WRITTEN.eraseMyData[role])
  })

  test.each(KEYS)('%s answers nobody who has no launch in this browser', async (key) => {
    const stranger = new Visit(new Jar(), world.appUrl, people.clinician.launch)
    const response = await stranger.raw(key, BODIES[key], { offer: own.offer, note: own.note })
    expect([response.status, await response.json()]).toMatchObject([404, { problem: 'launch-unknown' }])
  })
})

describe('an id of somebody else', () => {
  const withId = KEYS.filter((key) => /:(offer|note)/.test(api[key].path))
  const cases = withId.flatMap((key) =>
    (Object.keys(WRITTEN[key]) as Role[]).filter((role) => WRITTEN[key][role]).map((role) => [key, role] as const),
  )
  const MISSING = '00000000-0000-4000-8000-000000000000'

  test.each(cases)('%s, asked by the %s, is answered as one that does not exist', async (key, role) => {
    const theirs = role === 'mentor' ? foreign.match : foreign.offer
    const ask = async (offer: string, note: string) => {
      const response = await people[role].raw(key, BODIES[key], { offer, note })
      const { requestId, ...body } = (await response.json()) as { requestId: string }
      expect(requestId).not.toBe('')
      return { status: response.status, body, headers: [...response.headers.keys()].sort() }
    }
    const foreignAnswer = await ask(theirs, foreign.note)
    expect(foreignAnswer).toMatchObject({ status: 404, body: { problem: 'not-found' } })
    expect(await ask(MISSING, MISSING)).toEqual(foreignAnswer)
    expect(await ask('no id at all', 'no id at all')).toEqual(foreignAnswer)
  })

  test('a mentor who knows the patient’s own id of a match gets nowhere with it, and the reverse', async () => {
    const asMentor = await people.mentor.call('contact', undefined, { offer: own.offer })
    const asOwner = await people.patient.call('contact', undefined, { offer: own.match })
    expect([asMentor, asOwner]).toMatchObject([{ problem: 'not-found' }, { problem: 'not-found' }])
    expect(await people.mentor.call('contact', undefined, { offer: own.match })).toMatchObject({ ok: true })
    expect(await people.patient.call('contact', undefined, { offer: own.offer })).toMatchObject({ ok: true })
  })

  test('of a launch of somebody else’s browser opens nothing, whoever asks', async () => {
    const other = await world.launch(OTHER, { user: NURSE })
    const mixed = new Visit(people.clinician.jar, world.appUrl, other.launch)
    expect(await mixed.call('offers')).toMatchObject({ status: 404, problem: 'launch-unknown' })
  })
})
