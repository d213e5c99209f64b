import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { historyOf, notProposedAgain } from '../../server/offers/history.ts'
import { daysAfter, type Offer } from '../../server/offers/offer.ts'
import { MentorId, OfferId } from '../../shared/ids.ts'

const NOW = new Date('2026-11-30T12:00:00Z')
const daysAgo = (days: number) => daysAfter(NOW, -days)
const LUC = MentorId.parse('f2-01')

const offered = (days: number) => ({
  id: OfferId.parse(randomUUID()),
  mentor: LUC,
  chosenBy: 'clinician' as const,
  proposedAt: daysAgo(days),
})
const no = (days: number): Offer => ({ ...offered(days), state: 'declined', answeredAt: daysAgo(days) })
const couldNot = (days: number): Offer => ({
  ...offered(days),
  state: 'mentor-declined',
  answeredAt: daysAgo(days),
  endedAt: daysAgo(days),
})
const metWell = (days: number) => ({ mentor: LUC, verdict: 'good_fit' as const, at: daysAgo(days) })

test.each([
  ['a no after they met is the latest word', [no(5)], [metWell(50)], ['good_fit', 'declined']],
  ['a mentor who cannot now, after they met, is left in peace', [couldNot(5)], [metWell(50)], ['good_fit', 'declined']],
  ['who was met after a no may be proposed again', [no(50)], [metWell(5)], ['declined', 'good_fit']],
  ['who could not, long ago, may be asked again', [couldNot(100)], [metWell(150)], ['good_fit']],
])('%s', (_, offers, verdicts, history) => {
  expect(historyOf(offers, verdicts, NOW).map(({ verdict }) => verdict)).toEqual(history)
  expect(notProposedAgain(offers, verdicts, NOW).has(LUC)).toBe(history.at(-1) === 'declined')
})
