import { expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { spanInWords } from '../../client/language/span.ts'
import { daysOf, placed } from '../../client/ui/timeline-geometry.ts'

const event = (first: string, last: string | null = null, ongoing = false) => ({ first, last, ongoing })

test('the drawing begins with the first event and ends today', () => {
  const { stretches } = placed([event('2025-11-24'), event('2026-05-25', '2026-11-24')], '2026-11-24')
  expect(stretches[0]?.from).toBe(0)
  expect(stretches[1]?.from).toBeCloseTo(50, 0)
  expect(stretches[1]?.to).toBe(100)
})

test('what goes on reaches today', () => {
  expect(placed([event('2026-01-01', null, true)], '2026-11-24').stretches[0]).toMatchObject({ to: 100, softTo: false })
})

test('a date known to the month has soft edges, one known to the day has sharp ones', () => {
  const { stretches } = placed([event('2026-03'), event('2026-03-14')], '2026-11-24')
  expect(stretches[0]).toMatchObject({ softFrom: true, softTo: true })
  expect(stretches[1]).toMatchObject({ softFrom: false, softTo: false })
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
})
