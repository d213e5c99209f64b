import { z } from 'zod'

/** What a patient hopes a peer will bring. `experience` is hearing how it went for somebody else. */
export const Support = z.enum(['experience', 'practical', 'emotional', 'family', 'navigation'])
export type Support = z.infer<typeof Support>

export const Style = z.enum(['listener', 'solutions', 'both'])
export type Style = z.infer<typeof Style>

export const Topic = z.enum([
  'children',
  'work',
  'money',
  'fertility',
  'body_image',
  'side_effects',
  'relations',
  'intimacy',
  'menopause',
  'grief',
])
export type Topic = z.infer<typeof Topic>

export const Format = z.enum(['phone', 'video', 'in_person', 'message'])
export type Format = z.infer<typeof Format>

export const Gender = z.enum(['woman', 'man', 'non_binary'])
export type Gender = z.infer<typeof Gender>

export const SpokenLanguage = z.enum(['fr', 'en'])
export type SpokenLanguage = z.infer<typeof SpokenLanguage>

export const Importance = z.enum(['not-important', 'nice', 'important', 'must'])
export type Importance = z.infer<typeof Importance>

/** What a mentor is compared on. The order is the order of the columns and of the explanation. */
export const Criterion = z.enum([
  'site',
  'spread',
  'treatments',
  'pathway',
  'support',
  'style',
  'topics',
  'gender',
  'age',
  'language',
  'format',
  'load',
])
export type Criterion = z.infer<typeof Criterion>

/**
 * What the person says, as opposed to what the chart says. Everything is optional: an empty
 * answer never counts against anybody.
 */
export const Answers = z.object({
  supports: z.array(Support).max(5).default([]),
  style: Style.nullable().default(null),
  topics: z.array(Topic).max(10).default([]),
  formats: z.array(Format).max(4).default([]),
  /** The gender the mentor should have; null is "no preference". */
  mentorGender: Gender.nullable().default(null),
  /** The language to be spoken with the mentor; null takes the chart's. */
  language: SpokenLanguage.nullable().default(null),
  importance: z.partialRecord(Criterion, Importance).default({}),
})
export type Answers = z.infer<typeof Answers>
export type AnswersGiven = z.input<typeof Answers>
