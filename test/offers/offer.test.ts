import { expect, test } from 'vitest'
import { answered, stateAt } from '../../server/offers/offer.ts'
import type { OfferAnswer, OfferState } from '../../shared/offer.ts'

const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-12-01T12:00:00Z')
const offer = (state: OfferState, expiresAt = later) => ({ state, expiresAt })

test.each<[OfferState, OfferAnswer, OfferState | 'refused']>([
  ['proposed', 'yes', 'accepted'],
  ['proposed', 'not-now', 'not-now'],
  ['proposed', 'no', 'declined'],
  ['accepted', 'yes', 'accepted'],
  ['accepted', 'no', 'withdrawn'],
  ['accepted', 'not-now', 'withdrawn'],
  ['declined', 'no', 'declined'],
  ['declined', 'yes', 'refused'],
  ['not-now', 'yes', 'refused'],
  ['withdrawn', 'yes', 'refused'],
  ['expired', 'yes', 'refused'],
])('an offer that is %s, answered %s, is %s', (state, answer, expected) => {
  const result = answered(offer(state), answer, now)
  expect(result.ok ? result.value : 'refused').toBe(expected)
})

test('a proposal nobody answered in time has expired; an accepted offer has not', () => {
  const past = new Date('2026-11-01T00:00:00Z')
  expect(stateAt(offer('proposed', past), now)).toBe('expired')
  expect(stateAt(offer('accepted', past), now)).toBe('accepted')
  expect(answered(offer('proposed', past), 'yes', now).ok).toBe(false)
})
