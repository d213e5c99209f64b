import { expect, test } from 'vitest'
import { assign, plannerFor } from '../../server/matching/plan/assign.ts'
import { compile } from '../../server/matching/pool.ts'
import type { Waiting } from '../../server/matching/waiting.ts'
import type { MentorId } from '../../shared/ids.ts'
import { compared, mentor, patient } from './people.ts'

const none = new Map<MentorId, number>()
const waits = (id: string, ...of: Parameters<typeof patient>): Waiting => ({ id, profile: patient(...of) })
const [only, lung] = [mentor('only', { capacity: 1 }), mentor('lung', { site: 'lung', capacity: 1 })]

test('no second person is pinned to the last place, and nobody is pinned twice', () => {
  const planner = plannerFor([waits('a'), waits('b')], compile([only, lung], none))
  planner.pin({ patient: 'a', mentor: only.id })
  expect(() => planner.pin({ patient: 'b', mentor: only.id })).toThrow('only has no free place')
  expect(() => planner.pin({ patient: 'a', mentor: lung.id })).toThrow('a is pinned already')
})

test('two pairs that a person decided on stand, each with a mentor of its own', () => {
  const pins = [
    { patient: 'a', mentor: lung.id },
    { patient: 'b', mentor: only.id },
  ]
  const { pairs } = assign([waits('a'), waits('b', { site: 'lung' })], compile([only, lung], none), { pins })
  expect(pairs).toMatchObject(pins.map((pin) => ({ ...pin, pinned: true })))
})

test('whoever is not pinned cannot be let go, and whoever was let go can be pinned again', () => {
  const planner = plannerFor([waits('a')], compile([only, lung], none))
  expect(() => planner.unpin('a')).toThrow('a is not pinned')
  planner.pin({ patient: 'a', mentor: lung.id })
  planner.unpin('a')
  expect(planner.pin({ patient: 'a', mentor: lung.id }).pairs).toMatchObject([{ mentor: 'lung', pinned: true }])
})

test('a pair that a person decided across a barrier has no fit, and adds nothing to the total', () => {
  const asks = waits('asks', {}, { mentorGender: 'woman', importance: { gender: 'must' } })
  const man = mentor('man', { gender: 'man' })
  const pins = [{ patient: 'asks', mentor: man.id }]
  const { pairs, total, oneByOne } = assign([asks, waits('b')], compile([man, only], none), { pins })
  expect(pairs).toMatchObject([
    { patient: 'asks', mentor: 'man', fit: null, pinned: true, nearest: { mentor: 'only' } },
    { patient: 'b', pinned: false },
  ])
  const fit = Math.max(...[man, only].map((one) => compared(patient(), one).score))
  expect({ total, oneByOne }).toEqual({ total: fit, oneByOne: { served: 2, total: fit } })
})

test('of somebody for whom a person decided, and whom nobody fits, nobody is told to be nearer', () => {
  const asks = waits('asks', {}, { mentorGender: 'woman', importance: { gender: 'must' } })
  const man = mentor('man', { gender: 'man' })
  const pins = [{ patient: 'asks', mentor: man.id }]
  const { pairs } = assign([asks, waits('b')], compile([man], none), { pins })
  expect(pairs).toMatchObject([{ patient: 'asks', mentor: 'man', fit: null, nearest: null }, { patient: 'b' }])
})

test('what one by one would have given is told in the points of the plan', () => {
  const [first, second] = [waits('a', { site: 'lung' }), waits('b')]
  const { total, oneByOne } = assign([first, second], compile([only, lung], none))
  const fits = compared(first.profile, lung).score + compared(second.profile, only).score
  expect({ total, oneByOne }).toEqual({ total: fits, oneByOne: { served: 2, total: fits } })
})

test('who comes one by one finds the places taken that a person decided on', () => {
  const pins = [{ patient: 'late', mentor: only.id }]
  const { pairs, oneByOne } = assign([waits('early'), waits('late')], compile([only], none), { pins })
  expect(pairs).toMatchObject([{ patient: 'late', pinned: true }])
  expect(oneByOne).toEqual({ served: 1, total: compared(patient(), only).score })
})

test('somebody pinned where the plan had them moves nobody', () => {
  const planner = plannerFor([waits('a'), waits('b', { site: 'lung' })], compile([only, lung], none))
  const before = planner.plan().pairs.map(({ patient: id, mentor: to }) => [id, to])
  const after = planner.pin({ patient: 'a', mentor: only.id }).pairs
  expect(after.map(({ patient: id, mentor: to }) => [id, to])).toEqual(before)
})

test('somebody pinned where they are keeps the place, and whoever waits for it gets no second one', () => {
  const planner = plannerFor([waits('a'), waits('b')], compile([only], none))
  const { pairs, unserved } = planner.pin({ patient: 'a', mentor: only.id })
  expect(pairs).toMatchObject([{ patient: 'a', mentor: 'only', pinned: true }])
  expect(unserved).toMatchObject([{ patient: 'b', why: 'places-taken' }])
})
