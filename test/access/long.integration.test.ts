import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Api, api } from '../../shared/api.ts'
import type { Role } from '../../shared/launch.ts'
import { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'
import { BODIES } from './bodies.ts'

const PATIENT = 'elise-chateau-noel'
const LENGTH = 50_000
const SHAPES = ['a', ' ', '514-555 ', 'a@a.', '((', '<b>', '́'].map((part) => part.repeat(LENGTH / part.length))

let world: World
let people: Record<Role, Visit>
beforeAll(async () => {
  world = await openWorld()
  const { launchUrl } = await world.sandbox.launch({ patient: PATIENT, user: `Patient/${PATIENT}` })
  people = {
    clinician: await world.launch(PATIENT),
    patient: await Visit.open(launchUrl, world.appUrl),
    mentor: await world.enter('Practitioner/mentor-f3-01'),
    coordinator: await world.enter(COORDINATOR),
  }
})
afterAll(() => world.stop())

const alarms = () => world.logged().match(/"event":"unexpected"/g) ?? []

type Put = (words: string) => object
type Schema = {
  readonly type?: string
  readonly properties?: Record<string, Schema>
  readonly items?: Schema
  readonly anyOf?: Schema[]
  readonly oneOf?: Schema[]
  readonly additionalProperties?: Schema | boolean
}

/** Every place in a body where words may stand, as a body that has them there. */
function placesIn(schema: Schema, put: (value: unknown) => object = (value) => value as object): Put[] {
  const { type, properties = {}, items, anyOf = [], oneOf = [], additionalProperties: any } = schema
  return [
    ...(type === 'string' ? [put] : []),
    ...Object.entries(properties).flatMap(([name, of]) => placesIn(of, (value) => put({ [name]: value }))),
    ...(items ? placesIn(items, (value) => put([value])) : []),
    ...(typeof any === 'object'
      ? [(words: string) => put({ [words]: true }), ...placesIn(any, (value) => put({ x: value }))]
      : []),
    ...[...anyOf, ...oneOf].flatMap((of) => placesIn(of, put)),
  ]
}

describe('fifty thousand characters', () => {
  const keys = (Object.keys(api) as (keyof Api)[]).filter((key) => placesOf(key).length > 0)
  function placesOf(key: keyof Api): Put[] {
    return api[key].method === 'GET' ? [] : placesIn(z.toJSONSchema(api[key].body, { io: 'input' }) as Schema)
  }

  test.each(keys)('wherever they stand in the body of %s are refused, or taken without harm', async (key) => {
    const [role = 'clinician'] = api[key].who
    for (const put of placesOf(key))
      for (const words of SHAPES) {
        const body = { ...(BODIES[key] as object), ...put(words) }
        const { data } = api[key].body.safeParse(body)
        const dropped = data !== undefined && !JSON.stringify(data).includes(words.trim() || words)
        const { status } = await people[role].raw(key, body)
        if (dropped) expect(status).toBeLessThan(500)
        else expect([400, 413]).toContain(status)
      }
    expect(alarms()).toEqual([])
  })

  const words = 'a'.repeat(LENGTH)
  test.each([
    ['as an issuer', { path: `/launch?iss=${words}` }],
    ['as a card', { path: `/i/${words}` }],
    ['as a launch', { path: `/c/${words}` }],
    ['as a problem', { path: `/problem?code=${words}` }],
    ['on the way back from a login', { path: `/launch/callback?code=x&state=${words}` }],
    ['in a cookie', { path: '/', headers: { cookie: words } }],
  ])('%s are not read to their end', async (_, asked) => {
    expect(await statusOf(asked)).toBe(431)
  })
})

const statusOf = (asked: { path: string; headers?: Record<string, string> }): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(world.appUrl)
    const asking = request({ host, port, ...asked }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    const isCutOff = ({ code = '' }: NodeJS.ErrnoException) => ['ECONNRESET', 'EPIPE'].includes(code)
    asking.once('error', (cause) => (isCutOff(cause) ? resolve(431) : reject(cause))) // before all of it was sent
    asking.end()
  })
