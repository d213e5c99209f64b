import { expect, test } from 'vitest'
import { explain } from '../../server/matching/explain.ts'
import { compared, mentor, patient } from './people.ts'

const told = (profile: ReturnType<typeof patient>, one: ReturnType<typeof mentor>) =>
  explain(compared(profile, one), one.discloses)

test('the reasons come with the one that counted most first, and only what speaks for the mentor', () => {
  const { reasons } = told(patient({}, { topics: ['work'] }), mentor('m', { topics: ['work'], languages: ['en'] }))
  const points = reasons.map((reason) => reason.points)
  expect(points).toEqual([...points].sort((one, other) => other - one))
  expect(reasons.map(({ finding }) => finding)).not.toContain('other-language')
})

test('a patient who said nothing still reads three reasons', () => {
  expect(told(patient(), mentor('m')).reasons.length).toBeGreaterThanOrEqual(3)
})

test('three reasons are given where three are true, even when they did not count', () => {
  const onlySite = Object.fromEntries(
    (['spread', 'treatments', 'pathway', 'phase', 'recency', 'language', 'format', 'load'] as const).map((one) => [
      one,
      'not-important' as const,
    ]),
  )
  const { reasons } = told(patient({}, { importance: onlySite }), mentor('m'))
  expect(reasons.map(({ points }) => points > 0)).toEqual([true, false, false])
})

test('what the patient put aside is not brought back as a reason', () => {
  const m = mentor('m')
  const { reasons, gap } = explain(compared(patient(), m), m.discloses, ['site', 'language'])
  expect([...reasons, gap].map((one) => one?.criterion)).not.toContain('site')
})

test('the gap is what it cost most not to match', () => {
  const profile = patient({}, { formats: ['video'], topics: ['work'] })
  expect(told(profile, mentor('m', { formats: ['phone'] })).gap).toMatchObject({ criterion: 'topics' })
})

test('where nothing that counts is missing, what differs is told as what it is; where nothing differs there is no gap', () => {
  expect(told(patient(), mentor('m', { ageBand: '75+' })).gap).toMatchObject({ criterion: 'age', outOf: 0 })
  const counted = told(patient({}, { formats: ['video'] }), mentor('m', { ageBand: '75+', formats: ['phone'] }))
  expect(counted.gap).toMatchObject({ criterion: 'format' })
  expect(told(patient(), mentor('m')).gap).toBeNull()
})

test('what is not known is said to be unknown, and is neither a reason nor a gap', () => {
  const { reasons, gap, unknown } = told(patient({ site: null, treatments: null, livesWithIt: null }), mentor('m'))
  expect(unknown).toEqual(['site', 'spread', 'treatments'])
  expect([...reasons, gap].map((one) => one?.finding)).not.toContain('unknown')
})

test('age is not called unknown to somebody for whom it does not count', () => {
  expect(told(patient({ ageBand: null }), mentor('m')).unknown).toEqual([])
})
