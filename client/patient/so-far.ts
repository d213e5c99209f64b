import type { OfferView } from '../../shared/offer.ts'
import { isOpen } from '../../shared/open-offer.ts'

/** Whom a person was offered, the newest first: whom they are to answer or have, whom they keep, and who was before. */
export const soFar = (offers: readonly OfferView[]) => ({
  open: offers.find(isOpen),
  kept: offers.filter(({ state }) => state === 'kept'),
  past: offers.filter((offer) => !isOpen(offer) && offer.state !== 'kept'),
})

/** The person's own no: what they read then invites them to nothing. */
export const saidNo = ({ state, endedBy }: OfferView) =>
  state === 'declined' || state === 'withdrawn' || (state === 'ended' && endedBy === 'patient')
