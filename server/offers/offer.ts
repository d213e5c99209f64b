import type { OfferAnswer, OfferState } from '../../shared/offer.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** What an offer is, before any storage: a state, and when it ends by itself. */
export type OfferMoment = { readonly state: OfferState; readonly expiresAt: Date }

const ANSWERED: Record<OfferAnswer, OfferState> = { yes: 'accepted', 'not-now': 'not-now', no: 'declined' }

/**
 * The patient's answer. Somebody who said yes may still say no; somebody who said no is not asked again
 * through the same offer.
 *
 * refuses  offer-closed when the offer was answered otherwise, withdrawn, or is too old
 */
export function answered(offer: OfferMoment, answer: OfferAnswer, now: Date): Result<OfferState, 'offer-closed'> {
  const state = stateAt(offer, now)
  switch (state) {
    case 'proposed':
      return ok(ANSWERED[answer])
    case 'accepted':
      return answer === 'yes' ? ok('accepted') : ok('withdrawn')
    case 'not-now':
    case 'declined':
    case 'withdrawn':
    case 'expired':
      return ANSWERED[answer] === state ? ok(state) : refuse('offer-closed')
    default:
      return state satisfies never
  }
}

/** A proposal nobody answered in time has expired; an accepted one does not expire. */
export const stateAt = (offer: OfferMoment, now: Date): OfferState =>
  offer.state === 'proposed' && offer.expiresAt <= now ? 'expired' : offer.state
