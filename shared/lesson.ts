import { z } from 'zod'
import { Criterion } from './answers.ts'
import { Many } from './others.ts'
import { LEARNT_AT_MOST } from './profile.ts'

/** How much of a criterion the mentors had, on average, in steps of 5 percent; null of few. */
const Met = z.int().min(0).max(100).multipleOf(5).nullable()

/** What the site's feedback says of one criterion: how well it was met where a match fitted, and where it did not. */
const Lesson = z.object({
  criterion: Criterion,
  /** Matches of each kind in which the criterion counted and was known; `few` is none to ten. */
  fitted: Many,
  misfitted: Many,
  metWhenFitted: Met,
  metWhenNot: Met,
  /** What it adds to the default weight, in percent. */
  percent: z.int().min(-LEARNT_AT_MOST).max(LEARNT_AT_MOST),
})
export type Lesson = Readonly<z.infer<typeof Lesson>>

export const LessonsView = z.object({
  /** false: the site has switched it off, and nothing of it moves a weight. */
  used: z.boolean(),
  /** Percent that feedback moves a weight at most, and how many matches of either kind it takes. */
  atMost: z.int().positive(),
  least: z.int().positive(),
  lessons: z.array(Lesson),
})
export type LessonsView = z.infer<typeof LessonsView>
