import { describe, expect, test } from 'vitest'
import { explain, gapsToldOf } from '../../server/matching/explain.ts'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { compared, mentor, order, patient, ranked, reading } from './people.ts'

describe('style', () => {
  const listener = mentor('listener', { style: 'listener', site: 'lung', treatments: [], diagnosedOn: '2014-01' })
  const solver = mentor('solver', { style: 'solutions' })
  const both = mentor('both', { style: 'both' })

  test('who wants to be heard is offered a listener with another cancer before a solver with the same', () => {
    expect(order(patient({}, { style: 'listener' }), solver, listener)).toEqual(['listener', 'solver'])
  })

  test('who wants solutions is not first offered somebody who only listens', () => {
    const near = mentor('near', { style: 'listener' })
    const far = mentor('far', { style: 'solutions', site: 'lung', treatments: [] })
    expect(order(patient({}, { style: 'solutions' }), near, far)).toEqual(['far', 'near'])
  })

  test('the opposite style is the gap that is told', () => {
    const told = explain(compared(patient({}, { style: 'listener' }), solver), solver.discloses)
    expect(told.gap).toMatchObject({ criterion: 'style', finding: 'opposite-style' })
  })

  test('somebody who does both is neither a match nor an opposite', () => {
    const points = (one: typeof both) => reading(patient({}, { style: 'listener' }), one, 'style').points
    expect(points(both)).toBeLessThan(points(listener))
    expect(points(both)).toBeGreaterThan(0)
  })

  test('a patient who likes both has no opposite', () => {
    const findings = [listener, solver].map((one) => reading(patient({}, { style: 'both' }), one, 'style'))
    expect(findings.map(({ points }) => points)).toEqual([150, 150])
  })

  test('in the first three there is no solver as long as three others can take somebody', () => {
    const others = ['a', 'b', 'c'].map((id) => mentor(id, { ...listener, ageBand: '75+' }))
    const solvers = ['s1', 's2', 's3'].map((id) => mentor(id, { style: 'solutions' }))
    expect(
      order(patient({}, { style: 'listener' }), ...solvers, ...others)
        .slice(0, 3)
        .sort(),
    ).toEqual(['a', 'b', 'c'])
  })
})

describe('kinds of support', () => {
  const heart = mentor('heart', { supports: ['emotional'] })
  const hands = mentor('hands', { supports: ['practical'] })

  test('the support that is wished for comes first', () => {
    expect(order(patient({}, { supports: ['practical'] }), heart, hands)).toEqual(['hands', 'heart'])
    expect(order(patient({}, { supports: ['emotional'] }), heart, hands)).toEqual(['heart', 'hands'])
  })

  test('of two wishes the one named first counts more', () => {
    const points = (first: 'family' | 'emotional', second: 'family' | 'emotional') =>
      reading(patient({}, { supports: [first, second] }), heart, 'support').points
    expect(points('emotional', 'family')).toBeGreaterThan(points('family', 'emotional'))
  })

  test('saying nothing counts against nobody', () => {
    expect(reading(patient(), hands, 'support')).toMatchObject({ finding: 'not-asked', outOf: 0 })
  })
})

test('a shared topic is a reason, and is named', () => {
  const parent = mentor('parent', { topics: ['children', 'work'] })
  const profile = patient({}, { topics: ['children', 'fertility'] })
  expect(order(profile, mentor('other', { topics: ['grief'] }), parent)).toEqual(['parent', 'other'])
  expect(explain(compared(profile, parent), parent.discloses).reasons).toContainEqual(
    expect.objectContaining({ finding: 'shares-topics', shared: ['children'] }),
  )
})

test('a must about topics is met by one of them', () => {
  const must = patient({}, { topics: ['children', 'work', 'money'], importance: { topics: 'must' } })
  const [one, none] = [mentor('one', { topics: ['work'] }), mentor('none', { topics: ['grief'] })]
  expect(ranked(must, [one, none])).toMatchObject({
    candidates: [{ mentor: 'one' }],
    excluded: [{ barrier: 'must-not-met', count: 1 }],
  })
})

test('a must about style is met by somebody who does both', () => {
  const must = patient({}, { style: 'listener', importance: { style: 'must' } })
  expect(order(must, mentor('solver', { style: 'solutions' }), mentor('both'))).toEqual(['both'])
})

test('no way to meet in common is an obstacle that is told, not a barrier', () => {
  const onScreen = mentor('screen', { formats: ['video'] })
  const profile = patient({}, { formats: ['in_person'] })
  expect(explain(compared(profile, onScreen), onScreen.discloses).gap).toMatchObject({ finding: 'meets-otherwise' })
})

test('no way to meet in common outweighs an interest that is', () => {
  const asks = patient({}, { formats: ['in_person'], interests: ['music'] })
  const meets = mentor('meets', { formats: ['in_person'], interests: ['sport'] })
  expect(order(asks, mentor('phone', { interests: ['music'] }), meets)).toEqual(['meets', 'phone'])
})

test('who never meets in person is not said to live elsewhere', () => {
  const near = mentor('near', { region: 'Montréal', formats: ['phone'] })
  const asks = patient({}, { formats: ['in_person'], region: 'Montréal' })
  expect(gapsToldOf(compared(asks, near), near.discloses).map(({ finding }) => finding)).toEqual(['meets-otherwise'])
})

test('of two ways to talk that both have, the one named first is a little better', () => {
  const [first, second] = [mentor('first', { formats: ['video'] }), mentor('second', { formats: ['phone'] })]
  expect(order(patient({}, { formats: ['video', 'phone'] }), second, first)).toEqual(['first', 'second'])
})

describe('who has accompanied others', () => {
  const [three, two] = [mentor('three', { accompanied: 3 }), mentor('two', { accompanied: 2 })]

  test('three times is enough for what is complex, and twice is not', () => {
    expect(ranked(patient({ complex: true }), [two, three])).toMatchObject({
      candidates: [{ mentor: 'three' }],
      excluded: [{ barrier: 'too-new', count: 1 }],
    })
  })

  test('comes first for who finds that important, and keeps nobody out', () => {
    expect(order(patient({}, { importance: { experience: 'important' } }), two, three)).toEqual(['three', 'two'])
  })

  test('is not held against a mentor by who says that it does not matter', () => {
    const says = patient({}, { importance: { experience: 'not-important' } })
    expect(reading(says, mentor('m', { accompanied: 0 }), 'experience').finding).toBe('is-trained')
  })
})

test('somebody met of whom they are not sure is neither nearer nor further than a stranger', () => {
  const met = mentor('met')
  const unsure = patient({ history: [{ mentor: met.id, verdict: 'undecided' }] })
  const [one, other] = ranked(unsure, [met, mentor('stranger')]).candidates
  expect(one?.score).toBe(other?.score)
})

test('somebody tired is spared before somebody who was proposed often', () => {
  const [tired, often] = [mentor('tired', { strain: 'some' }), mentor('often')]
  const pool = compile([tired, often], new Map(), new Map([[often.id, 9]]))
  expect(rank(patient(), pool, 'key').candidates.map((one) => one.mentor)).toEqual(['often', 'tired'])
})
