import { describe, expect, test } from 'vitest'
import { afterLooking, afterPost, backoffMs } from '../../server/outbox/retry.ts'

const row = { attempts: 1, lookFirst: false, settleMs: 60_000, chance: 0 }

describe('what the EHR answered to a note', () => {
  test('a plain 201 proves that the note is in the chart', () => {
    expect(afterPost(row, { kind: 'stored', location: 'DocumentReference/1', warnings: [] })).toMatchObject({
      state: 'sent',
      location: 'DocumentReference/1',
    })
  })

  test('an answer that proves nothing is uncertain, and nothing is sent again before the settle time and a look', () => {
    expect(afterPost(row, { kind: 'unproven' })).toMatchObject({ state: 'uncertain', lookFirst: true, waitMs: 60_000 })
  })

  test('a connection that was refused sent nothing, so there is nothing to look for', () => {
    expect(afterPost(row, { kind: 'not-sent' })).toMatchObject({ state: 'queued', lookFirst: false, waitMs: 1_000 })
  })

  test('a connection that was refused does not make an earlier, uncertain attempt certain', () => {
    expect(afterPost({ ...row, lookFirst: true }, { kind: 'not-sent' })).toMatchObject({ lookFirst: true })
  })

  test('a busy EHR is left alone for as long as it asks', () => {
    expect(afterPost(row, { kind: 'busy', waitMs: 120_000 })).toMatchObject({ state: 'queued', waitMs: 120_000 })
  })

  test.each([
    ['sign-in-needed', 'held'],
    ['other-patient', 'held'],
    ['refused-rights', 'dead'],
    ['patient-gone', 'dead'],
    ['refused-content', 'dead'],
  ] as const)('%s is not tried again by itself: %s', (kind, state) => {
    expect(afterPost(row, { kind }).state).toBe(state)
  })
})

describe('what looking into the chart proved', () => {
  test('one note with our marker is ours: it is in the chart', () => {
    expect(afterLooking(row, { found: 1, whole: true, location: 'DocumentReference/9' })).toMatchObject({
      state: 'sent',
    })
  })

  test('one note found in a chart that was read in part is still proof', () => {
    expect(afterLooking(row, { found: 1, whole: false, location: null })).toMatchObject({ state: 'sent' })
  })

  test('more than one needs a person', () => {
    expect(afterLooking(row, { found: 2, whole: true, location: null })).toMatchObject({
      state: 'dead',
      reason: 'several-in-chart',
    })
  })

  test('nothing found in a chart that was read in part proves nothing', () => {
    expect(afterLooking(row, { found: 0, whole: false, location: null })).toMatchObject({ state: 'uncertain' })
  })

  test('nothing found in the whole chart allows the note to be sent', () => {
    expect(afterLooking(row, { found: 0, whole: true, location: null })).toBeNull()
  })
})

test('the wait between attempts doubles from a second to five minutes', () => {
  const waits = [1, 2, 3, 9, 10, 400].map((attempts) => backoffMs({ attempts, chance: 0 }))
  expect(waits).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000])
})

describe('what failed together does not come back together', () => {
  const waitOf = (posted: Parameters<typeof afterPost>[1], chance: number, attempts = 1) =>
    afterPost({ ...row, attempts, chance }, posted).waitMs

  test.each([1, 2, 10, 400])('after %i attempts the next one waits by chance, at least half as long', (attempts) => {
    const [longest = 0, middle = 0, shortest = 0] = [0, 0.5, 1].map((chance) => backoffMs({ attempts, chance }))
    expect(longest).toBeLessThanOrEqual(300_000)
    expect([middle, shortest]).toEqual([longest * 0.75, longest * 0.5])
    expect(waitOf({ kind: 'not-sent' }, 0.5, attempts)).toBe(middle)
  })

  test.each([70_000, 600_000, 3_600_000])(
    'a busy EHR that asks for %i ms is left alone longer by chance, never shorter',
    (waitMs) => {
      const waits = [0, 0.5, 1].map((chance) => waitOf({ kind: 'busy', waitMs }, chance))
      expect(waits).toEqual([waitMs, waitMs + 15_000, waitMs + 30_000])
    },
  )

  test('and so is one that may be storing a note: the settle time is never shortened', () => {
    expect([0, 1].map((chance) => waitOf({ kind: 'unproven' }, chance))).toEqual([60_000, 90_000])
    expect([0, 1].map((chance) => waitOf({ kind: 'busy', waitMs: null }, chance))).toEqual([60_000, 90_000])
  })

  test('nor does the wait for an EHR that does not say how long outgrow five minutes', () =>
    expect([0, 1].map((chance) => waitOf({ kind: 'busy', waitMs: null }, chance, 400))).toEqual([300_000, 150_000]))
})
