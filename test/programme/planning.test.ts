import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { coverageFor, planFor } from '../../server/programme/planning.ts'
import { type MentorId, SeenMentorId, WaitingId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { AS_OF, mentor, patient } from '../matching/people.ts'

const behindThem = mentor('behind-them')
const poolOf = (mentors: readonly Mentor[], taken: ReadonlyMap<MentorId, number> = new Map()) => ({
  mentors: new Map(mentors.map((one) => [one.id, one])),
  taken: new Map(taken),
  chosenLately: new Map(),
  compiled: () => compile(mentors, taken),
})
const waitingAs = (...profiles: Profile[]) =>
  profiles.map((profile, nth) => ({
    id: WaitingId.parse(`00000000-0000-4000-8000-00000000000${nth}`),
    since: new Date('2026-05-30T23:00:00Z'),
    profile,
  }))
const seen = (id: MentorId) => SeenMentorId.parse(id)
const planned = (waits: ReturnType<typeof waitingAs>, pool: ReturnType<typeof poolOf>, today = AS_OF) => {
  const plan = planFor(waits, pool, [], today, seen)
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}
const unserved = (profile: Profile) => {
  const plan = planFor(waitingAs(profile), poolOf([behindThem]), [], AS_OF, seen)
  return plan.ok ? plan.value.unserved.map(({ why, opens }) => ({ why, opens })) : plan
}

test('a plan says what stands in somebody’s way, and never that it is their outlook', () => {
  const asks = { mentorGender: 'man', importance: { gender: 'must' } } as const
  expect(unserved(patient({}, asks))).toEqual([{ why: 'nobody-fits', opens: [{ criterion: 'gender', mentors: 1 }] }])
  expect(unserved(patient({ livesWithIt: true }))).toEqual([{ why: 'nobody-fits', opens: [] }])
})

test('of each mentor it is said how many places are free: none of one who rests, and none that are taken', () => {
  const mentors = [mentor('free', { capacity: 3 }), mentor('taken', { capacity: 2 }), mentor('rests', { paused: true })]
  const pool = poolOf(mentors, new Map(mentors.slice(1).map(({ id }) => [id, 1])))
  expect(planned([], pool).mentors.map(({ alias, free }) => [alias, free])).toEqual([
    ['free', 3],
    ['taken', 1],
    ['rests', 0],
  ])
})

test('who asked in the evening waits since that day, and not since the next', () => {
  const [one] = waitingAs(patient({}))
  if (!one) throw new Error('Nobody waits')
  const evening = { ...one, since: new Date('2026-05-31T01:30:00Z') }
  expect(planned([evening], poolOf([mentor('m')])).waiting).toMatchObject([{ since: '2026-05-30' }])
})

test('of whoever waits it is said since when, and no language that the programme does not speak', () => {
  const waits = waitingAs(patient({ language: 'en' }), patient({ language: 'vi' }))
  expect(planned(waits, poolOf([mentor('m')])).waiting).toMatchObject([
    { since: '2026-05-30', site: 'breast', ageBand: '55-64', language: 'en' },
    { since: '2026-05-30', language: null },
  ])
})

test('whoever has waited for years is looked at from today, by the plan and by what is lacking', () => {
  const asks = patient(
    { asOf: '2020-01-01', diagnosedOn: null },
    { supports: ['practical'], importance: { recency: 'must' } },
  )
  const old = mentor('old', { diagnosedOn: '2017-01', finishedOn: '2018-01', treatments: [] })
  const waits = waitingAs(asks)
  const served = (today: string) => [
    planned(waits, poolOf([old]), today).pairs.length,
    coverageFor(waits, poolOf([old]), today).served,
  ]
  expect(served('2019-01-01')).toEqual([1, 1])
  expect(served('2026-06-15')).toEqual([0, 0])
})

test('what a person decided is in the plan; what can no longer be is refused', () => {
  const mentors = [mentor('near', { capacity: 1 }), mentor('far', { site: 'lung', capacity: 1 })]
  const waits = waitingAs(patient(), patient())
  const pin = (nth: number, to: string) => ({ patient: waits[nth]?.id ?? '', mentor: mentor(to).id })
  const plan = (...pins: ReturnType<typeof pin>[]) => planFor(waits, poolOf(mentors), pins, AS_OF, seen)
  expect(plan(pin(0, 'far'))).toMatchObject({
    value: {
      pairs: [
        { mentor: 'far', pinned: true },
        { mentor: 'near', pinned: false, nearest: 'near' },
      ],
    },
  })
  expect(plan(pin(0, 'gone'))).toEqual({ ok: false, reason: 'plan-outdated' })
  expect(plan(pin(0, 'far'), pin(1, 'far'))).toEqual({ ok: false, reason: 'plan-outdated' })
})

test('how many have nobody is told beside whom to recruit, and for how many nothing alone would do', () => {
  const woman = { mentorGender: 'woman', importance: { gender: 'must' } } as const
  const waits = waitingAs(patient({}, woman), patient({}, woman), patient({ livesWithIt: true }), patient())
  expect(coverageFor(waits, poolOf([mentor('m', { gender: 'man' })]), AS_OF)).toMatchObject({
    served: 1,
    unserved: 3,
    recruit: [{ criterion: 'gender', value: 'woman', serves: 2 }],
    noneAlone: 1,
  })
})
