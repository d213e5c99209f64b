import { expect, test } from 'vitest'
import { clockWatch } from '../../server/outbox/clock-jump.ts'

const REST_MS = 60_000

/** A clock of the day and one that only counts, both moved by hand. */
function clocks() {
  const [time, count] = [{ ms: Date.parse('2026-06-15T12:00:00Z') }, { ms: 0 }]
  const now = () => new Date(time.ms)
  const isSteady = clockWatch(now, () => count.ms)
  return {
    steadyAfter(ofTheDay: number, counted: number): boolean {
      time.ms += ofTheDay
      count.ms += counted
      return isSteady(now(), REST_MS)
    },
  }
}

test('two clocks that go together are steady, however long nobody looked', () => {
  const { steadyAfter } = clocks()
  expect([0, 500, 86_400_000].map((ms) => steadyAfter(ms, ms))).toEqual([true, true, true])
})

test('a clock that jumped ahead is steady again once the other has counted the rest', () => {
  const { steadyAfter } = clocks()
  expect(steadyAfter(3_600_000, 500)).toBe(false)
  expect(steadyAfter(REST_MS - 1, REST_MS - 1)).toBe(false)
  expect(steadyAfter(1, 1)).toBe(true)
})

test('a second jump begins the rest anew', () => {
  const { steadyAfter } = clocks()
  steadyAfter(10_000, 0)
  expect(steadyAfter(REST_MS + 10_000, REST_MS - 1)).toBe(false)
  expect(steadyAfter(1, 1)).toBe(false)
  expect(steadyAfter(REST_MS, REST_MS)).toBe(true)
})

test('a machine that slept has jumped: the clock that counts stood still', () => {
  const { steadyAfter } = clocks()
  expect(steadyAfter(8 * 3_600_000, 20)).toBe(false)
})

test('a clock that is put back, or right by less than a second, makes no wait seem over', () => {
  const { steadyAfter } = clocks()
  expect([steadyAfter(-3_600_000, 500), steadyAfter(1_400, 500)]).toEqual([true, true])
})
