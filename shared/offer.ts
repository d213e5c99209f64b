import { z } from 'zod'
import { MentorId, OfferId } from './ids.ts'

/** `not-now` leaves the door open; `declined` does not; neither is ever asked why. */
export const OfferAnswer = z.enum(['yes', 'not-now', 'no'])
export type OfferAnswer = z.infer<typeof OfferAnswer>

export const OfferState = z.enum(['proposed', 'accepted', 'not-now', 'declined', 'withdrawn', 'expired'])
export type OfferState = z.infer<typeof OfferState>

export const OfferView = z.object({
  id: OfferId,
  mentor: MentorId,
  alias: z.string(),
  state: OfferState,
  proposedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  chosenBy: z.enum(['clinician', 'patient', 'coordinator']),
})
export type OfferView = z.infer<typeof OfferView>
