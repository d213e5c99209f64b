import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal, Reply } from '../../commands/rank-reply.ts'
import { Request } from '../../commands/rank-request.ts'
import { Criterion } from '../../shared/answers.ts'

const COMMAND = new URL('../../commands/rank.ts', import.meta.url).pathname

/** The command as a shell would run it: gives what it printed, a JSON value a line. */
async function run(input: string, ...args: string[]): Promise<{ text: string; code: number | null }> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(input)
  let text = ''
  for await (const part of child.stdout.setEncoding('utf8')) text += part
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)))
  return { text, code }
}
const lines = async (...requests: unknown[]) =>
  (await run(requests.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const DATE = 'is not a date: 2026, 2026-01 or 2026-01-20'
const TREATMENT = 'is neither a treatment nor {"kind", "on"} of one'

const request = (id: string, patient: object, ...mentors: object[]) => ({ id, asOf: '2026-06-15', patient, mentors })

test('a request a line gives a result a line, in the order of the requests', async () => {
  const pool = [
    { id: 'solver', site: 'breast', style: 'solutions' },
    { id: 'listener', site: 'lung', style: 'listener' },
  ]
  const results = await lines(
    request('one', { site: 'breast', style: 'listener' }, ...pool),
    '',
    request('two', { site: 'breast', style: 'solutions' }, ...pool),
  )
  const order = results.map((one) => [one.id, ...Reply.parse(one).candidates.map(({ mentor }) => mentor)])
  expect(order).toEqual([
    ['one', 'listener', 'solver'],
    ['two', 'solver', 'listener'],
  ])
})

test('what is not known of a patient or a mentor may be left out', async () => {
  const [result] = await lines(request('bare', {}, { id: 'A' }))
  expect(Reply.parse(result)).toMatchObject({ candidates: [{ mentor: 'A' }], excluded: [], relaxed: [] })
})

test('who says that gender matters, and not which, wishes for their own', async () => {
  const pool = [
    { id: 'man', gender: 'man' },
    { id: 'woman', gender: 'woman' },
  ]
  const says = (id: string, gender: object) =>
    request(id, { gender: 'woman', importance: { site: 'nice', ...gender } }, ...pool)
  const [raised, put, untold] = (
    await lines(
      says('raised', { gender: 'nice' }),
      says('put aside', { gender: 'not-important' }),
      says('not told', {}),
    )
  ).map((one) => Reply.parse(one).candidates)
  expect(raised?.map(({ mentor }) => mentor)).toEqual(['woman', 'man'])
  for (const alike of [put, untold]) expect(alike?.[0]?.score).toBe(alike?.[1]?.score)
})

test('who says that being near matters, and not how to talk, would meet', async () => {
  const pool = [
    { id: 'far', region: 'Gaspésie', formats: ['phone', 'in_person'] },
    { id: 'near', region: 'Montréal', formats: ['phone', 'in_person'] },
  ]
  const order = async (importance: object) => {
    const [result] = await lines(request('region', { region: 'Montréal', importance }, ...pool))
    return Reply.parse(result).candidates
  }
  expect((await order({ region: 'important' })).map(({ mentor }) => mentor)).toEqual(['near', 'far'])
  const [one, other] = await order({})
  expect(one?.score).toBe(other?.score)
})

test('who says that experience matters is given somebody who has it', async () => {
  const pool = [
    { id: 'new', accompanied: 0 },
    { id: 'experienced', accompanied: 5 },
  ]
  const [nice, important, must, complex] = (
    await lines(
      request('nice', { importance: { experience: 'nice' } }, ...pool),
      request('important', { importance: { experience: 'important' } }, ...pool),
      request('must', { importance: { experience: 'must' } }, ...pool),
      request('complex', { complex: true }, ...pool),
    )
  ).map((one) => Reply.parse(one))
  for (const one of [nice, important])
    expect(one?.candidates.map(({ mentor }) => mentor)).toEqual(['experienced', 'new'])
  expect(must).toMatchObject({ candidates: [{ mentor: 'experienced' }], excluded: [{ barriers: ['must-not-met'] }] })
  expect(complex).toMatchObject({ candidates: [{ mentor: 'experienced' }], excluded: [{ barriers: ['too-new'] }] })
})

test('of who lives with a cancer, and of whom nobody says that it did not spread, it is taken that it stays', async () => {
  const [curable, stays] = await lines(
    request(
      'curable',
      { livesWithIt: false },
      { id: 'lives', course: 'living_with' },
      { id: 'behind', course: 'finished' },
    ),
    request(
      'stays',
      { livesWithIt: true },
      { id: 'lives', course: 'living_with' },
      { id: 'behind', course: 'finished' },
    ),
  )
  expect(curable).toMatchObject({
    candidates: [{ mentor: 'behind' }],
    excluded: [{ mentor: 'lives', barriers: ['prognosis'] }],
  })
  expect(stays).toMatchObject({ candidates: [{ mentor: 'lives' }], excluded: [{ mentor: 'behind' }] })
})

test('a prognosis that is given goes before the stage', async () => {
  const [reply] = await lines(
    request(
      'cure',
      { prognosis: 'curative_intent', site: 'colorectal', stage: 'IVA' },
      { id: 'lives', metastatic: true, course: 'living_with' },
      { id: 'behind', course: 'finished' },
    ),
  )
  expect(Reply.parse(reply).candidates.map(({ mentor }) => mentor)).toEqual(['behind'])
})

test('to who has finished, nobody is nearer for being treated still', async () => {
  const [reply] = await lines(
    request(
      'finished',
      { phase: 'finished', supports: ['practical'] },
      { id: 'treated', course: 'in_treatment' },
      { id: 'finished', course: 'finished' },
    ),
  )
  expect(Reply.parse(reply).candidates.map(({ mentor }) => mentor)).toEqual(['finished', 'treated'])
})

test('who is not proposed is named with the reason, and what was put aside is said', async () => {
  const [kept, relaxed] = await lines(
    request(
      'kept',
      { livesWithIt: true },
      { id: 'A', course: 'finished', metastatic: false },
      { id: 'B', metastatic: true, course: 'living_with' },
      { id: 'C', taken: 2 },
    ),
    request('relaxed', { mentorGender: 'woman', importance: { gender: 'must' } }, { id: 'A', gender: 'man' }),
  )
  expect(kept).toMatchObject({
    candidates: [{ mentor: 'B' }],
    excluded: [
      { mentor: 'A', barriers: ['prognosis'], criteria: ['spread'] },
      { mentor: 'C', barriers: ['full'], criteria: [] },
    ],
  })
  expect(relaxed).toMatchObject({ candidates: [{ mentor: 'A' }], excluded: [], relaxed: ['gender'] })
})

test('a stage alone says whether a cancer spread, except of the blood', async () => {
  const pool = [
    { id: 'four', stage: 'IV', course: 'living_with' },
    { id: 'two', stage: 'IIA', course: 'finished' },
  ]
  const [solid, blood] = await lines(
    request('solid', { site: 'lung', stage: 'IIIB' }, ...pool),
    request('blood', { site: 'lymphoma', stage: 'IV' }, ...pool),
  )
  expect(solid.excluded).toMatchObject([{ mentor: 'four', barriers: ['prognosis'] }])
  expect(blood.excluded).toEqual([])
})

test('a limit gives so many; without one the whole pool is ranked', async () => {
  const mentors = Array.from({ length: 30 }, (_, nth) => ({ id: `m${nth}`, ageYears: 20 + nth }))
  const [all, three] = await lines(request('all', {}, ...mentors), { ...request('three', {}, ...mentors), limit: 3 })
  expect([all.candidates.length, three.candidates.length]).toEqual([30, 3])
})

test.each([
  ['an unknown code', { patient: { site: 'breats' } }, 'patient.site'],
  ['a negative weight', { patient: { importance: { site: -1 } } }, 'patient.importance.site'],
  ['a word nobody knows', { patient: { colour: 'red' } }, 'patient.colour'],
  ['a mentor without an id', { mentors: [{ id: 'a' }, {}] }, 'mentors.1.id'],
  ['a mentor listed twice', { mentors: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, 'mentors.2.id'],
  ['an empty pool', { mentors: [] }, 'mentors'],
  ['a load that is no count', { mentors: [{ id: 'a', taken: -1 }] }, 'mentors.0.taken'],
  ['a day that is none', { asOf: '2026-02-30' }, 'asOf'],
])('%s is refused by its place, and the next line goes on', async (_, wrong, path) => {
  const [refused, next] = await lines(
    { ...request('wrong', {}, { id: 'a' }), ...wrong },
    request('next', {}, { id: 'a' }),
  )
  expect(Refusal.parse(refused)).toMatchObject({ id: 'wrong', line: 1, errors: [{ path }] })
  expect(next).toMatchObject({ id: 'next', candidates: [{ mentor: 'a' }] })
})

test('what is said twice is said once, and null is left out', async () => {
  const topics = Array.from({ length: 20 }, () => 'work')
  const pool = [
    { id: 'a', topics: ['work'], paused: null, capacity: null, discloses: null },
    { id: 'b', topics: ['money'] },
  ]
  const nothing = { subtypes: null, topics: null, importance: null, complex: null, path: null, window: null }
  const [once, often, nulls, bare] = await lines(
    request('same', { topics: ['work'] }, ...pool),
    request('same', { topics }, ...pool),
    request('same', nothing, ...pool),
    request('same', {}, ...pool),
  )
  expect(often).toEqual(once)
  expect(once.candidates[0].mentor).toBe('a')
  expect(nulls).toEqual(bare)
})

test('a line ends where JSON says so: not within a string, and not before a byte order mark', async () => {
  const id = 'one\u2028and the same\u2029mentor'
  const [first, second] = await lines(
    `\uFEFF${JSON.stringify(request('marked', {}, { id }))}\r`,
    request('next', {}, { id: 'a' }),
  )
  expect(first).toMatchObject({ id: 'marked', candidates: [{ mentor: id }] })
  expect(second).toMatchObject({ id: 'next' })
})

test('a line that is not JSON is refused by its number', async () => {
  const [refused] = await lines('{"id":')
  expect(Refusal.parse(refused)).toEqual({ id: null, line: 1, errors: [{ path: '', message: 'is not JSON' }] })
})

test.each([
  ['no id', { id: undefined }, 'id', 'is neither a text of 1 to 200 characters nor a whole number'],
  ['half an id', { id: 1.5 }, 'id', 'is neither a text of 1 to 200 characters nor a whole number'],
  ['a day that no month has', { asOf: '2026-02-30' }, 'asOf', 'is not a day: 2026-06-15'],
  ['a treatment of no name', { mentors: [{ id: 'A', treatments: ['tea'] }] }, 'mentors.0.treatments.0', TREATMENT],
  ['a date of no day', { patient: { diagnosedOn: '2026-02-30' } }, 'patient.diagnosedOn', DATE],
  ['a date of no month', { mentors: [{ id: 'A', finishedOn: '2026-13' }] }, 'mentors.0.finishedOn', DATE],
])('a request with %s is refused with a sentence, where it stands', async (_, mistake, path, message) => {
  const [refused, next] = await lines(
    { ...request('bad', {}, { id: 'A' }), ...mistake },
    request('next', { diagnosedOn: '2024-02-29' }, { id: 'A' }),
  )
  expect(Refusal.parse(refused).errors).toEqual([{ path, message }])
  expect(Reply.parse(next).id).toBe('next')
})

test('the schema describes every field of a request, and every criterion that can be weighed', async () => {
  const { request: schema } = JSON.parse((await run('', '--schema')).text)
  const described = (of: { properties: Record<string, { description?: string }> }) =>
    Object.entries(of.properties).filter(([, field]) => !field.description)
  const { patient, mentors } = schema.properties
  const [importance] = patient.properties.importance.anyOf
  expect([schema, patient, mentors.items, importance].flatMap(described)).toEqual([])
  expect(Object.keys(importance.properties)).toEqual(Criterion.options)
  expect(schema).toEqual(z.toJSONSchema(Request, { io: 'input' }))
})

test('a word on the command line that nobody knows shows what there is', async () => {
  expect((await run('', '--schemas')).code).toBe(2)
})
