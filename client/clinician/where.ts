import type { OfferView } from '../../shared/offer.ts'
import { isOpen } from '../../shared/open-offer.ts'

/** The steps of a visit, in their order. */
export const STEPS = ['consent', 'choice', 'answer', 'note'] as const
export type Step = (typeof STEPS)[number]

/**
 * Where the visit is.
 *
 * takes   whether reading and matching were agreed to, and the offer on the screen, if any
 */
export function stepOf(agreed: boolean, offer: OfferView | undefined): Step {
  if (offer?.state === 'accepted') return 'note'
  if (!agreed) return 'consent'
  return offer ? 'answer' : 'choice'
}

/** The newest offer; a closed one makes room as soon as somebody looks for another mentor. */
export function offerToShow(offers: readonly OfferView[], lookingOn: boolean): OfferView | undefined {
  const [newest] = offers.filter(({ state }) => state !== 'kept')
  return newest && (isOpen(newest) || !lookingOn) ? newest : undefined
}
