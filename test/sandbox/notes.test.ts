import type { FhirResource } from 'fhir/r4.d.ts'
import { expect, test } from 'vitest'
import { call, sandboxFor, signIn } from './app.ts'
import { noteFor } from './charts.ts'

const sandbox = await sandboxFor()
const { access_token: token } = await signIn(sandbox, { scope: 'launch openid patient/*.cruds' })

const write = (body: unknown, headers: Record<string, string> = {}) =>
  call(sandbox, token, 'DocumentReference', { method: 'POST', body, headers })
const send = (type: 'transaction' | 'batch', ...resources: FhirResource[]) =>
  call(sandbox, token, '', {
    method: 'POST',
    body: {
      resourceType: 'Bundle',
      type,
      entry: resources.map((resource) => ({ resource, request: { method: 'POST', url: resource.resourceType } })),
    },
  })
const count = () => sandbox.chart('alice').length
const changed = (change: object) => ({ ...noteFor('alice'), ...change }) as ReturnType<typeof noteFor>

test('a note that is written stands in the chart', async () => {
  const { status, headers, body } = await write(noteFor('alice', 'first'))
  expect(status).toBe(201)
  expect(headers.get('location')).toBe(`${sandbox.iss}/DocumentReference/${body.id}/_history/${body.meta.versionId}`)
  expect(headers.get('etag')).toBe(`W/"${body.meta.versionId}"`)
  expect(headers.get('last-modified')).not.toBeNull()
  expect(sandbox.chart('alice').map(({ id }) => id)).toContain(body.id)
  expect(sandbox.chart('bob')).toEqual([])
})

test('a note is found by its identifier', async () => {
  const { body } = await write(noteFor('alice', 'marked'))
  const found = await call(sandbox, token, 'DocumentReference?identifier=https://accompany.example/note|marked')
  expect(found.body.entry.map((entry: { resource: { id: string } }) => entry.resource.id)).toEqual([body.id])
  const other = await call(sandbox, token, 'DocumentReference?identifier=https://elsewhere.example|marked')
  expect(other.body.total).toBe(0)
})

test('the server chooses the id, and keeps references to itself short', async () => {
  const author = [{ reference: `${sandbox.iss}/Practitioner/dr-roy` }]
  const subject = { reference: `${sandbox.iss}/Patient/alice` }
  const { status, body } = await write(changed({ id: 'mine', author, subject }))
  expect(status).toBe(201)
  expect(body.id).not.toBe('mine')
  expect(body).toMatchObject({
    author: [{ reference: 'Practitioner/dr-roy' }],
    subject: { reference: 'Patient/alice' },
  })
})

test('the writer may ask for no body', async () => {
  const { status, body, headers } = await write(noteFor('alice', 'quiet'), { prefer: 'return=minimal' })
  expect({ status, body }).toEqual({ status: 201, body: '' })
  expect(headers.get('location')).toContain('/DocumentReference/')
})

test.each([
  ['without a status', changed({ status: undefined })],
  ['with a status that is none', changed({ status: 'finished' })],
  ['without content', changed({ content: undefined })],
  ['with a property R4 does not know', changed({ mood: 'good' })],
  ['with a date that is none', changed({ date: 'yesterday' })],
  ['by an author nobody knows', changed({ author: [{ reference: 'Practitioner/nobody' }] })],
  ['at a visit of another patient', changed({ context: { encounter: [{ reference: 'Encounter/bob-visit' }] } })],
])('a note %s is refused as invalid', async (_, note) => {
  const before = count()
  const { status, body } = await write(note)
  expect(status).toBe(422)
  expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] })
  expect(count()).toBe(before)
})

test.each([
  ['another patient', noteFor('bob')],
  ['nobody', changed({ subject: undefined })],
])('a note for %s is refused', async (_, note) => {
  expect((await write(note)).status).toBe(403)
  expect(sandbox.chart('bob')).toEqual([])
})

test('a resource of a made-up type is refused', async () => {
  const { status } = await call(sandbox, token, 'Bogus', { method: 'POST', body: { resourceType: 'Bogus' } })
  expect(status).toBe(404)
  expect((await write({ resourceType: 'Bogus' })).status).toBe(400)
  expect((await write('{ not json')).status).toBe(400)
  expect((await write('<note/>', { 'content-type': 'application/fhir+xml' })).status).toBe(415)
})

test('a token that may only read cannot write', async () => {
  const reader = await signIn(sandbox, { scope: 'launch openid patient/DocumentReference.read' })
  const { status } = await call(sandbox, reader.access_token, 'DocumentReference', {
    method: 'POST',
    body: noteFor('alice'),
  })
  expect(status).toBe(403)
})

test.each(['patient/DocumentReference.write', 'patient/DocumentReference.c'])(
  '%s is enough to write',
  async (scope) => {
    const writer = await signIn(sandbox, { scope: `launch openid ${scope}` })
    const headers = { 'if-none-exist': `identifier=https://accompany.example/note|${scope}` }
    const body = noteFor('alice', scope)
    const { status } = await call(sandbox, writer.access_token, 'DocumentReference', { method: 'POST', body, headers })
    expect(status).toBe(201)
  },
)

test('If-None-Exist: the second time nothing is written, and the first note is given', async () => {
  const once = { 'if-none-exist': 'identifier=https://accompany.example/note|once' }
  const first = await write(noteFor('alice', 'once'), once)
  const second = await write(noteFor('alice', 'once'), { 'if-none-exist': `?${once['if-none-exist']}` })
  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.body.id).toBe(first.body.id)
})

test('If-None-Exist: five at once leave one note', async () => {
  const headers = { 'if-none-exist': 'identifier=https://accompany.example/note|race' }
  const all = await Promise.all(Array.from({ length: 5 }, () => write(noteFor('alice', 'race'), headers)))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1)
})

test('If-None-Exist: several matches are 412, another patient’s note is no match, no criteria are refused', async () => {
  await write(noteFor('alice', 'twice'))
  await write(noteFor('alice', 'twice'))
  const ask = (criteria: string) => write(noteFor('alice', 'twice'), { 'if-none-exist': criteria })
  expect((await ask('identifier=https://accompany.example/note|twice')).status).toBe(412)
  expect((await ask('patient=bob')).status).toBe(403)
  expect((await ask('colour=blue')).status).toBe(400)
  for (const nothing of ['_count=1', 'identifier=', '', '?']) expect((await ask(nothing)).status).toBe(400)
})

test('a sandbox can be one of those EHRs that never look at If-None-Exist', async () => {
  const careless = await sandboxFor({ ignoreIfNoneExist: true })
  const { access_token } = await signIn(careless)
  const headers = { 'if-none-exist': 'identifier=https://accompany.example/note|note-1' }
  for (const _ of [1, 2]) {
    const asked = { method: 'POST', body: noteFor('alice'), headers }
    expect((await call(careless, access_token, 'DocumentReference', asked)).status).toBe(201)
  }
  expect(careless.chart('alice')).toHaveLength(2)
})

test('If-Match: the version one has seen is changed, and no other', async () => {
  const { body, headers } = await write(noteFor('alice', 'changing'))
  const change = (etag: string) =>
    call(sandbox, token, `DocumentReference/${body.id}`, {
      method: 'PUT',
      body: { ...body, status: 'entered-in-error' },
      headers: { 'if-match': etag },
    })
  const changed = await change(headers.get('etag') ?? '')
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(headers.get('etag'))
  expect((await change(headers.get('etag') ?? '')).status).toBe(412)
})

test('If-Match: what cannot be read as a version changes nothing', async () => {
  const { body, headers } = await write(noteFor('alice', 'guarded'))
  const put = (etag: string) =>
    call(sandbox, token, `DocumentReference/${body.id}`, { method: 'PUT', body, headers: { 'if-match': etag } })
  for (const etag of [body.meta.versionId, 'W/1', 'garbage', '']) expect((await put(etag)).status).toBe(400)
  expect((await call(sandbox, token, `DocumentReference/${body.id}`)).headers.get('etag')).toBe(headers.get('etag'))
  expect((await put('*')).status).toBe(200)
})

test('an update by criteria is not done: it could make a note', async () => {
  const path = 'DocumentReference?identifier=https://accompany.example/note|none'
  expect((await call(sandbox, token, path, { method: 'PUT', body: noteFor('alice', 'none') })).status).toBe(400)
})

test.each([
  ['by a diagnosis', { author: [{ reference: 'Condition/alice-condition-0' }] }, 'author'],
  ['at a person', { context: { encounter: [{ reference: 'Practitioner/dr-roy' }] } }, 'encounter'],
])('a note %s is no note: a reference leads to what R4 allows there', async (_, change, named) => {
  const { status, body } = await write(changed(change))
  expect(status).toBe(422)
  expect(body.issue[0].expression[0]).toContain(named)
})

test('an update cannot move a note to another chart, nor make one', async () => {
  const { body } = await write(noteFor('alice', 'staying'))
  const put = (id: string, resource: object) =>
    call(sandbox, token, `DocumentReference/${id}`, { method: 'PUT', body: resource })
  expect((await put(body.id, { ...noteFor('bob'), id: body.id })).status).toBe(403)
  expect((await put('new', { ...noteFor('alice'), id: 'new' })).status).toBe(404)
})

test('a transaction is all or nothing', async () => {
  const before = count()
  const failed = await send('transaction', noteFor('alice', 'good'), noteFor('bob', 'bad'))
  expect(failed.status).toBe(403)
  expect(count()).toBe(before)
  const done = await send('transaction', noteFor('alice', 'good'), noteFor('alice', 'good too'))
  expect(done.status).toBe(200)
  expect(done.body.type).toBe('transaction-response')
  expect(count()).toBe(before + 2)
})

test('a batch is each for itself', async () => {
  const before = count()
  const { status, body } = await send('batch', noteFor('alice', 'good'), noteFor('bob', 'bad'))
  expect(status).toBe(200)
  expect(body.entry.map((entry: { response: { status: string } }) => entry.response.status)).toEqual(['201', '403'])
  expect(count()).toBe(before + 1)
})
