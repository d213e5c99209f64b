import { expect, test } from 'vitest'
import { patients, volunteers } from '../../bench/matching/people.ts'
import { poolOf } from '../../bench/matching/ranking.ts'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import { mentor, patient } from './people.ts'

const pool = poolOf(volunteers(5000, 11))
const list = (profile: Profile, most: number) => rank(profile, pool, 'key', most).candidates

/** Nothing asked and nothing known: all are nearly alike, and many are equals. */
const nothing = patient({
  site: null,
  livesWithIt: null,
  treatments: null,
  diagnosedOn: null,
  phase: null,
  ageBand: null,
  language: null,
})

test.each([...patients(25, 12), nothing].map((profile, nth) => [nth, profile] as const))(
  'in a pool of thousands the fifty that patient %s gets are the first fifty of all, equals included',
  (_, profile) => {
    expect(list(profile, 50)).toEqual(list(profile, Number.POSITIVE_INFINITY).slice(0, 50))
  },
)

test('of thousands who are all alike, the fifty drawn are those whom the draw of all puts first', () => {
  const alike = Array.from({ length: 4000 }, (_, nth) => mentor(`alike-${nth}`))
  const same = compile(alike, new Map())
  const drawn = (most: number) => rank(nothing, same, 'key', most).candidates.map((one) => one.mentor)
  expect(drawn(50)).toEqual(drawn(Number.POSITIVE_INFINITY).slice(0, 50))
})

test('the nearest are found also behind many who turn out to be too far once some are known', () => {
  const some = (count: number, name: string, but: Parameters<typeof mentor>[1]) =>
    Array.from({ length: count }, (_, nth) => mentor(`${name}-${nth}`, but))
  const crowd = compile(
    [
      ...some(60, 'near', { style: 'listener', capacity: 1 }),
      ...some(1000, 'far', { style: 'both' }),
      ...some(40, 'nearest', { style: 'listener', languages: ['en', 'fr'] }),
    ],
    new Map(),
  )
  const found = rank(patient({}, { supports: ['emotional'] }), crowd, 'key', 50).candidates.map((one) => one.mentor)
  expect(found.map((id) => id.split('-')[0])).toEqual([...Array(40).fill('nearest'), ...Array(10).fill('near')])
})

test('what one patient met before is forgotten before the next is ranked', () => {
  const met = (id: MentorId) => ({ ...nothing, history: [{ mentor: id, verdict: 'not_a_fit' as const }] })
  const names = (profile: Profile) => list(profile, 5).map((one) => one.mentor)
  const [first, second] = names(nothing)
  if (!first || !second) throw new Error('nobody is proposed')
  expect(names(met(first))).not.toContain(first)
  expect(names(met(second))).toContain(first)
  expect(names(nothing)).toContain(first)
})
