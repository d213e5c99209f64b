import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barrierOfMentor } from '../../server/matching/barriers.ts'
import { explain } from '../../server/matching/explain.ts'
import { compile } from '../../server/matching/pool.ts'
import { rank, rankNamingAll } from '../../server/matching/rank.ts'
import { Criterion, type Gender, Importance } from '../../shared/answers.ts'
import { Course, type Mentor, type MentorFacts, Strain } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, anyPool, FIELDS, RUNS } from './anybody.ts'
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
  // Alike once feedback lowered what counts little, and told apart by what counts more.
  const taught = patient({ learnt: { pathway: -20 }, diagnosedOn: '2026-01' })
  const [later, sooner] = [mentor('a', { diagnosedOn: '2023-10' }), mentor('b', { diagnosedOn: '2023-11' })]
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
        // Without what feedback taught: a lowered weight rounds two who are nearly alike to the same points.
        const onIt = (one: Mentor) =>
          fitting({ ...at(1), learnt: {} }, [one])[0]?.readings.find((reading) => reading.criterion === criterion)
            ?.points
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
    { ...RUNS, examples: [[taught, later, sooner, 'pathway', [1, 2]]] },
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
      const known = {
        path: 'cancer' as const,
        site: null,
        livesWithIt: null,
        treatments: null,
        diagnosedOn: null,
        phase: null,
      }
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

test('a mentor of whom something is not known is never kept out by it, and counts as half on it', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('a'), (anyone, one) => {
      const blank = { gender: null, site: null, subtypes: null, metastatic: null, course: null, diagnosedOn: null }
      const life = { ageBand: null, languages: null, region: null, supports: null, style: null, topics: null }
      const more = { formats: null, treatments: null, finishedOn: null, tone: null, times: null, accompanied: null }
      const own = { family: null, occupation: null, menopause: null, identities: null, interests: null }
      const rest = { hardships: null, strengths: null, discloses: [...one.discloses], strain: 'none' as const }
      const unknown: MentorFacts = { ...one, ...blank, ...life, ...more, ...own, ...rest, capacity: 5 }
      const { candidates, relaxed } = rank({ ...anyone, history: [] }, compile([unknown], new Map()), 'key')
      expect(relaxed).toEqual([])
      for (const { criterion, points, outOf } of candidates[0]?.readings ?? [])
        if (criterion !== 'load') expect([criterion, points]).toEqual([criterion, Math.round(outOf / 2)])
      expect(candidates).toHaveLength(1)
    }),
    RUNS,
  )
})

test('a pool that changed row by row ranks as one compiled anew', () => {
  const change = fc.record({ nth: fc.nat(11), gone: fc.boolean(), taken: fc.nat(2), fields: fc.record(FIELDS) })
  fc.assert(
    fc.property(anyPatient, anyPool, fc.array(change, { maxLength: 8 }), (profile, mentors, changes) => {
      const pool = compile(mentors, new Map())
      const now = new Map(mentors.map((one) => [one.id, { mentor: one, taken: 0, chosenLately: 0 }]))
      for (const { nth, gone, taken, fields } of changes) {
        const standing = { mentor: mentor(`m${nth}`, fields), taken, chosenLately: taken }
        if (gone) {
          pool.remove(standing.mentor.id)
          now.delete(standing.mentor.id)
        } else {
          pool.set(standing)
          now.set(standing.mentor.id, standing)
        }
      }
      const standings = [...now.values()]
      const anew = compile(
        standings.map((one) => one.mentor),
        new Map(standings.map((one) => [one.mentor.id, one.taken])),
        new Map(standings.map((one) => [one.mentor.id, one.chosenLately])),
      )
      expect(rank(profile, pool, 'key')).toEqual(rank(profile, anew, 'key'))
    }),
    RUNS,
  )
})

test('every mentor is either a candidate or named with a barrier, never both', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, mentors) => {
      const { ranked: list, excluded } = rankNamingAll(profile, compile(mentors, new Map()), 'key', 100)
      const named = [...list.candidates, ...excluded].map(({ mentor: id }) => id)
      expect([...named].sort()).toEqual(mentors.map(({ id }) => id).sort())
      expect(excluded.every(({ barriers }) => barriers.length > 0)).toBe(true)
    }),
    RUNS,
  )
})

test('every candidate has three reasons at least', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('a'), (profile, one) => {
      for (const candidate of ranked(profile, [one]).candidates)
        expect(explain(candidate, one.discloses).reasons.length).toBeGreaterThanOrEqual(3)
    }),
    RUNS,
  )
})

test('whatever is asked, nobody who is not available is proposed', () => {
  const strained = fc.record({
    ...FIELDS,
    strain: fc.constantFrom(...Strain.options),
    course: fc.constantFrom(...Course.options),
    paused: fc.boolean(),
    trained: fc.boolean(),
    capacity: fc.nat(2),
  })
  fc.assert(
    fc.property(anyPatient, fc.array(strained, { minLength: 1, maxLength: 8 }), (profile, pool) => {
      const mentors = pool.map((fields, nth) => mentor(`m${nth}`, fields))
      const barred = mentors.filter((one) => barrierOfMentor({ mentor: one, taken: 0, chosenLately: 0 }) !== null)
      const proposed = ranked(profile, mentors).candidates.map(({ mentor: id }) => id)
      expect(proposed.filter((id) => barred.some((one) => one.id === id))).toEqual([])
    }),
    RUNS,
  )
})
