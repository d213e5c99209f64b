import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from '../../server/matching/plan/assign.ts'
import { exact } from '../../server/matching/plan/exact.ts'
import { fitsOf } from '../../server/matching/plan/fits.ts'
import { planFrom } from '../../server/matching/plan/plan.ts'
import { valued } from '../../server/matching/plan/question.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'
import { compile } from '../../server/matching/pool.ts'
import type { Waiting } from '../../server/matching/waiting.ts'
import { Criterion } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { compared, mentor, patient } from './people.ts'

/** What a plan says of itself: each sentence on the coordinator's page has to be true. */

const none = new Map<MentorId, number>()
const waits = (id: string, ...of: Parameters<typeof patient>): Waiting => ({ id, profile: patient(...of) })
const withMusts = fc
  .tuple(anyPatient, fc.subarray([...Criterion.options], { maxLength: 4 }))
  .map(([anyone, musts]): Profile => {
    const must = Object.fromEntries(musts.map((criterion) => [criterion, 'must' as const]))
    return { ...anyone, importance: { ...anyone.importance, ...must } }
  })

describe('who would be nearest', () => {
  test('is whom they are given, where nobody else needs that place more', () => {
    const near = mentor('near')
    const [pair] = assign([waits('a')], compile([near, mentor('far', { site: 'lung' })], none)).pairs
    expect(pair).toMatchObject({ mentor: 'near', nearest: { mentor: 'near', fit: compared(patient(), near).score } })
  })

  test('is nobody whose fit is the same, and whom nobody else needs more', () => {
    const [one, other] = [mentor('one', { capacity: 3 }), mentor('other', { capacity: 3 })]
    const { pairs } = assign([waits('a'), waits('b'), waits('c'), waits('d')], compile([one, other], none))
    expect(pairs.map((pair) => pair.nearest?.mentor)).toEqual(pairs.map((pair) => pair.mentor))
  })
})

describe('why somebody has nobody', () => {
  test('of each person it is said what stands in their own way', () => {
    const woman = { mentorGender: 'woman', importance: { gender: 'must' } } as const
    const people = [
      waits('gender', {}, woman),
      waits('work', {}, { occupation: 'working', importance: { work: 'must' } }),
    ]
    const { unserved } = assign(people, compile([mentor('m', { gender: 'man', occupation: 'retired' })], none))
    expect(unserved.map(({ opens }) => opens)).toEqual([
      [{ criterion: 'gender', mentors: 1 }],
      [{ criterion: 'work', mentors: 1 }],
    ])
  })

  test('what would let in most is said first; of equals always the same', () => {
    const asks = waits(
      'asks',
      {},
      {
        mentorGender: 'woman',
        occupation: 'working',
        topics: ['grief'],
        importance: { gender: 'must', work: 'must', topics: 'must' },
      },
    )
    const all = { gender: 'woman', occupation: 'working', topics: ['grief'] } satisfies Partial<Mentor>
    const pool = [
      mentor('a', { ...all, occupation: 'retired' }),
      mentor('b', { ...all, gender: 'man' }),
      mentor('c', { ...all, topics: [] }),
      mentor('d', { ...all, topics: [] }),
    ]
    expect(assign([asks], compile(pool, none)).unserved[0]?.opens).toEqual([
      { criterion: 'topics', mentors: 2 },
      { criterion: 'gender', mentors: 1 },
      { criterion: 'work', mentors: 1 },
    ])
  })

  test('an opposite style is named, though it is no must; and nothing is that would not be enough', () => {
    const solver = mentor('solver', { style: 'solutions', gender: 'man' })
    const opens = (asks: Waiting) => assign([asks], compile([solver], none)).unserved.map((one) => one.opens)
    expect(opens(waits('a', {}, { style: 'listener' }))).toEqual([[{ criterion: 'style', mentors: 1 }]])
    const woman = { mentorGender: 'woman', importance: { gender: 'must' } } as const
    expect(opens(waits('a', {}, { style: 'listener', ...woman }))).toEqual([[]])
  })

  test('where only the place is missing, nothing is said to stand in the way', () => {
    const only = mentor('only', { capacity: 1 })
    const leastFit = compared(patient(), only).score // and they fit just enough
    const { unserved } = assign([waits('a'), waits('b')], compile([only], none), { leastFit })
    expect(unserved).toEqual([{ patient: 'b', why: 'places-taken', opens: [] }])
  })

  test('the least fit is enough, and a point less is not; so it is with what is said to stand in the way', () => {
    const near = mentor('near')
    const { score } = compared(patient(), near)
    const planned = (leastFit: number) => assign([waits('a')], compile([near], none), { leastFit })
    expect(planned(score)).toMatchObject({ pairs: [{ fit: score }], unserved: [] })
    expect(planned(score + 1)).toMatchObject({ pairs: [], unserved: [{ why: 'too-far' }] })

    const style = waits('a', {}, { style: 'listener', importance: { style: 'important' } })
    const solver = mentor('solver', { style: 'solutions' })
    const without = compared(style.profile, solver).readings.filter(({ criterion }) => criterion !== 'style')
    const rest = without.reduce((sum, { points }) => sum + points, 0)
    const opens = (leastFit: number) =>
      assign([style], compile([solver], none), { leastFit }).unserved.flatMap((one) => one.opens)
    expect(opens(rest)).toEqual([{ criterion: 'style', mentors: 1 }])
    expect(opens(rest + 1)).toEqual([])
  })

  test('whoever did not fit before is not planned again, and it is said that this stands in the way', () => {
    const met = mentor('met')
    const asks = waits('asks', { history: [{ mentor: met.id, verdict: 'not_a_fit' }] })
    expect(assign([asks], compile([met], none))).toMatchObject({
      pairs: [],
      unserved: [{ why: 'nobody-fits', opens: [{ criterion: 'feedback', mentors: 1 }] }],
    })
  })

  test('each reason is true: without what is said to stand in the way, as many mentors more would fit as are told', () => {
    fc.assert(
      fc.property(withMusts, anyPool, (profile, mentors) => {
        const pool = compile(mentors, none)
        const fitting = (one: Profile) => fitsOf(one, pool).filter((fit) => fit >= 1).length
        const without = (criterion: Criterion): Profile => ({
          ...profile,
          importance: { ...profile.importance, [criterion]: 'not-important' },
        })
        const told = assign([{ id: 'a', profile }], pool).unserved.flatMap(({ opens }) => opens)
        if (fitting(profile) > 0) expect(told).toEqual([])
        else
          for (const one of Criterion.options)
            expect([one, told.find(({ criterion }) => criterion === one)?.mentors ?? 0]).toEqual([
              one,
              fitting(without(one)),
            ])
      }),
      RUNS,
    )
  })

  test('they are said to be too far, barred or outnumbered only where they are', () => {
    const people = fc.array(withMusts, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(people, anyPool, (profiles, mentors) => {
        const pool = compile(
          mentors.slice(0, 4).map((one) => ({ ...one, capacity: 1 })),
          none,
        )
        const waiting = profiles.map((profile, nth) => ({ id: `p${nth}`, profile }))
        for (const { patient: id, why } of assign(waiting, pool).unserved) {
          const fits = [...fitsOf(waiting.find((one) => one.id === id)?.profile ?? patient(), pool)]
          const best = Math.max(...fits)
          const expected = best >= 1 ? 'places-taken' : best > Number.NEGATIVE_INFINITY ? 'too-far' : 'nobody-fits'
          expect(why).toBe(expected)
        }
      }),
      RUNS,
    )
  })
})

describe('whose places are short', () => {
  const ofLoadNothing = { importance: { load: 'not-important' } } as const

  test('one more place serves and adds what is said', () => {
    const people = fc.array(anyPatient, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(people, anyPool, (profiles, pool) => {
        const mentors = pool.slice(0, 3).map((one) => ({ ...one, capacity: 1 }))
        const waiting = profiles.map((profile, nth) => ({
          id: `p${nth}`,
          profile: { ...profile, importance: { ...profile.importance, load: 'not-important' as const } },
        }))
        const plan = assign(waiting, compile(mentors, none))
        for (const { id } of mentors) {
          const scarce = plan.scarce.find((one) => one.mentor === id) ?? { serves: 0, adds: 0 }
          const more = mentors.map((one) => (one.id === id ? { ...one, capacity: 2 } : one))
          const { pairs, total } = assign(waiting, compile(more, none))
          expect(pairs.length - plan.pairs.length).toBe(scarce.serves)
          expect(total - plan.total).toBeLessThanOrEqual(scarce.adds)
        }
      }),
      RUNS,
    )
  })

  test('who would only be nearer to somebody is told after whom somebody waits for, and serves nobody more', () => {
    const near = mentor('near', { capacity: 1 })
    const far = mentor('far', { site: 'lung', capacity: 2 })
    const only = mentor('only', { gender: 'man', capacity: 1 })
    const aMan = { mentorGender: 'man', importance: { gender: 'must', load: 'not-important' } } as const
    const people = [
      waits('a', {}, ofLoadNothing),
      waits('b', {}, ofLoadNothing),
      waits('c', {}, aMan),
      waits('d', {}, aMan),
    ]
    const { scarce, unserved } = assign(people, compile([near, far, only], none))
    const asks = people[0]?.profile ?? patient()
    const nearer = compared(asks, near).score - compared(asks, far).score
    expect(unserved).toMatchObject([{ patient: 'd', why: 'places-taken' }])
    expect(scarce).toEqual([
      { mentor: 'only', serves: 1, adds: compared(people[3]?.profile ?? patient(), only).score },
      { mentor: 'near', serves: 0, adds: nearer },
    ])
  })

  test('of two who are as scarce, always the same one first, whatever the order of the pool', () => {
    const [man, woman] = [mentor('one', { gender: 'man', capacity: 1 }), mentor('two', { capacity: 1 })]
    const asking = (id: string, mentorGender: 'man' | 'woman') =>
      waits(id, {}, { mentorGender, importance: { gender: 'must', load: 'not-important' } })
    const people = [asking('a', 'man'), asking('b', 'woman'), asking('c', 'man'), asking('d', 'woman')]
    const scarce = (mentors: Mentor[]) => assign(people, compile(mentors, none)).scarce
    expect(scarce([man, woman]).map(({ mentor: id, serves }) => [id, serves])).toEqual([
      ['one', 1],
      ['two', 1],
    ])
    expect(scarce([woman, man])).toEqual(scarce([man, woman]))
  })

  describe('where one place moves a whole row of people', () => {
    const [WELL, BARELY] = [9000, 1]
    /** The first has one way, and each after them two: well to the mentor before, barely to their own. */
    const inARow = (length: number, well = WELL) =>
      Array.from({ length }, (_, row) => new Map(row === 0 ? [[0, well]] : [[row - 1, well] as const, [row, BARELY]]))
    function scarceAmong(rows: readonly ReadonlyMap<number, number>[], count: number) {
      const mentors = Array.from({ length: count }, (_, nth) => MentorId.parse(`m${nth}`))
      const fits = Float64Array.from(rows.flatMap((fit) => mentors.map((_, nth) => fit.get(nth) ?? FORBIDDEN)))
      const waiting = rows.map((_, nth) => waits(`p${nth}`))
      const places = new Int32Array(count).fill(1)
      const question = { waiting, pool: compile([], none), mentors, places, fits, leastFit: 1 }
      const worth = valued(question)
      const kept = { nearest: () => OUT, opens: () => [] }
      return planFrom(question, kept, exact(worth.values, places), worth, new Map()).scarce
    }

    test('it serves nobody more where all of them only come nearer', () => {
      expect(scarceAmong(inARow(4), 4)).toEqual(
        [3, 2, 1].map((moved, nth) => ({ mentor: `m${nth}`, serves: 0, adds: moved * (WELL - BARELY) })),
      )
      expect(scarceAmong(inARow(2, BARELY + 1), 2)).toEqual([{ mentor: 'm0', serves: 0, adds: 1 }])
    })

    test('it serves one more also where all the others come further away', () => {
      const scarce = scarceAmong([...inARow(9), new Map([[8, WELL]])], 9)
      expect(scarce.find(({ mentor: id }) => id === 'm8')).toEqual({
        mentor: 'm8',
        serves: 1,
        adds: WELL - 8 * (WELL - BARELY),
      })
    })
  })

  test('nobody who has a place left', () => {
    expect(assign([waits('a')], compile([mentor('m')], none)).scarce).toEqual([])
  })
})
