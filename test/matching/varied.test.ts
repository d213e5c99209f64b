import { describe, expect, test } from 'vitest'
import { varied } from '../../server/matching/varied.ts'
import { mentor, order, patient, ranked } from './people.ts'

const alike = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => mentor(id))

test('five are proposed, and never more', () => {
  expect(order(patient(), ...alike)).toHaveLength(5)
})

test('among six of the same kind, somebody different who is nearly as good is proposed too', () => {
  const different = mentor('different', { ageBand: '25-34', style: 'listener', languages: ['en', 'fr'], capacity: 1 })
  expect(order(patient(), ...alike, different)).toContain('different')
})

test('somebody different who is far from as good is not', () => {
  const far = mentor('far', { site: 'lung', treatments: [], diagnosedOn: '2012-01' })
  expect(order(patient(), ...alike, far)).not.toContain('far')
})

test('variety never takes the first place from the best', () => {
  const best = mentor('best', { capacity: 5, subtypes: ['triple_negative'] })
  const others = alike.map((one, index) => mentor(one.id, { ageBand: index % 2 ? '25-34' : '75+' }))
  const list = ranked(patient({ subtypes: ['triple_negative'] }), [...others, best]).candidates
  expect(list[0]?.mentor).toBe('best')
})

test.each([
  ['a man among women', { gender: 'man' }],
  ['whose cancer spread among those whose did not', { metastatic: true, course: 'finished' }],
] as const)('somebody is different who is %s', (_, is) => {
  const asks = patient({}, { importance: { spread: 'not-important' } })
  expect(order(asks, ...alike, mentor('different', { ...is, capacity: 1 }))).toContain('different')
})

describe('a quarter of the best score is given up for variety, and no more', () => {
  const chosen = (...scores: number[]) => {
    const people = scores.map((score, nth) => ({ score, at: nth }))
    const faces = people.map((_, nth) => mentor(`m${nth}`, nth === people.length - 1 ? { ageBand: '75+' } : {}))
    return varied(people, 2, ({ at }) => faces[at] ?? mentor('m')).map(({ score }) => score)
  }

  test.each([
    ['three quarters of the best are enough', [100, 90, 75], [100, 75]],
    ['less than that is not', [100, 90, 74], [100, 90]],
    ['where the best is below nothing, a quarter is still a quarter', [-100, -110, -125], [-100, -125]],
    ['and no more there either', [-100, -110, -126], [-100, -110]],
  ])('%s', (_, scores, expected) => {
    expect(chosen(...scores)).toEqual(expected)
  })

  test('it is looked for among the fifty best', () => {
    const scores = [...Array.from({ length: 49 }, () => 100), 99]
    expect(chosen(...scores)).toEqual([100, 99])
    const crowd = Array.from({ length: 40 }, (_, nth) => mentor(`crowd-${nth}`))
    expect(order(patient(), ...crowd, mentor('different', { ageBand: '75+', capacity: 1 }))).toContain('different')
  })
})
