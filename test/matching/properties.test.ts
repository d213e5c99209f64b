import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { Criterion, type Gender, Importance } from '../../shared/answers.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor, patient, ranked } from './people.ts'

const scores = (profile: Profile, pool: readonly Mentor[]) =>
  new Map(pool.flatMap((one) => fitting(profile, [one]).map(({ mentor: id, score }) => [id, score])))

/** Those who fit as asked: nobody for whom something had to be put aside. */
function fitting(profile: Profile, pool: readonly Mentor[]) {
  const { candidates, relaxed } = ranked(profile, pool)
  return relaxed.length > 0 ? [] : candidates
}

test('the order of the pool changes nothing', () => {
  const shuffled = anyPool.chain((pool) =>
    fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length })),
  )
  fc.assert(
    fc.property(anyPatient, shuffled, (profile, [pool, otherOrder]) => {
      expect(ranked(profile, otherOrder)).toEqual(ranked(profile, pool))
    }),
    RUNS,
  )
})

test('who else is in the pool changes no score: each has the score they have alone', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, pool) => {
      const alone = scores(profile, pool)
      for (const { mentor: id, score } of fitting(profile, pool)) expect(score).toBe(alone.get(id))
    }),
    RUNS,
  )
})

test('a score is the sum of its readings, in whole numbers, and the best come first', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, pool) => {
      const { candidates } = ranked(profile, pool)
      for (const { score, outOf, readings } of candidates) {
        expect(readings.map(({ criterion }) => criterion)).toEqual(Criterion.options)
        expect(readings.reduce((sum, { points }) => sum + points, 0)).toBe(score)
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeLessThanOrEqual(outOf)
      }
      const inOrder = candidates.map(({ score }) => score)
      expect(inOrder).toEqual([...inOrder].sort((one, other) => other - one))
    }),
    RUNS,
  )
})

test('raising what matters never lowers who is better on it beside who is worse', () => {
  const raised = fc
    .tuple(fc.nat(Importance.options.length - 1), fc.nat(Importance.options.length - 1))
    .filter(([from, to]) => from < to)
  fc.assert(
    fc.property(
      anyPatient,
      anyMentor('a'),
      anyMentor('b'),
      fc.constantFrom(...Criterion.options),
      raised,
      (anyone, a, b, criterion, [from, to]) => {
        const at = (level: number): Profile => ({
          ...anyone,
          importance: { ...anyone.importance, [criterion]: Importance.options[level] ?? 'nice' },
        })
        const onIt = (one: Mentor) =>
          fitting(at(1), [one])[0]?.readings.find((reading) => reading.criterion === criterion)?.points
        const [ofA, ofB] = [onIt(a), onIt(b)]
        fc.pre(ofA !== undefined && ofB !== undefined)
        const [better, worse] = (ofA as number) >= (ofB as number) ? [a, b] : [b, a]
        const lead = (level: number) => {
          const list = fitting(at(level), [a, b])
          const score = (one: Mentor) => list.find(({ mentor: id }) => id === one.id)?.score ?? Number.NEGATIVE_INFINITY
          return { better: score(better), worse: score(worse) }
        }
        const [before, after] = [lead(from), lead(to)]
        if (after.worse > Number.NEGATIVE_INFINITY)
          expect(after.better - after.worse).toBeGreaterThanOrEqual(before.better - before.worse)
      },
    ),
    RUNS,
  )
})

const SWAPPED: Record<Gender, Gender> = { woman: 'man', man: 'woman', non_binary: 'non_binary' }

test('women and men are ranked alike: with every label exchanged, the list is the same', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, pool) => {
      const { gender, answers } = profile
      const swapped: Profile = {
        ...profile,
        gender: gender && SWAPPED[gender],
        answers: { ...answers, mentorGender: answers.mentorGender && SWAPPED[answers.mentorGender] },
      }
      const swappedPool = pool.map((one) => ({ ...one, gender: SWAPPED[one.gender] }))
      const list = (who: Profile, mentors: Mentor[]) =>
        ranked(who, mentors).candidates.map(({ mentor: id, score }) => [id, score])
      expect(list(swapped, swappedPool)).toEqual(list(profile, pool))
    }),
    RUNS,
  )
})

test('what we do not know of a patient moves no mentor past another', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('a'), anyMentor('b'), (anyone, a, b) => {
      const importance = { ...anyone.importance, age: 'not-important' as const, recency: 'not-important' as const }
      const known = { site: null, livesWithIt: null, treatments: null, diagnosedOn: null, phase: null }
      const blank = {
        ...anyone,
        importance,
        ...known,
        subtypes: [],
        answers: { ...anyone.answers, treatmentsComing: [] },
      }
      const clinical = { site: a.site, subtypes: a.subtypes, metastatic: a.metastatic, course: a.course }
      const road = { treatments: a.treatments, diagnosedOn: a.diagnosedOn, ageBand: a.ageBand }
      const alike = mentor('b', { ...b, ...clinical, ...road })
      expect(scores(blank, [b])).toEqual(scores(blank, [alike]))
    }),
    RUNS,
  )
})

test('equals are drawn for each patient anew: nobody wins every tie, and the draw is always the same', () => {
  const twins = compile([mentor('m1'), mentor('m2')], new Map())
  const first = (key: string) => rank(patient(), twins, key).candidates[0]?.mentor
  const keys = Array.from({ length: 1000 }, (_, index) => `patient ${index}`)
  const won = keys.filter((key) => first(key) === 'm1').length
  expect(won).toBeGreaterThan(400)
  expect(won).toBeLessThan(600)
  expect(keys.map(first)).toEqual(keys.map(first))
})
