import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, api } from '../../shared/api.ts'
import { Jar } from '../support/browser-jar.ts'
import { type Heard, hearAnswers } from '../support/heard.ts'
import { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'
import { BODIES } from './bodies.ts'

const CANARY = 'CANARY2v9pTOKEN'
const CLIENT_SECRET = 'sandbox-secret'
const [PATIENT, DANIELLE] = ['elise-chateau-noel', 'f3-01']
/** These end what the others need. */
const LAST: readonly (keyof Api)[] = ['end', 'eraseMyData']
const KEYS = [...(Object.keys(api) as (keyof Api)[]).filter((key) => !LAST.includes(key)), ...LAST]

let world: World
let answered: readonly Heard[]
/** The proofs of each login, as the app keeps them for itself. */
const verifiers: string[] = []

beforeAll(async () => {
  const clientAuth = { kind: 'secret', secretEnv: 'EHR_CLIENT_SECRET' }
  world = await openWorld({
    clientId: 'accompany-secret',
    issuer: { clientAuth },
    env: { EHR_CLIENT_SECRET: CLIENT_SECRET },
    sandbox: { tokenCanary: CANARY },
  })
  answered = hearAnswers(world.appUrl)
  hearVerifiers()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await world.stop()
})

function hearVerifiers(): void {
  const { vault } = world.app.house
  const { seal } = vault
  vi.spyOn(vault, 'seal').mockImplementation((text, about) => {
    const verifier = /"verifier":"([^"]+)"/.exec(text)?.[1]
    if (verifier) verifiers.push(verifier)
    return seal(text, about)
  })
}

const pagesFor = ({ launch, card }: { launch: string; card: string }) => {
  const iss = encodeURIComponent(world.sandbox.iss)
  return [
    '/',
    '/launch.html',
    `/c/${launch}`,
    `/i/${card}`,
    '/problem?code=login-failed',
    `/launch?iss=${iss}`,
    `/launch?iss=${iss}&launch=nothing`,
    `/launch/team?iss=${iss}`,
    `/launch/invited?card=${card}`,
    '/launch/callback',
    '/launch/callback?code=nothing&state=nothing',
    '/.well-known/jwks.json',
    '/healthz',
    '/assets/nothing.js.map',
    '/api/nothing',
    '/nothing',
  ]
}

test('no page and no call answers anybody with a token, a code, a verifier or a secret, and none may be stored', async () => {
  const nurse = await world.launch(PATIENT)
  await nurse.consent()
  await nurse.read()
  const offer = await nurse.must('propose', { mentor: world.seen(DANIELLE, PATIENT) })
  await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
  const note = await nurse.sign(offer)
  await nurse.noteIn(['in-chart'])
  const card = new URL((await nurse.must('invite', {})).link).pathname.replace('/i/', '')
  const mentor = await world.enter('Practitioner/mentor-f3-01')
  const [match] = await mentor.must('accompanied')
  const { launchUrl } = await world.sandbox.launch({ patient: PATIENT, user: `Patient/${PATIENT}` })
  const people = [
    mentor,
    await world.enter(COORDINATOR),
    nurse,
    await Visit.open(launchUrl, world.appUrl),
    new Visit(new Jar(), world.appUrl, nurse.launch),
  ]
  for (const visit of people) {
    const own = { offer: visit === mentor ? (match?.id ?? '') : offer.id, note: note.id, launch: visit.launch, card }
    for (const page of pagesFor(own)) await visit.jar.fetch(`${world.appUrl}${page}`)
    world.sandbox.expireTokens()
    for (const key of KEYS) await visit.raw(key, BODIES[key], own)
  }
  await refusedAtTheDoor()

  const issued = world.sandbox.tokens()
  expect(issued.filter((token) => token.includes(CANARY)).length).toBeGreaterThan(people.length)
  expect(verifiers.length).toBeGreaterThan(people.length)
  expect(answered.length).toBeGreaterThan(people.length * KEYS.length)
  const secrets = {
    CANARY,
    CLIENT_SECRET,
    ownKey: ownKey(),
    ...named('token', issued),
    ...named('verifier', verifiers),
  }
  const found = answered.flatMap(({ path, text }) =>
    Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [`${name} in ${path}`] : [])),
  )
  expect(found).toEqual([])
  const mayBeStored = answered.filter(({ cacheControl, path }) => cacheControl !== 'no-store' && path !== '/healthz')
  expect(mayBeStored.map(({ path, status }) => `${status} ${path}`)).toEqual([])
})

/** Logins whose token call is refused, and one that comes back twice. */
async function refusedAtTheDoor(): Promise<void> {
  for (const status of [400, 500]) {
    world.sandbox.faults.add({
      match: { path: '^/oauth/token' },
      times: 1,
      effect: { kind: 'status', status, body: { error: CANARY, error_description: CANARY } },
    })
    await expect(world.launch(PATIENT)).rejects.toThrow('/problem')
  }
  const jar = new Jar()
  await world.launch(PATIENT, { jar })
  const callback = jar.visited.find((url) => url.includes('/launch/callback')) ?? ''
  expect(new URL(callback).searchParams.get('code')).toContain(CANARY)
  await jar.fetch(callback)
}

const named = (kind: string, secrets: readonly string[]) =>
  Object.fromEntries(secrets.map((secret, nth) => [`${kind} ${nth}`, secret]))

/** The half of the app's key that proves to an EHR who it is. */
function ownKey(): string {
  const [key] = world.app.house.config.clientKeys?.keys ?? []
  return (key as { d?: string } | undefined)?.d ?? ''
}
