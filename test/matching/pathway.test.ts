import { describe, expect, test } from 'vitest'
import { similarityAt } from '../../server/matching/criteria/pathway.ts'
import { mentor, order, patient, reading } from './people.ts'

describe('the curve, by months the mentor is ahead', () => {
  const months = Array.from({ length: 200 }, (_, index) => index - 50)

  test('it is best three to six months ahead, and nowhere else', () => {
    expect(months.filter((month) => similarityAt(month) === 100)).toEqual([3, 4, 5, 6])
  })

  test('it rises up to there and falls after, and never leaves 0 to 100', () => {
    for (const month of months) {
      const step = similarityAt(month + 1) - similarityAt(month)
      expect(month < 3 ? step >= 0 : step <= 0).toBe(true)
      expect(similarityAt(month)).toBeGreaterThanOrEqual(0)
      expect(Number.isInteger(similarityAt(month))).toBe(true)
    }
  })

  test('two years behind, or ten years ahead, there is nothing left to share of the road', () => {
    expect([-24, -30, 120, 150].map((month) => similarityAt(month))).toEqual([0, 0, 0, 0])
  })
})

describe('on the way', () => {
  const near = mentor('near', { diagnosedOn: '2025-09' })
  const veteran = mentor('veteran', {
    diagnosedOn: '2018-01',
    treatments: [{ kind: 'chemotherapy', on: '2018-03' }],
    supports: ['emotional', 'practical'],
    topics: ['grief'],
  })

  test('somebody four months ahead comes before somebody eight years ahead', () => {
    expect(order(patient(), veteran, near)).toEqual(['near', 'veteran'])
    expect(reading(patient(), near, 'pathway')).toMatchObject({ finding: 'some-months-ahead', months: 4 })
    expect(reading(patient(), veteran, 'pathway')).toMatchObject({ finding: 'far-ahead', months: 96 })
  })

  test('the same two change places when the need turns from practical to emotional', () => {
    const both = [mentor('near', { ...near, supports: ['practical', 'emotional'] }), veteran]
    const needing = (support: 'practical' | 'emotional') =>
      patient({}, { supports: [support], topics: ['grief'], importance: { topics: 'nice', pathway: 'nice' } })
    expect(order(needing('practical'), ...both)).toEqual(['near', 'veteran'])
    expect(order(needing('emotional'), ...both)).toEqual(['veteran', 'near'])
  })

  test('a veteran is the first for company, but not where the place on the path is a must', () => {
    const both = [
      mentor('near', { diagnosedOn: '2025-09', treatments: [], supports: ['emotional'] }),
      mentor('veteran', { diagnosedOn: '2018-01', finishedOn: '2018-09', treatments: [], supports: ['emotional'] }),
    ]
    const seeks = (pathway: 'important' | 'must') => patient({}, { supports: ['emotional'], importance: { pathway } })
    expect(order(seeks('important'), ...both)).toEqual(['veteran', 'near'])
    expect(order(seeks('must'), ...both)).toEqual(['near', 'veteran'])
  })

  test('how to deal with a family is told from experience: for that alone a veteran is not the first', () => {
    const both = [
      mentor('near', { diagnosedOn: '2025-09', treatments: [], supports: ['family'] }),
      mentor('veteran', { diagnosedOn: '2018-01', finishedOn: '2018-09', treatments: [], supports: ['family'] }),
    ]
    expect(order(patient({}, { supports: ['family'] }), ...both)).toEqual(['near', 'veteran'])
  })

  test('navigation ages as practical knowledge does', () => {
    const points = (supports: ('emotional' | 'navigation')[]) =>
      reading(patient({}, { supports }), veteran, 'pathway').points
    expect(points(['emotional', 'navigation'])).toBeLessThan(points(['emotional']))
  })

  test('somebody diagnosed after the patient is not as far', () => {
    expect(reading(patient(), mentor('later', { diagnosedOn: '2026-04' }), 'pathway')).toMatchObject({
      finding: 'not-as-far',
      months: -3,
    })
  })

  test('a year alone does not say who is ahead within that year', () => {
    const sometime = patient({ diagnosedOn: '2025' })
    expect(reading(sometime, near, 'pathway')).toMatchObject({ finding: 'unknown', months: null })
    const sometimeToo = mentor('sometime', { diagnosedOn: '2025' })
    expect(reading(patient(), sometimeToo, 'pathway')).toMatchObject({ finding: 'unknown', months: null })
  })

  test('a year alone does say who is far ahead, and by about how much is not pretended', () => {
    expect(reading(patient({ diagnosedOn: '2026' }), veteran, 'pathway')).toMatchObject({
      finding: 'far-ahead',
      months: null,
    })
  })
})
