import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { spanInWords } from '../../client/language/span.ts'
import { daysOf, placed, type Stretch, stopsOf } from '../../client/ui/timeline-geometry.ts'

const event = (first: string | null, last: string | null = first, ongoing = false) => ({ first, last, ongoing })

test('the drawing begins with the first event and ends today', () => {
  const { stretches } = placed([event('2025-11-24'), event('2026-05-25', '2026-11-24')], '2026-11-24')
  expect(stretches[0]?.from).toBe(0)
  expect(stretches[1]?.from).toBeCloseTo(50, 0)
  expect(stretches[1]?.to).toBe(100)
})

const drawn = (first: string | null, last: string | null = first, ongoing = false) => {
  // An axis of a hundred days, so that a percent is a day: 2026-01-01 is 0 and 2026-04-11 is 100.
  const [, stretch] = placed([event('2026-01-01'), event(first, last, ongoing)], '2026-04-11').stretches
  if (!stretch) throw new Error('Nothing is drawn')
  return stretch
}

describe('how far the dates go, and no further', () => {
  test.each([
    ['two days are sharp at both ends', drawn('2026-01-11', '2026-02-10'), { from: 10, to: 40, sure: [10, 40] }],
    ['a month is faint over all of it, and sure nowhere', drawn('2026-02'), { from: 31, to: 58, sure: null }],
    ['a year is faint over all of it', drawn('2026'), { from: 0, to: 100, sure: null }],
    [
      'a beginning known to the month is sure from its end',
      drawn('2026-02', '2026-04-01'),
      { from: 31, sure: [58, 90] },
    ],
    ['an end known to the month is sure to its beginning', drawn('2026-01-11', '2026-03'), { to: 89, sure: [10, 59] }],
    [
      'a day, and an end some time in its month, is sure on that day',
      drawn('2026-02-10', '2026-02'),
      { from: 40, to: 58, sure: [40, 40] },
    ],
    [
      'two months that follow each other leave nothing between them',
      drawn('2026-02', '2026-03'),
      { from: 31, to: 89, sure: [58, 59] },
    ],
    [
      'what goes on fades before today, however long it is',
      drawn('2026-01-11', null, true),
      { from: 10, to: 100, sure: [10, 94] },
    ],
    [
      'what began lately and goes on fades from its beginning',
      drawn('2026-04-08', null, true),
      { to: 100, sure: [97, 97] },
    ],
    [
      'an end without a beginning fades in, and begins nowhere',
      drawn(null, '2026-02-10'),
      { from: 34, to: 40, sure: [40, 40] },
    ],
  ])('%s', (_, stretch, expected) => {
    const rounded = {
      from: Math.round(stretch.from),
      to: Math.round(stretch.to),
      sure: stretch.sure?.map(Math.round) ?? null,
    }
    expect(rounded).toMatchObject(expected)
  })

  test('whatever the dates, the bar lies on the axis and what is sure lies within it', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))
    const any = fc.record({ first: fc.option(date), last: date, ongoing: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (events) => {
        for (const { from, to, sure } of placed(events, '2026-11-24').stretches) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(100)
          if (sure === null) continue
          expect(sure[0]).toBeGreaterThanOrEqual(from)
          expect(sure[1]).toBeGreaterThanOrEqual(sure[0])
          expect(sure[1]).toBeLessThanOrEqual(to)
        }
      }),
    )
  })
})

describe('how full the bar is', () => {
  const opacities = (stretch: Stretch) => stopsOf(stretch).map(({ opacity }) => opacity)

  test('what is known to the day is full from end to end', () =>
    expect(opacities(drawn('2026-01-11', '2026-02-10'))).toEqual([1, 1]))

  test('what is known to the year is never full', () => {
    for (const opacity of opacities(drawn('2026'))) expect(opacity).toBeLessThan(0.5)
  })

  test('it fades over the doubt and over nothing else', () =>
    expect(stopsOf({ from: 20, to: 60, sure: [30, 50] })).toEqual([
      { offset: 0, opacity: 0.12 },
      { offset: 0.25, opacity: 1 },
      { offset: 0.75, opacity: 1 },
      { offset: 1, opacity: 0.12 },
    ]))

  test('its stops go from left to right, within the bar', () => {
    for (const stretch of [
      drawn('2026'),
      drawn('2026-02'),
      drawn(null, '2026-02-10'),
      drawn('2026-04-08', null, true),
    ]) {
      const offsets = stopsOf(stretch).map(({ offset }) => offset)
      expect(offsets).toEqual([...offsets].sort((one, other) => one - other))
      expect(new Set(offsets).size).toBe(offsets.length)
      expect(offsets.every((offset) => offset >= 0 && offset <= 1)).toBe(true)
    }
  })
})

test('one day is still wide enough to be seen, also when it is today', () => {
  for (const { from, to } of placed([event('2010'), event('2026-11-24')], '2026-11-24').stretches) {
    expect(to - from).toBeGreaterThanOrEqual(1.5)
    expect(to).toBeLessThanOrEqual(100)
  }
})

test('a month ends on its last day, in a leap year too', () => {
  const days = ({ first, last }: { first: number; last: number }) => last - first + 1
  expect(days(daysOf('2024-02'))).toBe(29)
  expect(days(daysOf('2026-02'))).toBe(28)
  expect(days(daysOf('2026'))).toBe(365)
})

test('the axis has few marks, on whole months or whole years', () => {
  const months = placed([event('2026-03-24')], '2026-11-24').marks.map(({ date }) => date)
  expect(months).toEqual(['2026-04', '2026-07', '2026-10'])
  const years = placed([event('2019')], '2026-11-24').marks.map(({ date }) => date)
  expect(years).toEqual(['2020', '2022', '2024', '2026'])
})

test.each(['2026-11-01', '2026', '2021-06', '1998-02-03', '1940'])(
  'the marks of a way begun in %s stay on the axis',
  (first) => {
    const { marks } = placed([event(first)], '2026-11-24')
    expect(marks.length).toBeLessThanOrEqual(7)
    for (const { at } of marks) {
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(100)
    }
  },
)

const april = event('2026-04', '2026-08')
const inMonths = (date: string) => ({ '2026-04': 'avril 2026', '2026-08': 'août 2026' })[date] ?? date

test('a stretch of time is said as French says it', () => {
  expect(spanInWords(april, inMonths, fr.record)).toBe('d’avril 2026 à août 2026')
  expect(spanInWords({ ...april, ongoing: true }, inMonths, fr.record)).toBe('depuis avril 2026')
  expect(spanInWords(event('2026-04'), inMonths, fr.record)).toBe('avril 2026')
  expect(spanInWords(event(null, '2026-08'), inMonths, fr.record)).toBe('jusqu’en août 2026')
  expect(spanInWords(event(null, '2026-08-03'), () => '3 août 2026', fr.record)).toBe('jusqu’au 3 août 2026')
  expect(spanInWords(event(null, null, true), inMonths, fr.record)).toBe('en cours, début non inscrit')
  expect(spanInWords(event(null, null), inMonths, fr.record)).toBe('date non inscrite')
})
