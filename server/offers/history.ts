import type { Verdict } from '../../shared/feedback.ts'
import type { MentorId } from '../../shared/ids.ts'
import { daysAfter, type Offer } from './offer.ts'

/** What was said of meeting one mentor, and when. */
export type SaidOf = { readonly mentor: MentorId; readonly verdict: Verdict; readonly at: Date }

/** What ranking is told of a patient's past with mentors; `declined` is an offer that was not taken up. */
export type Past = { readonly mentor: MentorId; readonly verdict: Verdict | 'declined' }

/** A mentor who could not be there may be able to later. */
const DAYS_UNTIL_ASKED_AGAIN = 90

/**
 * The patient's past with mentors, the latest last: what they said after meeting, and whom they did not want to meet.
 * Who was kept for later, or answered with "not now", is no past.
 */
export function historyOf(offers: readonly Offer[], verdicts: readonly SaidOf[], now: Date): Past[] {
  const away = offers.flatMap((offer) => {
    const at = awaySince(offer, now)
    return at ? [{ mentor: offer.mentor, verdict: 'declined' as const, at }] : []
  })
  return [...away, ...verdicts]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ mentor, verdict }) => ({ mentor, verdict }))
}

function awaySince(offer: Offer, now: Date): Date | null {
  if (offer.state === 'declined') return offer.answeredAt
  const couldNot = offer.state === 'mentor-declined' && daysAfter(offer.endedAt, DAYS_UNTIL_ASKED_AGAIN) > now
  return couldNot ? offer.endedAt : null
}

/** Who is not proposed to this patient again: the latest word decides. */
export function notProposedAgain(offers: readonly Offer[], verdicts: readonly SaidOf[], now: Date): Set<MentorId> {
  const latest = new Map(historyOf(offers, verdicts, now).map(({ mentor, verdict }) => [mentor, verdict]))
  return new Set([...latest].flatMap(([mentor, verdict]) => (isAgainst(verdict) ? [mentor] : [])))
}

const isAgainst = (verdict: Past['verdict']) => verdict === 'not_a_fit' || verdict === 'declined'
