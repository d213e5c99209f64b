import { expect, test } from 'vitest'
import { problemsOf } from '../../sandbox/fhir/validation.ts'
import type { Reply } from './app.ts'
import { call, sandboxFor, signIn } from './app.ts'

const sandbox = await sandboxFor()
const { access_token: token } = await signIn(sandbox)
const get = (path: string, as = token) => call(sandbox, as, path)
const withScope = async (scope: string) => (await signIn(sandbox, { scope: `launch openid ${scope}` })).access_token
const ids = ({ body }: Reply): string[] =>
  (body.entry ?? []).map((entry: { resource: { id: string } }) => entry.resource.id)

test('a read gives the resource, its version as ETag and its date', async () => {
  const { status, headers, body } = await get('Patient/alice')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/fhir+json')
  expect(headers.get('etag')).toBe(`W/"${body.meta.versionId}"`)
  expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now())
  expect((await get(`Patient/alice/_history/${body.meta.versionId}`)).body).toEqual(body)
})

test('what no token opens is asked a token for, and made-up tokens open nothing', async () => {
  const open = await fetch(`${sandbox.iss}/Patient/alice`)
  expect(open.status).toBe(401)
  expect(open.headers.get('www-authenticate')).toContain('Bearer')
  expect((await get('Patient/alice', 'made-up')).status).toBe(401)
})

test.each([
  ['Patient/bob'],
  ['Condition/bob-condition'],
  ['Encounter/bob-visit'],
  ['Condition?patient=bob'],
  ['Condition?patient=Patient/bob'],
  ['Condition?subject=Patient/bob'],
  ['Condition?patient=alice,bob'],
  ['Patient?_id=bob'],
  ['Condition?patient.name=Smith'],
  ['Patient?_has:Condition:patient:code=399068003'],
])('another patient’s chart is refused: %s', async (path) => {
  const { status, body } = await get(path)
  expect([400, 403]).toContain(status)
  expect(body.resourceType).toBe('OperationOutcome')
})

test('a search that names nobody finds the one patient of the token', async () => {
  expect(ids(await get('Condition?_count=100'))).toHaveLength(25)
  expect(ids(await get('Patient'))).toEqual(['alice'])
})

test('all pages together are all there is, and each says how many that is', async () => {
  const seen: string[] = []
  let next: string | undefined = 'Condition?patient=alice&_count=10'
  let pages = 0
  while (next) {
    const page: Reply = await get(next)
    expect(page.body.total).toBe(25)
    const link = (relation: string) =>
      page.body.link.find((one: { relation: string }) => one.relation === relation)?.url
    expect(link('self')).toContain(`${sandbox.iss}/Condition?`)
    seen.push(...ids(page))
    next = link('next')
    pages += 1
  }
  expect(pages).toBe(3)
  expect(new Set(seen).size).toBe(25)
})

test.each([
  ['Condition?patient=Patient/alice&code=254837009', 1],
  ['Condition?patient=alice&code=http://snomed.info/sct|254837009', 1],
  ['Condition?patient=alice&code=http://loinc.org|254837009', 0],
  ['Condition?patient=alice&recorded-date=ge2025-01-20', 6],
  ['Condition?patient=alice&recorded-date=ge2025-01-20&recorded-date=lt2025-01-22', 2],
  ['Condition?patient=alice&_lastUpdated=gt2020-01-01&_count=100', 25],
  ['Condition?patient=alice&_lastUpdated=gt2090-01-01', 0],
  ['Condition?_id=alice-condition-3', 1],
  ['Encounter?patient=alice&status=in-progress', 1],
  ['Encounter?patient=alice&date=2026-01-15', 1],
])('%s finds %i', async (path, count) => {
  const found = await get(path)
  expect(found.status).toBe(200)
  expect(ids(found)).toHaveLength(count)
})

test('_summary=count counts and sends nothing', async () => {
  const { body } = await get('Condition?patient=alice&_summary=count')
  expect(body.total).toBe(25)
  expect(body.entry).toBeUndefined()
})

test('_sort sorts', async () => {
  const found = await get('Condition?patient=alice&_sort=-recorded-date&_count=2')
  expect(ids(found)).toEqual(['alice-condition-24', 'alice-condition-23'])
})

test('a search may be posted', async () => {
  const { body } = await call(sandbox, token, 'Condition/_search', {
    method: 'POST',
    body: 'patient=alice&code=254837009',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(body.total).toBe(1)
})

test.each(['Condition?patient=alice&colour=blue', 'Condition?patient=alice&_sort=colour'])(
  'a parameter this server does not know is refused, not ignored: %s',
  async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.issue[0].details.text).toContain('colour')
  },
)

test('who asks for lenient handling is answered without what is not known, and told so by the self link', async () => {
  const ask = (path: string, prefer: string) => call(sandbox, token, path, { headers: { prefer } })
  const lenient = await ask('Condition?patient=alice&colour=blue&code=254837009&_sort=colour', 'handling=lenient')
  expect(ids(lenient)).toEqual(['alice-condition-0'])
  expect(lenient.body.link[0].url).not.toContain('colour')
  expect((await ask('Condition?patient=alice&colour=blue', 'handling=strict')).status).toBe(400)
  expect((await ask('Condition?patient=bob&colour=blue', 'handling=lenient')).status).toBe(403)
  expect((await ask('Condition?patient.name=Smith', 'return=minimal, handling=lenient')).body.total).toBe(25)
})

test.each([
  'Condition?code:text=sein',
  'Condition?code:in=http://example.org/set',
  'Condition?code:below=254837009',
  'Condition?patient:not=alice',
  'Condition?patient:identifier=urn:mrn|1',
  'Patient?name:exact=Tremblay',
  'Condition?recorded-date:not=2025',
])('a modifier this server does not do is refused, not answered with nothing: %s', async (path) => {
  const { status, body } = await get(path)
  expect([status, body.issue?.[0].code]).toEqual([400, 'not-supported'])
  expect((await call(sandbox, token, path, { headers: { prefer: 'handling=lenient' } })).status).toBe(400)
})

test.each([
  ['Condition?patient=alice&code:not=254837009&_summary=count', 24],
  ['Condition?patient:Patient=alice&_summary=count', 25],
  ['Condition?category:missing=true&_summary=count', 25],
  ['Condition?patient:missing=false&_summary=count', 25],
  ['Patient?name:contains=embl&_summary=count', 1],
])('a modifier it does is done: %s finds %i', async (path, total) => {
  expect((await get(path)).body.total).toBe(total)
})

test('a posted search is bound by what stands in its address and in its body together', async () => {
  const post = (query: string, body: string) =>
    call(sandbox, token, `Condition/_search?${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  expect((await post('code=254837009', 'patient=alice')).body.total).toBe(1)
  expect((await post('patient=bob', 'code=254837009')).status).toBe(403)
  expect((await post('patient=alice', 'patient=bob')).status).toBe(403)
  expect((await post('', 'colour=blue')).status).toBe(400)
})

test('what metadata does not list is not done: no GraphQL, no other types, also not in a bundle', async () => {
  const { access_token } = await signIn(sandbox, { scope: 'launch openid patient/*.cruds' })
  const query = { query: '{ PatientList { id } }' }
  const post = (path: string, body: unknown) => call(sandbox, access_token, path, { method: 'POST', body })
  expect((await post('$graphql', query)).status).toBe(404)
  const vaccine = { resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'x' } }
  const immunization = { ...vaccine, patient: { reference: 'Patient/alice' }, occurrenceString: '2020' }
  expect((await post('Immunization', immunization)).status).toBe(404)
  expect((await get('Immunization', access_token)).status).toBe(404)
  const entry = [
    { resource: query, request: { method: 'POST', url: '$graphql' } },
    { resource: immunization, request: { method: 'POST', url: 'Immunization' } },
  ]
  const { body } = await post('', { resourceType: 'Bundle', type: 'batch', entry })
  expect(body.entry.map((one: { response: { status: string } }) => one.response.status)).toEqual(['404', '404'])
})

test('_include brings the encounter and the practitioner', async () => {
  const found = await get('Condition?code=254837009&_include=Condition:encounter&_include=Condition:asserter')
  expect(ids(found)).toEqual(['alice-condition-0', 'alice-visit', 'dr-roy'])
  expect(found.body.entry.map((entry: { search: { mode: string } }) => entry.search.mode)).toEqual([
    'match',
    'include',
    'include',
  ])
  expect(found.body.entry[1].fullUrl).toBe(`${sandbox.iss}/Encounter/alice-visit`)
})

test('_include brings nothing the token does not open', async () => {
  const bobs = (await signIn(sandbox, { patient: 'bob' })).access_token
  const found = await get('Condition?_include=Condition:asserter&_include=Condition:patient', bobs)
  expect(ids(found)).toEqual(['bob-condition', 'bob'])
  const narrow = await withScope('patient/Condition.rs')
  expect(ids(await get('Condition?code=254837009&_include=Condition:encounter', narrow))).toEqual(['alice-condition-0'])
  expect((await get('Patient?_revinclude=Condition:patient', await withScope('patient/Patient.rs'))).status).toBe(403)
})

test.each([
  ['patient/Condition.read', 200, 200, 403],
  ['patient/Condition.rs', 200, 200, 403],
  ['patient/Condition.r', 200, 403, 403],
  ['patient/Condition.s', 403, 200, 403],
  ['patient/*.read', 200, 200, 200],
  ['patient/*.cruds', 200, 200, 200],
  ['user/Condition.rs', 200, 200, 403],
  ['user/*.*', 200, 200, 200],
  ['patient/Condition.write', 403, 403, 403],
  ['patient/Procedure.read', 403, 403, 403],
])('%s: reading a condition %i, searching them %i, reading an encounter %i', async (scope, read, search, other) => {
  const narrow = await withScope(scope)
  expect((await get('Condition/alice-condition-0', narrow)).status).toBe(read)
  expect((await get('Condition?patient=alice', narrow)).status).toBe(search)
  expect((await get('Encounter/alice-visit', narrow)).status).toBe(other)
})

test('with a patient in the token, user/ scopes reach no further', async () => {
  expect((await get('Patient/bob', await withScope('user/*.rs'))).status).toBe(403)
})

test('metadata says what is done, and where to sign in', async () => {
  const { body } = await get('metadata')
  expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
  expect(problemsOf(body)).toEqual([])
  const [rest] = body.rest
  const condition = rest.resource.find(({ type }: { type: string }) => type === 'Condition')
  expect(condition.searchParam.map(({ name }: { name: string }) => name)).toContain('patient')
  expect(condition.interaction.map(({ code }: { code: string }) => code)).toEqual([
    'read',
    'vread',
    'search-type',
    'create',
    'update',
  ])
  const [uris] = rest.security.extension
  expect(uris.extension).toContainEqual({ url: 'token', valueUri: `${sandbox.authIssuer}/token` })
})

test.each([['Nothing/1'], ['Condition/none'], ['a/b/c/d']])('what is not here is 404 or refused: %s', async (path) => {
  expect([403, 404]).toContain((await get(path)).status)
})

test.each([
  ['DELETE', 'Condition/alice-condition-0'],
  ['PATCH', 'Condition/alice-condition-0'],
  ['GET', 'Condition/alice-condition-0/_history'],
  ['POST', '$graphql'],
])('%s %s is not done here', async (method, path) => {
  const all = await withScope('patient/*.cruds')
  expect(
    (await call(sandbox, all, path, { method, ...(method !== 'GET' && { body: {} }) })).status,
  ).toBeGreaterThanOrEqual(400)
})
