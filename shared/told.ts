import { z } from 'zod'
import { Criterion, Format, Gender, Style, Support, Topic } from './answers.ts'
import { AgeBand, Site, TreatmentKind } from './oncology.ts'

/** What a patient may let a mentor know before the mentor answers, ticked one by one. */
export const Tellable = z.enum([
  'supports',
  'topics',
  'style',
  'formats',
  'language',
  'ageBand',
  'gender',
  'site',
  'spread',
  'treatments',
  'pathway',
])
export type Tellable = z.infer<typeof Tellable>

/** What a mentor may be told that the two have in common, or not. Each says as much of the person as of the mentor. */
export const InCommon = Criterion.extract([
  'site',
  'spread',
  'treatments',
  'coming',
  'pathway',
  'phase',
  'recency',
  'support',
  'style',
  'tone',
  'topics',
  'gender',
  'age',
  'language',
  'format',
])
export type InCommon = z.infer<typeof InCommon>

/** How long ago the path walked now began: wide enough that nobody is found by it. */
export const PathPlace = z.enum([
  'under-six-months',
  'six-to-twelve-months',
  'one-to-two-years',
  'two-to-five-years',
  'over-five-years',
])
export type PathPlace = z.infer<typeof PathPlace>

/** A person, as far as they let themselves be known to a mentor. Nothing here names anybody. */
export const Told = z.object({
  supports: z.array(Support).optional(),
  topics: z.array(Topic).optional(),
  style: Style.optional(),
  formats: z.array(Format).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  ageBand: AgeBand.optional(),
  gender: Gender.optional(),
  site: Site.optional(),
  livesWithIt: z.boolean().optional(),
  treatments: z.array(TreatmentKind).optional(),
  pathway: PathPlace.optional(),
})
export type Told = z.infer<typeof Told>
