import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openEhr } from '../../server/chart/ehr.ts'

const FHIR = { 'content-type': 'application/fhir+json' }
const NOTE = { resourceType: 'DocumentReference' }

let server: Server
let base: string
/** How the EHR answers, as the test says. */
let answers: RequestListener
let asked: IncomingMessage[]

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(req)
    answers(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const opened = (renewed: () => void = () => undefined) =>
  openEhr(
    {
      fhirBase: `${base}/fhir`,
      patient: 'a',
      async authorization(again = false) {
        if (again) renewed()
        return `Bearer ${again ? 'second' : 'first'}`
      },
    },
    5_000,
  )

const sent = () => asked.map(({ method, url, headers }) => `${method} ${url} ${headers.authorization}`)

test('a write whose token was refused is sent once more, with the next one', async () => {
  answers = (req, res) => void res.writeHead(req.headers.authorization === 'Bearer first' ? 401 : 201).end()
  expect(await opened().post(NOTE, {}, async () => true)).toEqual({ kind: 'stored', location: null, warnings: [] })
  expect(sent()).toEqual(['POST /fhir/DocumentReference Bearer first', 'POST /fhir/DocumentReference Bearer second'])
})

test('what may not leave any more is not sent, also where a new token was waited for', async () => {
  answers = (_req, res) => void res.writeHead(401).end()
  let agreed = true
  const ehr = opened(() => {
    agreed = false
  })
  expect(await ehr.post(NOTE, {}, async () => agreed)).toEqual({ kind: 'kept-back' })
  expect(sent()).toEqual(['POST /fhir/DocumentReference Bearer first'])
  expect(await ehr.put({ ...NOTE, id: '1' }, {}, async () => agreed)).toEqual({ kind: 'kept-back' })
  expect(asked).toHaveLength(1)
})

test('an answer that unpacks to more than a chart needs is not unpacked to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, ' '))
  answers = (_req, res) => void res.writeHead(200, { ...FHIR, 'content-encoding': 'gzip' }).end(bomb)
  const before = process.memoryUsage.rss()
  await expect(opened().get('Condition?patient=a')).rejects.toMatchObject({ code: 'too-large' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
})

test('no redirect is followed, and no token goes where it leads', async () => {
  answers = (_req, res) => void res.writeHead(307, { location: `${base}/elsewhere` }).end()
  await expect(opened().get('Condition?patient=a')).rejects.toMatchObject({ code: 'not-fhir' })
  expect(await opened().post(NOTE, {}, async () => true)).toEqual({ kind: 'unproven' })
  expect(asked.map(({ url }) => url)).toEqual(['/fhir/Condition?patient=a', '/fhir/DocumentReference'])
})
