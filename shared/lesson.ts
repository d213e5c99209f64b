import { z } from 'zod'
import { Criterion } from './answers.ts'
import { LEARNT_AT_MOST } from './profile.ts'

/** What the site's feedback says of one criterion: how well it was met where a match fitted, and where it did not. */
export const Lesson = z.object({
  criterion: Criterion,
  fitted: z.int().min(0),
  misfitted: z.int().min(0),
  /** Means of points / outOf, 0 to 1; null where nothing was counted, or too few to be shown. */
  metWhenFitted: z.number().min(0).max(1).nullable(),
  metWhenNot: z.number().min(0).max(1).nullable(),
  /** What it adds to the default weight, in percent. */
  percent: z.int().min(-LEARNT_AT_MOST).max(LEARNT_AT_MOST),
})
export type Lesson = Readonly<z.infer<typeof Lesson>>

export const LessonsView = z.object({
  /** false: the site has switched it off, and nothing of it moves a weight. */
  used: z.boolean(),
  lessons: z.array(Lesson),
})
export type LessonsView = z.infer<typeof LessonsView>
