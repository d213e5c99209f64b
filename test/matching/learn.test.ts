import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learntFrom, lessonsFrom, type Outcome } from '../../server/matching/learn.ts'
import { Criterion } from '../../shared/answers.ts'
import { LEARNT_AT_MOST, type Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, RUNS } from './anybody.ts'
import { mentor, patient, ranked, reading } from './people.ts'

const outcome = (fitted: boolean, topics: number): Outcome => ({
  fitted,
  readings: [
    { criterion: 'topics', finding: 'shares-topics', points: topics * 300, outOf: 300, shared: [], months: null },
  ],
})
const many = (count: number, fitted: boolean, topics: number) =>
  Array.from({ length: count }, () => outcome(fitted, topics))
const topics = (outcomes: Outcome[]) => lessonsFrom(outcomes).find(({ criterion }) => criterion === 'topics')

test('where matches fitted when topics were shared, topics count a little more', () => {
  expect(topics([...many(50, true, 1), ...many(50, false, 0)])).toEqual({
    criterion: 'topics',
    whenFitted: Array.from({ length: 50 }, () => 1),
    whenNot: Array.from({ length: 50 }, () => 0),
    percent: 10,
  })
})

test('where they did not, topics count a little less', () => {
  expect(topics([...many(50, true, 0.2), ...many(50, false, 0.8)])?.percent).toBe(-6)
})

test('a few outcomes teach nothing', () => {
  expect(topics([...many(19, true, 1), ...many(500, false, 0)])?.percent).toBe(0)
})

test('what was taught is never more than a fifth, and can be switched off', () => {
  expect(topics([...many(5000, true, 1), ...many(5000, false, 0)])?.percent).toBeLessThanOrEqual(LEARNT_AT_MOST)
  expect(learntFrom(lessonsFrom([]))).toEqual({})
  const taught = patient({ learnt: { topics: 20 } }, { topics: ['work'] })
  const untaught = patient({}, { topics: ['work'] })
  const one = mentor('m', { topics: ['work'] })
  expect([reading(taught, one, 'topics').points, reading(untaught, one, 'topics').points]).toEqual([360, 300])
})

test('what the person says themself is moved by nobody’s feedback', () => {
  const said = patient({ learnt: { topics: 20 } }, { topics: ['work'], importance: { topics: 'important' } })
  expect(reading(said, mentor('m', { topics: ['work'] }), 'topics').outOf).toBe(300)
})

test('feedback opens and closes no door: who may be proposed is the same with it and without', () => {
  const lessons = fc.dictionary(fc.constantFrom(...Criterion.options), fc.integer({ min: -20, max: 20 }))
  fc.assert(
    fc.property(anyPatient, anyMentor('a'), anyMentor('b'), lessons, (anyone, a, b, learnt) => {
      const who = (taught: Profile['learnt']) =>
        ranked({ ...anyone, learnt: taught }, [a, b])
          .candidates.map(({ mentor: id }) => id)
          .sort()
      expect(who(learnt)).toEqual(who({}))
    }),
    RUNS,
  )
})

test('twenty of either kind teach something, however many the others are', () => {
  expect(topics([...many(20, true, 1), ...many(500, false, 0)])?.percent).toBeGreaterThan(0)
  const seldom = [...many(20, true, 1), ...many(20, false, 0)]
  expect(topics([...many(20, true, 1), ...many(500, false, 0)])?.percent).toBe(topics(seldom)?.percent)
  expect(topics([...many(500, true, 1), ...many(20, false, 0)])?.percent).toBe(topics(seldom)?.percent)
  expect(topics([...many(500, true, 1), ...many(19, false, 0)])?.percent).toBe(0)
})

test('what was not known of a mentor, or counted for nothing, teaches nothing; worse than different counts as different', () => {
  const taught = (but: Partial<Outcome['readings'][number]>) => {
    const readings = outcome(true, 1).readings.map((reading) => ({ ...reading, ...but }))
    return topics([{ fitted: true, readings }])?.whenFitted
  }
  expect(taught({ finding: 'unknown', points: 150 })).toEqual([])
  expect(taught({ points: 0, outOf: 0 })).toEqual([])
  expect(taught({ finding: 'opposite-style', points: -18_000 })).toEqual([0])
})

test('how it went before teaches nothing of how it goes', () => {
  expect(lessonsFrom([]).map(({ criterion }) => criterion)).not.toContain('feedback')
})
