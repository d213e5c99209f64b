import { describe, expect, test } from 'vitest'
import { afterLooking, afterPost, backoffMs } from '../../server/outbox/retry.ts'

const row = { attempts: 1, lookFirst: false, settleMs: 60_000 }

describe('what the EHR answered to a note', () => {
  test('a plain 201 proves that the note is in the chart', () => {
    expect(afterPost(row, { kind: 'stored', location: 'DocumentReference/1' })).toMatchObject({
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
  expect([1, 2, 3, 9, 10, 400].map(backoffMs)).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000])
})
