import { expect, test } from 'vitest'
import { postedFrom, troubleSending, waitOf } from '../../server/chart/posted.ts'

const fhir = { 'content-type': 'application/fhir+json' }
const outcome = (severity: string) => JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity }] })

test.each([
  ['201 with an empty body', new Response(null, { status: 201 }), 'stored'],
  [
    '201 with an empty text/html body',
    new Response('', { status: 201, headers: { 'content-type': 'text/html' } }),
    'stored',
  ],
  ['201 with warnings', new Response(outcome('warning'), { status: 201, headers: fhir }), 'stored'],
  ['201 with an OperationOutcome error', new Response(outcome('error'), { status: 201, headers: fhir }), 'unproven'],
  ['200 on a create', new Response('{}', { status: 200, headers: fhir }), 'unproven'],
  ['200 with the HTML of a login page', new Response('<html>', { status: 200 }), 'unproven'],
  ['202', new Response(null, { status: 202 }), 'for-review'],
  ['302 to a login page', new Response(null, { status: 302, headers: { location: '/login' } }), 'unproven'],
  ['400', new Response(null, { status: 400 }), 'refused-content'],
  ['401', new Response(null, { status: 401 }), 'sign-in-needed'],
  ['403 with an empty body', new Response(null, { status: 403 }), 'refused-rights'],
  ['404', new Response(null, { status: 404 }), 'patient-gone'],
  ['410', new Response(null, { status: 410 }), 'patient-gone'],
  ['409', new Response(null, { status: 409 }), 'unproven'],
  ['412', new Response(null, { status: 412 }), 'unproven'],
  ['422', new Response(null, { status: 422 }), 'refused-content'],
  ['429 without Retry-After', new Response(null, { status: 429 }), 'busy'],
  ['500 after the body was sent', new Response(null, { status: 500 }), 'unproven'],
  ['503 with Retry-After', new Response(null, { status: 503, headers: { 'retry-after': '5' } }), 'busy'],
  ['503 without Retry-After', new Response(null, { status: 503 }), 'unproven'],
])('%s', async (_, response, kind) => {
  expect((await postedFrom(response)).kind).toBe(kind)
})

test('of what an EHR remarks on a note it stores, the kinds are kept and never its words', async () => {
  const issue = [
    { severity: 'warning', code: 'business-rule', diagnostics: 'Élise Château was discharged' },
    { severity: 'warning', code: 'business-rule' },
    { severity: 'warning', code: 'Élise Château', details: { text: 'Élise Château' } },
    { severity: 'warning' },
    { severity: 'information', code: 'informational' },
    null,
  ]
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue })
  const warnings = ['business-rule', 'other']
  for (const [status, method] of [
    [201, 'POST'],
    [201, 'PUT'],
    [200, 'PUT'],
  ] as const)
    expect(await postedFrom(new Response(body, { status, headers: fhir }), method)).toMatchObject({
      kind: 'stored',
      warnings,
    })
})

test('an error behind hundreds of warnings is still an error', async () => {
  const issue = [...Array.from({ length: 500 }, () => ({ severity: 'warning', code: 'value' })), { severity: 'error' }]
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue })
  expect((await postedFrom(new Response(body, { status: 201, headers: fhir }))).kind).toBe('unproven')
})

test('a note that comes back whole is no remark', async () => {
  const body = JSON.stringify({ resourceType: 'DocumentReference', issue: [{ severity: 'warning', code: 'value' }] })
  expect(await postedFrom(new Response(body, { status: 201, headers: fhir }))).toMatchObject({ warnings: [] })
})

test('a Location is kept as it stands, and never followed', async () => {
  const elsewhere = new Response(null, {
    status: 201,
    headers: { location: 'https://evil.example/DocumentReference/1' },
  })
  expect(await postedFrom(elsewhere)).toEqual({
    kind: 'stored',
    location: 'https://evil.example/DocumentReference/1',
    warnings: [],
  })
})

test('Retry-After is understood in seconds and as a date, and never longer than an hour', () => {
  const now = Date.parse('2026-06-15T12:00:00Z')
  expect(waitOf('30', now)).toBe(30_000)
  expect(waitOf('Mon, 15 Jun 2026 12:01:00 GMT', now)).toBe(60_000)
  expect(waitOf('Mon, 15 Jun 2026 11:00:00 GMT', now)).toBe(0)
  expect(waitOf('999999', now)).toBe(3_600_000)
  expect(waitOf('soon', now)).toBeNull()
  expect(waitOf(null, now)).toBeNull()
})

test('a refused connection sent nothing; a reset one may have', () => {
  const failed = (code: string) => new TypeError('fetch failed', { cause: { code } })
  expect(troubleSending(failed('ECONNREFUSED')).kind).toBe('not-sent')
  expect(troubleSending(failed('ENOTFOUND')).kind).toBe('not-sent')
  expect(troubleSending(failed('ECONNRESET')).kind).toBe('unproven')
  expect(troubleSending(new DOMException('late', 'TimeoutError')).kind).toBe('unproven')
})

test('an answer without end is read no further than an outcome could be long', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(64_000).fill(32))
    },
  })
  const answer = new Response(endless, { status: 201, headers: fhir })
  expect((await postedFrom(answer)).kind).toBe('stored')
  expect(sent).toBeLessThan(40)
})
