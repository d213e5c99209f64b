import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../../sandbox/people/index.ts'
import { team } from '../../sandbox/people/team.ts'
import { type Api, api } from '../../shared/api.ts'
import type { Role } from '../../shared/launch.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'
import { BODIES } from './bodies.ts'

const PATIENT = 'elise-chateau-noel'
const DANIELLE = 'f3-01'
const ACCOUNT = 'mentor-f3-01'

let world: World
beforeAll(async () => {
  world = await openWorld({ site: { mentorAccepts: true } })
})
afterAll(() => world.stop())

/** Last, what would change the answers of the others. */
const LAST: readonly (keyof Api)[] = ['withdrawConsent', 'another', 'endOffer', 'endMatch', 'eraseMyData', 'end']
const routesOf = (role: Role) =>
  (Object.keys(api) as (keyof Api)[]).filter((key) => (api[key].who as readonly Role[]).includes(role))
const lasting = (role: Role) => routesOf(role).filter((key) => !LAST.includes(key))
const ending = (role: Role) => LAST.filter((key) => routesOf(role).includes(key))

/** Everything that every route answers to somebody: bodies and headers, as one text a route. */
async function allAnswers(visit: Visit, routes: readonly (keyof Api)[], offer: string): Promise<[string, string][]> {
  const said: [string, string][] = []
  for (const key of routes) {
    const response = await visit.raw(key, BODIES[key], { offer, note: 'none' })
    const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
    const body = (await response.text()).replace(/"requestId":"[^"]*"/, '')
    said.push([key, `${JSON.stringify(headers)} ${body}`])
  }
  return said
}

const leaking = (answers: readonly [string, string][], secret: RegExp) =>
  answers.flatMap(([key, text]) => {
    const found = secret.exec(text)
    return found ? [`${key}: ${found[0]}`] : []
  })
const anyOf = (given: readonly (string | undefined)[]) => {
  const words = given.flatMap((word) => (word ? [word] : []))
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i')
}

test('before both show themselves, no route tells either of the two who the other is', async () => {
  const user = `Patient/${PATIENT}`
  const { launchUrl } = await world.sandbox.launch({ patient: PATIENT, user })
  const patient = await Visit.open(launchUrl, world.appUrl)
  const mentor = await world.enter(`Practitioner/${ACCOUNT}`)
  await patient.consent()
  await patient.read()
  const offer = await patient.must('propose', { mentor: world.seen(DANIELLE, PATIENT, user) })
  await Promise.all([patient.acceptRules(), mentor.acceptRules()])

  const whoIsIt = people.find(({ id }) => id === PATIENT)?.patient
  const [name] = whoIsIt?.name ?? []
  const numbers = (whoIsIt?.identifier ?? []).map(({ value }) => value ?? '')
  const ofPatient = anyOf([PATIENT, ...(name?.given ?? []), name?.family, whoIsIt?.birthDate, ...numbers, offer.id])
  const family = team.find(({ id }) => id === ACCOUNT)?.practitioner.name?.[0]?.family
  const ofMentor = anyOf([ACCOUNT, `"${DANIELLE}"`, family, 'Practitioner/'])

  const [request] = await mentor.must('requests')
  const match = request?.id ?? ''
  expect(leaking(await allAnswers(mentor, lasting('mentor'), match), ofPatient)).toEqual([])
  expect((await patient.must('offers'))[0]?.state).toBe('accepted') // one of those routes was the mentor's yes
  expect(leaking(await allAnswers(patient, lasting('patient'), offer.id), ofMentor)).toEqual([])
  expect(leaking(await allAnswers(mentor, [...lasting('mentor'), ...ending('mentor')], match), ofPatient)).toEqual([])
  expect((await patient.must('offers')).map(({ state }) => state)).toEqual(['ended']) // and one their stop: the patient wants nobody else
  expect(leaking(await allAnswers(patient, [...lasting('patient'), ...ending('patient')], offer.id), ofMentor)).toEqual(
    [],
  )
})

test('no route tells a mentor a moment of the other’s day', async () => {
  const other = 'andre-gauthier'
  const { launchUrl } = await world.sandbox.launch({ patient: other, user: `Patient/${other}` })
  const patient = await Visit.open(launchUrl, world.appUrl)
  await patient.consent()
  await patient.must('propose', { mentor: world.seen(DANIELLE, other, `Patient/${other}`) })
  const mentor = await world.enter(`Practitioner/${ACCOUNT}`)
  const [request] = await mentor.must('requests')
  const match = request?.id ?? ''
  const answers = [
    ...(await allAnswers(mentor, lasting('mentor'), match)),
    ...(await allAnswers(mentor, [...lasting('mentor'), ...ending('mentor')], match)),
  ]
  const agreed = /2027-01-15T14:00/g // the one moment the two write to each other
  expect(
    leaking(
      answers.map(([key, text]) => [key, text.replace(agreed, '')]),
      /\d{4}-\d\d-\d\dT\d\d/,
    ),
  ).toEqual([])
})
