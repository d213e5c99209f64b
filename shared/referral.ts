import { z } from 'zod'
import { Reached } from './others.ts'
import { several } from './several.ts'

/** What makes a clinician think of a peer (needs A3.10). Optional; counted for the programme, and kept of nobody. */
export const ReferralReason = z.enum([
  'isolation',
  'impasse',
  'poverty',
  'missed_visits',
  'violence',
  'many_complaints',
])
export type ReferralReason = z.infer<typeof ReferralReason>

/** What a clinician adds of their own when they look for somebody. */
export const Referral = z.object({
  reasons: several(ReferralReason).default([]),
  /** It takes a mentor who has accompanied several people. Left out: as a clinician said when somebody was last looked for. */
  complex: z.boolean().optional(),
})
export type Referral = Readonly<z.output<typeof Referral>>

/** How often a reason was given in the last twelve months, never told of ten times or fewer. */
export const ReferralCount = z.object({ reason: ReferralReason, many: Reached })
export type ReferralCount = z.infer<typeof ReferralCount>
