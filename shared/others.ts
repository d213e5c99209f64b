import { z } from 'zod'
import { Topic } from './answers.ts'
import { Family, Hardship, Menopause, Occupation } from './life.ts'
import { Site, TreatmentKind } from './oncology.ts'

/** The 11, 21, 31… that a count has reached. */
export const Reached = z
  .int()
  .min(11)
  .refine((many) => many % 10 === 1)

/**
 * How many people, never told so that fewer than eleven could be: `few` is one to ten; a number is the 11, 21, 31… that
 * they have reached. Two of these never subtract to a small number, whichever part is within which; and where groups of
 * ten at most make up a whole, that whole does not say that each is full.
 */
export const Many = z.union([z.literal('few'), Reached])
export type Many = z.infer<typeof Many>

/** What the patient has in common with this many mentors, who chose to show it. */
export const OthersLine = z.discriminatedUnion('like', [
  z.object({ like: z.literal('site'), value: Site, many: Many }),
  z.object({ like: z.literal('genetic-risk'), value: Site, many: Many }),
  z.object({ like: z.literal('treatment'), value: TreatmentKind, many: Many }),
  z.object({ like: z.literal('family'), value: Family, many: Many }),
  z.object({ like: z.literal('occupation'), value: Occupation, many: Many }),
  z.object({ like: z.literal('menopause'), value: Menopause, many: Many }),
  z.object({ like: z.literal('hardship'), value: Hardship, many: Many }),
  z.object({ like: z.literal('topic'), value: Topic, many: Many }),
])
export type OthersLine = z.infer<typeof OthersLine>

/** Others like me: that one is not alone, without meeting anybody. */
export const OthersView = z.object({ lines: z.array(OthersLine) })
export type OthersView = z.infer<typeof OthersView>
