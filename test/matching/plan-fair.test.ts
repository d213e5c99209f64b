import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, plannerFor } from '../../server/matching/plan/assign.ts'
import { exact } from '../../server/matching/plan/exact.ts'
import { valued } from '../../server/matching/plan/question.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'
import { compile } from '../../server/matching/pool.ts'
import type { MentorId } from '../../shared/ids.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor, patient } from './people.ts'

const none = new Map<MentorId, number>()

test('of two who ask for the same, whoever waits longer is not left without while the other has somebody', () => {
  const groups = fc.tuple(
    fc.array(anyPatient, { minLength: 2, maxLength: 3 }),
    fc.array(fc.nat(2), { minLength: 3, maxLength: 6 }),
    anyPool.map((pool) => pool.slice(0, 4).map((one) => mentor(one.id, { ...one, capacity: 1 }))),
  )
  fc.assert(
    fc.property(groups, fc.nat(5), fc.nat(3), ([profiles, which, mentors], row, column) => {
      const alike = which.map((nth) => nth % profiles.length)
      const waiting = alike.flatMap((nth, at) => {
        const profile = profiles[nth]
        return profile ? [{ id: `p${at}`, profile }] : []
      })
      const planner = plannerFor(waiting, compile(mentors, none))
      function holds({ pairs }: ReturnType<typeof planner.plan>): void {
        const served = alike.map((_, at) => pairs.some(({ patient, pinned }) => patient === `p${at}` && !pinned))
        const pinned = alike.map((_, at) => pairs.some((pair) => pair.patient === `p${at}` && pair.pinned))
        alike.forEach((nth, at) => {
          const later = alike.some((other, after) => after > at && other === nth && served[after])
          expect(later && !served[at] && !pinned[at], `${alike.join()} ${served.join()} p${at}`).toBe(false)
        })
      }
      holds(planner.plan())
      const [one, to] = [waiting[row % waiting.length], mentors[column % mentors.length]]
      if (!one || !to) return
      holds(planner.pin({ patient: one.id, mentor: to.id }))
      holds(planner.unpin(one.id))
    }),
    RUNS,
  )
})

const waiting = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: `p${nth}`, profile: patient() }))

test('of two who ask for the same the first who came has the place', () => {
  const { pairs, unserved } = assign(waiting(2), compile([mentor('one', { capacity: 1 })], none))
  expect([pairs[0]?.patient, unserved[0]?.patient]).toEqual(['p0', 'p1'])
})

test('of two mentors who fit alike it is always the same one, whatever the order of the pool', () => {
  const [one, two] = [mentor('one'), mentor('two')]
  const given = (...mentors: (typeof one)[]) => assign(waiting(1), compile(mentors, none)).pairs
  expect(given(one, two)).toMatchObject([{ mentor: 'one', nearest: { mentor: 'one' } }])
  expect(given(two, one)).toEqual(given(one, two))
})

test('a mentor with two places takes two people', () => {
  const { pairs } = assign(waiting(3), compile([mentor('two', { capacity: 2 })], none))
  expect(pairs.map(({ patient: id, mentor: to }) => [id, to])).toEqual([
    ['p0', 'two'],
    ['p1', 'two'],
  ])
})

test.each([
  ['who is somewhat tired', { strain: 'some' }, 0],
  ['who has one place left', { capacity: 1 }, 0],
  ['who was proposed often of late', {}, 3],
] as const)('as long as somebody else fits as well, %s is spared by a plan', (_, but, lately) => {
  const [one, rested] = [mentor('one', but), mentor('rested')]
  const pool = compile([one, rested], none, new Map([[one.id, lately]]))
  const to = (count: number) => assign(waiting(count), pool).pairs.map((pair) => pair.mentor)
  expect(to(2)).toEqual(['rested', 'rested'])
  expect(to(3)).toContain('one')
})

test('nobody who has no strength left is in a plan, whoever else goes without', () => {
  const { pairs, unserved } = assign(waiting(1), compile([mentor('resting', { strain: 'high' })], none))
  expect([pairs, unserved]).toMatchObject([[], [{ why: 'nobody-fits' }]])
})

test('of two to whom a place that came free would bring as much, whoever waits longer gets one, also when others move for it', () => {
  const [leaves, moves, early, late] = [0, 1, 2, 3]
  const values = [
    [10, FORBIDDEN, 1],
    [6, 6, FORBIDDEN],
    [FORBIDDEN, 3, FORBIDDEN],
    [3, FORBIDDEN, FORBIDDEN],
  ]
  const solver = exact(Float64Array.from(values.flat()), Int32Array.of(1, 1, 1))
  expect([leaves, moves, early, late].map(solver.columnOf)).toEqual([0, 1, OUT, OUT])
  solver.pin(leaves, 2)
  expect([moves, early, late].map(solver.columnOf)).toEqual([0, 1, OUT])
})

const fit = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 9000 }) }, fc.constant(FORBIDDEN))

test('as many are served as can be, whatever fit it costs the others; of such plans the one that fits best', () => {
  const anyFits = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fit, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    )
  fc.assert(
    fc.property(anyFits, (rows) => {
      const columns = rows[0]?.length ?? 0
      const question = { waiting: waiting(rows.length), fits: Float64Array.from(rows.flat()), leastFit: 1 }
      const solver = exact(valued(question).values, new Int32Array(columns).fill(1))
      const placed = rows.flatMap((row, nth) => (solver.columnOf(nth) === OUT ? [] : (row[solver.columnOf(nth)] ?? [])))
      expect([placed.length, placed.reduce((sum, one) => sum + one, 0)]).toEqual(best(rows, []))
    }),
    RUNS,
  )
})

/** Every way there is: the most people, and then the most fit. */
function best(rows: readonly (readonly number[])[], taken: readonly number[]): [served: number, total: number] {
  const [own, ...others] = rows
  if (!own) return [0, 0]
  const ways = own.flatMap((value, column): [number, number][] => {
    if (value === FORBIDDEN || taken.includes(column)) return []
    const [served, total] = best(others, [...taken, column])
    return [[served + 1, total + value]]
  })
  return [best(others, taken), ...ways].reduce((one, other) =>
    other[0] > one[0] || (other[0] === one[0] && other[1] > one[1]) ? other : one,
  )
}
