import { expect, test } from 'vitest'
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
