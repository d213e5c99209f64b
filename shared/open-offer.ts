import type { OfferView } from './offer.ts'

/** Something is still to come of it. At most one of these a patient. */
export const isOpen = ({ state }: Pick<OfferView, 'state'>) =>
  state === 'proposed' || state === 'asked' || state === 'accepted'
