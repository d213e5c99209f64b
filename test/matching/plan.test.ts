import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, plannerFor } from '../../server/matching/plan/assign.ts'
import { exact } from '../../server/matching/plan/exact.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'
import { compile } from '../../server/matching/pool.ts'
import type { Waiting } from '../../server/matching/waiting.ts'
import { Criterion, type Importance } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { compared, mentor, patient } from './people.ts'

const none = new Map<MentorId, number>()
const waits = (id: string, ...of: Parameters<typeof patient>): Waiting => ({ id, profile: patient(...of) })
const placed = ({ pairs }: ReturnType<typeof assign>) =>
  Object.fromEntries(pairs.map((one) => [one.patient, one.mentor]))

/** Every way there is: the most that pairs can be worth. */
function most(values: readonly (readonly number[])[], left: number[], row = 0): number {
  const own = values[row]
  if (!own) return 0
  const ways = own.map((value, column) => {
    if (value === FORBIDDEN || (left[column] ?? 0) <= 0) return 0
    const rest = left.map((places, one) => (one === column ? places - 1 : places))
    return value + most(values, rest, row + 1)
  })
  return Math.max(most(values, left, row + 1), ...ways)
}

const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constant(FORBIDDEN))
const problem = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    values: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    places: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: columns, maxLength: columns }),
    pins: fc.array(fc.tuple(fc.nat(4), fc.nat(columns - 1)), { maxLength: 4 }),
  }),
)

/** Two places come free one after the other, and the prices of two columns have to fall by unlike amounts. */
const fallsUnevenly = {
  values: [
    [FORBIDDEN, 2, 1],
    [4, 3, 1],
    [FORBIDDEN, 1, 1],
    [1, FORBIDDEN, FORBIDDEN],
    [1, FORBIDDEN, 2],
  ],
  places: [2, 1, 1],
  pins: [
    [0, 0],
    [3, 0],
  ] as [number, number][],
}

test('the plan is the best there is, also after every pin and when each is taken back, and it proves it', () => {
  fc.assert(
    fc.property(problem, ({ values, places, pins }) => {
      const solver = exact(Float64Array.from(values.flat()), Int32Array.from(places))
      const left = [...places]
      const pinned = new Map<number, number>()
      function holds(): void {
        const free = values.map((row, nth) => (pinned.has(nth) ? row.map(() => FORBIDDEN) : row))
        const worth = free.map((row, nth) => (solver.columnOf(nth) === OUT ? 0 : (row[solver.columnOf(nth)] ?? 0)))
        expect(worth.reduce((sum, one) => sum + one, 0)).toBe(most(free, left))
        expect(solver.isProven()).toBe(true)
      }
      holds()
      for (const [row, column] of pins) {
        if (row >= values.length || left[column] === 0 || pinned.has(row)) continue
        solver.pin(row, column)
        pinned.set(row, column)
        left[column] = (left[column] ?? 0) - 1
        holds()
      }
      for (const [row, column] of pinned) {
        pinned.delete(row)
        left[column] = (left[column] ?? 0) + 1
        solver.unpin(row, column)
        holds()
      }
    }),
    { ...RUNS, examples: [[fallsUnevenly]] },
  )
})

const anyWaiting = fc
  .array(anyPatient, { minLength: 1, maxLength: 6 })
  .map((profiles) => profiles.map((profile, nth): Waiting => ({ id: `p${nth}`, profile })))

test('no mentor gets more people than places, no barrier is crossed, and everybody is placed or told why not', () => {
  fc.assert(
    fc.property(anyWaiting, anyPool, (waiting, mentors) => {
      const { pairs, unserved, oneByOne, total } = assign(waiting, compile(mentors, none))
      for (const one of mentors)
        expect(pairs.filter((pair) => pair.mentor === one.id).length).toBeLessThanOrEqual(one.capacity)
      expect([...pairs, ...unserved].map((one) => one.patient).sort()).toEqual(waiting.map(({ id }) => id).sort())
      expect(pairs.every(({ fit }) => fit !== null && fit >= 1)).toBe(true)
      expect(pairs.length).toBeGreaterThanOrEqual(oneByOne.served)
      if (pairs.length === oneByOne.served) expect(total).toBeGreaterThanOrEqual(oneByOne.total)
    }),
    RUNS,
  )
})

test('the order of the pool changes nothing in a plan', () => {
  fc.assert(
    fc.property(anyWaiting, anyPool, (waiting, mentors) => {
      const plan = assign(waiting, compile(mentors, none))
      expect(assign(waiting, compile([...mentors].reverse(), none))).toEqual(plan)
    }),
    RUNS,
  )
})

describe('two wait, and one mentor suits both', () => {
  const lung = mentor('lung', { site: 'lung', capacity: 1 })
  const breast = mentor('breast', { capacity: 1 })
  const first = waits('first', { site: 'lung' }, { topics: ['work'], importance: { topics: 'must' } })
  const both = { ...lung, topics: ['work' as const] }

  test('one by one the first takes what only the second could use; planned, both are served', () => {
    const either = waits('either', { site: 'lung' })
    const plan = assign([either, first], compile([both, breast], none))
    expect(placed(plan)).toEqual({ either: 'breast', first: 'lung' })
    expect(plan.oneByOne.served).toBe(1)
    expect(plan.pairs[0]).toMatchObject({ nearest: { mentor: 'lung' }, fit: compared(either.profile, breast).score })
  })

  test('the mentor whom more need than they have places is named, with what one more place would bring', () => {
    const { scarce, unserved } = assign(
      [first, waits('other', first.profile, first.profile.answers)],
      compile([both], none),
    )
    expect(scarce).toMatchObject([{ mentor: 'lung', serves: 1 }])
    expect(unserved).toMatchObject([{ why: 'places-taken' }])
  })

  test('a pair that a person decided on stays, and the others are planned around it', () => {
    const planner = plannerFor(
      [waits('a', { site: 'lung' }), waits('b', { site: 'breast' })],
      compile([lung, breast], none),
    )
    expect(placed(planner.plan())).toEqual({ a: 'lung', b: 'breast' })
    const pinned = planner.pin({ patient: 'a', mentor: breast.id })
    expect(placed(pinned)).toEqual({ a: 'breast', b: 'lung' })
    expect(pinned.pairs[0]).toMatchObject({ pinned: true })
    expect(placed(planner.unpin('a'))).toEqual({ a: 'lung', b: 'breast' })
  })
})

test('a must is respected even when it leaves somebody without, and what would open is said', () => {
  const importance: { gender: Importance } = { gender: 'must' }
  const asks = waits('asks', {}, { mentorGender: 'woman', importance })
  const { pairs, unserved } = assign([asks], compile([mentor('m', { gender: 'man' })], none))
  expect(pairs).toEqual([])
  expect(unserved).toEqual([{ patient: 'asks', why: 'nobody-fits', opens: [{ criterion: 'gender', mentors: 1 }] }])
})

test('nobody is sent to the opposite style by a plan; a person may decide so', () => {
  const asks = waits('asks', {}, { style: 'listener' })
  const solver = mentor('solver', { style: 'solutions' })
  expect(assign([asks], compile([solver], none)).unserved).toMatchObject([{ why: 'too-far' }])
  const pins = [{ patient: 'asks', mentor: solver.id }]
  expect(assign([asks], compile([solver], none), { pins }).pairs).toMatchObject([{ mentor: 'solver', pinned: true }])
})

test('where not one point speaks for a pair, no plan makes it', () => {
  const importance = Object.fromEntries(Criterion.options.map((one) => [one, 'not-important' as const]))
  const { unserved } = assign([waits('a', {}, { importance })], compile([mentor('m')], none))
  expect(unserved).toMatchObject([{ why: 'too-far' }])
})

test('places taken already are not given again', () => {
  const pool = compile([mentor('m', { capacity: 2 })], new Map([[MentorId.parse('m'), 1]]))
  expect(assign([waits('a'), waits('b')], pool).pairs).toHaveLength(1)
})

test('nobody waits, or nobody has a place: an empty plan, not an error', () => {
  expect(assign([], compile([mentor('m')], none))).toMatchObject({ pairs: [], unserved: [], total: 0 })
  expect(assign([waits('a')], compile([], none)).unserved).toMatchObject([{ patient: 'a', why: 'nobody-fits' }])
})

test.each([
  [
    'somebody who waits twice',
    () => assign([waits('a'), waits('a')], compile([], none)),
    'waiting[1].id is listed twice',
  ],
  ['a pin of somebody who does not wait', () => pinning('b', 'm'), 'b does not wait'],
  ['a pin to a mentor who is not there', () => pinning('a', 'x'), 'x has no free place'],
] as const)('%s is refused by name', (_, plans, message) => {
  expect(plans).toThrow(message)
})

const pinning = (id: string, to: string) =>
  assign([waits('a')], compile([mentor('m')], none), { pins: [{ patient: id, mentor: MentorId.parse(to) }] })
