import { expect, test } from 'vitest'
import { endOfDay, localDay } from '../server/local-day.ts'

test('an evening in Québec is not the next day yet', () => {
  expect(localDay(new Date('2026-12-05T02:30:00Z'))).toBe('2026-12-04')
  expect(localDay(new Date('2026-03-10T02:00:00Z'))).toBe('2026-03-09')
  expect(localDay(new Date('2026-07-05T03:59:00Z'))).toBe('2026-07-04')
  expect(localDay(new Date('2026-07-05T04:00:00Z'))).toBe('2026-07-05')
})

test.each([
  ['a day in winter', '2026-11-30T14:00:00Z', '2026-12-01T04:59:59.999Z'],
  ['its last moment', '2026-12-01T04:59:59.999Z', '2026-12-01T04:59:59.999Z'],
  ['its first moment', '2026-12-01T05:00:00.000Z', '2026-12-02T04:59:59.999Z'],
  ['the day of 25 hours', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59.999Z'],
  ['the day of 23 hours', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59.999Z'],
])('the end of %s', (_, moment, end) => {
  expect(endOfDay(new Date(moment)).toISOString()).toBe(end)
})
