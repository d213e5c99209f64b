import { z } from 'zod'
import { Answers } from './answers.ts'
import { Candidate } from './candidate.ts'
import { Verdict } from './feedback.ts'
import { OfferId, SeenMentorId } from './ids.ts'
import { Referral } from './referral.ts'

/** `not-now` leaves the door open; `declined` does not; neither is ever asked why. */
export const OfferAnswer = z.enum(['yes', 'not-now', 'no'])
export type OfferAnswer = z.infer<typeof OfferAnswer>

/**
 * `proposed`: the patient has not answered. `kept`: the patient keeps this mentor in mind; nobody was asked and no place
 * is held. `asked`: the patient said yes, the mentor has not answered. `accepted`: the match has begun.
 * `mentor-declined`: the mentor cannot be there now; nobody asks why. `ended`: the match is over. `entered-in-error`: the
 * team proposed somebody by mistake, and took it back before it was answered.
 */
export const OfferState = z.enum([
  'proposed',
  'kept',
  'asked',
  'accepted',
  'mentor-declined',
  'ended',
  'not-now',
  'declined',
  'withdrawn',
  'expired',
  'entered-in-error',
])
export type OfferState = z.infer<typeof OfferState>

/** What ended a match. `consent`: the patient took back the agreement it rested on. */
export const EndedBy = z.enum(['patient', 'mentor', 'consent', 'death'])
export type EndedBy = z.infer<typeof EndedBy>

export const ProposeRequest = z.object({
  mentor: SeenMentorId,
  /** What the ranking on the screen was made with, when it was not the patient's kept answers: the next ones are taken from the same. */
  answers: Answers.optional(),
  /** What a clinician adds of their own. */
  referral: Referral.optional(),
  /** Keep for later: nobody is asked, and no place is held. */
  later: z.boolean().default(false),
})

export const OfferView = z.object({
  id: OfferId,
  mentor: SeenMentorId,
  alias: z.string(),
  state: OfferState,
  proposedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  chosenBy: z.enum(['clinician', 'patient', 'programme']),
  endedBy: EndedBy.nullable(),
  /** The mentor takes a pause while this match goes on: one may wait, or choose another. */
  mentorPaused: z.boolean(),
  /** After a mentor could not be there: the day by which the site has somebody else to propose. */
  nextBy: z.iso.date().nullable(),
  /** What the patient said of it, at the first contact and at the end. */
  verdict: Verdict.nullable(),
  /** Who it is and why, as it is told today, while the offer is open or kept; null once what was found is forgotten. */
  candidate: Candidate.nullable(),
})
export type OfferView = z.infer<typeof OfferView>

/** What the patient said last: no to somebody who was proposed, or that they want nobody for now. */
export const QuietAfter = z.enum(['declined', 'nobody'])
export type QuietAfter = z.infer<typeof QuietAfter>

/** What is said on the page between offers. */
export const Way = z.object({
  /** Until this day nobody brings it up, because of what the patient said; null when somebody may. */
  quietUntil: z.iso.date().nullable(),
  /** null where `quietUntil` is. */
  quietAfter: QuietAfter.nullable(),
})
export type Way = z.infer<typeof Way>
