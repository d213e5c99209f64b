import { z } from 'zod'
import { Many } from './others.ts'
import { ReferralCount } from './referral.ts'

/** Counts of people. Here `few` is nobody to ten: that none of three said yes would be told of each of the three. */
const Uptake = z.object({
  /** To whom somebody was proposed. */
  proposed: Many,
  saidYes: Many,
  /** Whom a mentor accompanies, or did. */
  accompanied: Many,
  waiting: Many,
  /** How much of what counts to them the mentor proposed last has, on average, in steps of 5 percent; null of few. */
  fit: z.int().min(0).max(100).multipleOf(5).nullable(),
})
export type Uptake = z.infer<typeof Uptake>

/**
 * People who have one thing in common, and how far the programme reaches them. At most three groups of a kind: with more,
 * taking all but one from the whole would leave too few numbers possible.
 */
export const UptakeCell = Uptake.extend({
  by: z.enum(['gender', 'age', 'language', 'prognosis', 'rarity']),
  value: z.string(),
})
export type UptakeCell = z.infer<typeof UptakeCell>

/** Whom a programme reaches, who waits and who is given a nearer mentor. */
export const UptakeView = z.object({
  /** Who agrees, today, that a mentor is looked for. */
  agreed: Many,
  all: Uptake,
  /** The groups of which something can be told. */
  cells: z.array(UptakeCell),
  /** What made clinicians think of it, the most frequent first. */
  referrals: z.array(ReferralCount),
})
export type UptakeView = z.infer<typeof UptakeView>
