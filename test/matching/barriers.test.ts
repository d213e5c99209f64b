import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { MentorId } from '../../shared/ids.ts'
import { mentor, order, patient, ranked } from './people.ts'

test.each([
  ['a mentor in the final stage', 'final-stage', { course: 'final_stage' }],
  ['a mentor who is not trained', 'not-trained', { trained: false }],
  ['a mentor who pauses', 'paused', { paused: true }],
  ['a mentor who takes nobody', 'full', { capacity: 0 }],
] as const)('%s is not proposed, and is counted', (_, barrier, is) => {
  expect(ranked(patient(), [mentor('m', is), mentor('other')])).toMatchObject({
    candidates: [{ mentor: 'other' }],
    excluded: [{ barrier, count: 1 }],
  })
})

test('a mentor whose places are taken is full until one is free again', () => {
  const pool = (taken: number) => compile([mentor('m', { capacity: 2 })], new Map([[MentorId.parse('m'), taken]]))
  expect(rank(patient(), pool(2), 'key').excluded).toEqual([{ barrier: 'full', count: 1 }])
  expect(rank(patient(), pool(1), 'key').candidates).toHaveLength(1)
})

test('between equals, somebody with one place left waits a little', () => {
  const pool = [mentor('last-place', { capacity: 1 }), mentor('free', { capacity: 3 })]
  expect(order(patient(), ...pool)).toEqual(['free', 'last-place'])
})

test('a must about the cancer is met by the same site and not by its family', () => {
  const must = patient({ site: 'ovary' }, { importance: { site: 'must' } })
  expect(order(must, mentor('cervix', { site: 'cervix' }), mentor('ovary', { site: 'ovary' }))).toEqual(['ovary'])
})

test('a must about what we do not know keeps nobody out', () => {
  const must = patient({ site: null, livesWithIt: null }, { importance: { site: 'must', spread: 'must' } })
  expect(order(must, mentor('m'))).toEqual(['m'])
})

test('nobody at all is an empty list, not an error', () => {
  expect(ranked(patient(), [])).toMatchObject({ candidates: [], excluded: [] })
})

test('a mentor listed twice is refused by their place in the list', () => {
  expect(() => ranked(patient(), [mentor('a'), mentor('b'), mentor('a')])).toThrow('mentors[2].id is listed twice')
})

test.each([-1, 0.5, Number.NaN])('a load of %s is refused by name', (taken) => {
  expect(() => compile([mentor('a')], new Map([[MentorId.parse('a'), taken]]))).toThrow('taken.a is not a count')
})
