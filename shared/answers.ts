import { z } from 'zod'
import { DayPart, Family, Hardship, Identity, Interest, Menopause, Occupation, Strength } from './life.ts'
import { Site, TreatmentKind } from './oncology.ts'

/** What a patient hopes a peer will bring. `experience` is hearing how it went for somebody else. */
export const Support = z.enum(['experience', 'practical', 'emotional', 'family', 'navigation'])
export type Support = z.infer<typeof Support>

export const Style = z.enum(['listener', 'solutions', 'both'])
export type Style = z.infer<typeof Style>

/**
 * `vent`: room to be angry or sad, without being cheered up. `encourage`: good spirits and confidence.
 * Two people who want one each would hurt each other.
 */
export const Tone = z.enum(['vent', 'encourage', 'both'])
export type Tone = z.infer<typeof Tone>

/** `hardship` looks for somebody who has come through hard times, whatever the diagnosis. */
export const Connection = z.enum(['illness', 'hardship'])
export type Connection = z.infer<typeof Connection>

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
  'daily_life',
  'telling_others',
  'fear_of_recurrence',
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
  'subtype',
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
  'hardships',
  'strengths',
  'gender',
  'age',
  'family',
  'work',
  'menopause',
  'identity',
  'interests',
  'language',
  'region',
  'format',
  'times',
  'experience',
  'feedback',
  'load',
])
export type Criterion = z.infer<typeof Criterion>

/** What is compared of the illness. Who looks for a mentor beyond the illness puts all of it aside. */
export const CLINICAL = [
  'site',
  'subtype',
  'spread',
  'treatments',
  'coming',
  'pathway',
  'phase',
  'recency',
] as const satisfies readonly Criterion[]

/** What somebody says to whom the illness does not matter. */
export const NOT_THE_ILLNESS = Object.fromEntries(CLINICAL.map((criterion) => [criterion, 'not-important' as const]))

/**
 * What the person says, as opposed to what the chart says. Everything is optional: an empty
 * answer never counts against anybody.
 */
export const Answers = z.object({
  supports: z.array(Support).max(5).default([]),
  style: Style.nullable().default(null),
  tone: Tone.nullable().default(null),
  topics: z.array(Topic).max(13).default([]),
  formats: z.array(Format).max(4).default([]),
  /** The gender the mentor should have; null is "no preference". */
  mentorGender: Gender.nullable().default(null),
  /** The language to be spoken with the mentor; null takes the chart's. */
  language: SpokenLanguage.nullable().default(null),
  connection: Connection.default('illness'),
  hardships: z.array(Hardship).max(14).default([]),
  /** What the person is looking for; a mentor's strengths answer it. */
  needs: z.array(Strength).max(9).default([]),
  /** The illness in the person's own word: it counts where the chart names none, before a diagnosis too. */
  site: Site.nullable().default(null),
  /** Treatments that are planned or about to begin. */
  treatmentsComing: z.array(TreatmentKind).max(29).default([]),
  family: Family.nullable().default(null),
  occupation: Occupation.nullable().default(null),
  menopause: Menopause.nullable().default(null),
  identities: z.array(Identity).max(9).default([]),
  interests: z.array(Interest).max(10).default([]),
  /** Looked at only by who would meet in person. */
  region: z.string().trim().max(60).nullable().default(null),
  times: z.array(DayPart).max(4).default([]),
  importance: z.partialRecord(Criterion, Importance).default({}),
})
export type Answers = z.infer<typeof Answers>
export type AnswersGiven = z.input<typeof Answers>
