import { expect, test } from 'vitest'
import { explain, gapsToldOf } from '../../server/matching/explain.ts'
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

const long = {
  diagnosedOn: '2015-01',
  finishedOn: '2016-01',
  treatments: [{ kind: 'chemotherapy' as const, on: '2015-03' }],
}
test.each([
  ['older-experience', patient({}, { supports: ['practical'] }), mentor('m', { ...long, supports: ['practical'] })],
  ['not-as-far', patient(), mentor('m', { diagnosedOn: '2026-05' })],
  ['has-not-had-what-comes', patient({}, { treatmentsComing: ['immunotherapy'] }), mentor('m')],
] as const)('what somebody has not is told as what does not match: %s', (finding, profile, one) => {
  const { reasons } = told(profile, one)
  const gaps = gapsToldOf(compared(profile, one), one.discloses)
  expect(gaps.map((gap) => gap.finding)).toContain(finding)
  expect(reasons.map((reason) => reason.finding)).not.toContain(finding)
})

test.each([
  ['does-both', patient({}, { style: 'listener' }), mentor('m', { style: 'both' })],
  ['near-in-age', patient({ ageBand: '45-54' }, { importance: { age: 'important' } }), mentor('m')],
] as const)('what somebody has in part is told as a reason: %s', (finding, profile, one) => {
  expect(told(profile, one).reasons.map((reason) => reason.finding)).toContain(finding)
})

test('what does not matter to who looks for the same illness is still found, for the mentor to see, and counts nothing', () => {
  const asks = patient({ treatments: ['ostomy'] }, { importance: { treatments: 'not-important' } })
  const gaps = gapsToldOf(compared(asks, mentor('m')), mentor('m').discloses)
  expect(gaps).toContainEqual(expect.objectContaining({ finding: 'no-treatment-in-common', points: 0, outOf: 0 }))
})
