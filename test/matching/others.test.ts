import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { manyOf, othersLike } from '../../server/matching/others.ts'
import type { AnswersGiven } from '../../shared/answers.ts'
import type { Mentor } from '../../shared/mentor.ts'
import { Many } from '../../shared/others.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyPool, RUNS } from './anybody.ts'
import { mentor, patient } from './people.ts'

const pool = (count: number, but: Partial<Mentor> = {}) =>
  Array.from({ length: count }, (_, nth) => mentor(`m${nth}`, but))

const told = (mentors: Mentor[], chart: Partial<Profile> = {}, said: AnswersGiven = {}) =>
  othersLike(patient({ treatments: [], ...chart }, said), mentors).map(({ like, value, many }) => [like, value, many])

describe('others like me', () => {
  test('says of few that they are a few, and of many how many there are at least', () => {
    expect([0, 1, 10, 11, 20, 21, 30, 137].map(manyOf)).toEqual([null, 'few', 'few', 11, 11, 21, 21, 131])
  })

  test('tells of the same illness, the same treatments, and what one said of one’s life', () => {
    const alike = pool(12, { family: 'children_at_home', hardships: ['isolation'], topics: ['work'] })
    const said: AnswersGiven = { family: 'children_at_home', hardships: ['isolation'], topics: ['work'] }
    expect(told(alike, { treatments: ['chemotherapy'] }, said)).toEqual([
      ['site', 'breast', 11],
      ['treatment', 'chemotherapy', 11],
      ['family', 'children_at_home', 11],
      ['hardship', 'isolation', 11],
      ['topic', 'work', 11],
    ])
  })

  test('says nothing of what nobody shares, rather than that nobody does', () => {
    expect(told(pool(12, { site: 'lung', treatments: [] }), { treatments: ['chemotherapy'] })).toEqual([])
  })

  test('counts only what a mentor shows on their card', () => {
    expect(told(pool(12, { discloses: ['site'] }), { treatments: ['chemotherapy'] })).toEqual([['site', 'breast', 11]])
  })

  test('counts a risk with a risk, and a cancer with a cancer', () => {
    const both = [...pool(3), ...pool(12, { path: 'genetic_risk' })]
    expect(told(both)).toEqual([['site', 'breast', 'few']])
    expect(told(both, { path: 'genetic_risk' })).toEqual([['genetic-risk', 'breast', 11]])
  })

  test('counts neither who is still in training nor who is in the final stage', () => {
    expect(told([...pool(9, { trained: false }), ...pool(9, { course: 'final_stage' })])).toEqual([])
  })

  test('of one kind tells the first two, each once', () => {
    const all = pool(1, { topics: ['work', 'money', 'children'] })
    expect(told(all, {}, { topics: ['work', 'work', 'money', 'children'] })).toEqual([
      ['site', 'breast', 'few'],
      ['topic', 'work', 'few'],
      ['topic', 'money', 'few'],
    ])
  })

  test('does not say how a cancer will end', () => {
    const said = JSON.stringify(told(pool(12, { metastatic: true, course: 'living_with' }), { livesWithIt: true }))
    expect(said).toBe('[["site","breast",11]]')
  })

  test('never lets a number under eleven be told, nor be had by subtraction', () => {
    const counts = fc.nat({ max: 200 })
    // Further than what is drawn, for the last number shown stands for more than that.
    const possible = [...Array(220).keys()]
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [whole, part] = [Math.max(one, other), Math.min(one, other)]
        const [shownWhole, shownPart] = [manyOf(whole), manyOf(part)]
        for (const shown of [shownWhole, shownPart]) expect(shown === null || Many.safeParse(shown).success).toBe(true)
        if (whole === 0 || part === 0) return
        const could = new Set(
          possible
            .filter((w) => manyOf(w) === shownWhole)
            .flatMap((w) => Array.from({ length: w + 1 }, (_, p) => (manyOf(p) === shownPart ? w - p : null)))
            .filter((difference) => difference !== null),
        )
        expect(could.size).toBeGreaterThanOrEqual(9)
      }),
      RUNS,
    )
  })

  test('is the same whatever the order of the pool', () => {
    fc.assert(
      fc.property(anyPool, (mentors) => {
        expect(told([...mentors].reverse())).toEqual(told(mentors))
      }),
      RUNS,
    )
  })
})

test('whoever awaits a treatment is told how many had it; who carries a risk, how many carry one, and not how many were ill', () => {
  expect(told(pool(12, { site: 'lung' }), {}, { treatmentsComing: ['chemotherapy'] })).toEqual([
    ['treatment', 'chemotherapy', 11],
  ])
  expect(told(pool(12), { path: 'genetic_risk' })).toEqual([])
  expect(told(pool(12, { path: 'genetic_risk' }), { path: 'genetic_risk' })).toEqual([['genetic-risk', 'breast', 11]])
})
