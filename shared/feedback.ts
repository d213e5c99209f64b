import { z } from 'zod'

/** How it was with this person. Nobody is asked why. */
export const Verdict = z.enum(['good_fit', 'undecided', 'not_a_fit'])
export type Verdict = z.infer<typeof Verdict>

/** When it is asked: after the first contact, and when the match is over. */
export const Moment = z.enum(['first-contact', 'end'])
export type Moment = z.infer<typeof Moment>

/** 1 "not at all" to 5 "very much". */
export const Satisfaction = z.int().min(1).max(5)

export const Feedback = z.object({
  moment: Moment,
  verdict: Verdict.nullable().default(null),
  satisfaction: Satisfaction.nullable().default(null),
  /** Optional, for the programme only: neither of the two ever reads what the other wrote. */
  words: z.string().trim().max(2_000).nullable().default(null),
})
export type Feedback = z.infer<typeof Feedback>
