import { expect, test } from 'vitest'
import { localDay } from '../server/local-day.ts'

test('an evening in Québec is not the next day yet', () => {
  expect(localDay(new Date('2026-12-05T02:30:00Z'))).toBe('2026-12-04')
  expect(localDay(new Date('2026-07-05T03:59:00Z'))).toBe('2026-07-04')
  expect(localDay(new Date('2026-07-05T04:00:00Z'))).toBe('2026-07-05')
})
