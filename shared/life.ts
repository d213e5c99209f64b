import { z } from 'zod'

/** Where somebody is in life, rather than how old they are. Each is the person's own word, never the chart's. */
export const Family = z.enum(['alone', 'couple', 'children_at_home'])
export type Family = z.infer<typeof Family>

export const Occupation = z.enum(['working', 'on_leave', 'studying', 'not_working', 'volunteer', 'retired'])
export type Occupation = z.infer<typeof Occupation>

/** `during` is also a menopause that a treatment brought on. */
export const Menopause = z.enum(['before', 'during', 'after'])
export type Menopause = z.infer<typeof Menopause>

/** What somebody lives through, or has come through, whatever the diagnosis. */
export const Hardship = z.enum([
  'isolation',
  'poverty',
  'housing',
  'violence',
  'migration',
  'discrimination',
  'bereavement',
  'separation',
  'job_loss',
  'caregiving',
  'mental_illness',
  'addiction',
  'chronic_pain',
  'disability',
])
export type Hardship = z.infer<typeof Hardship>

/** What somebody is looking for, and what somebody else is good at: one list for both sides. */
export const Strength = z.enum([
  'housing',
  'food',
  'money',
  'safety',
  'ties',
  'paperwork',
  'speaking_up',
  'daily_rhythm',
  'hope',
])
export type Strength = z.infer<typeof Strength>

/** How somebody describes themself, when they wish to. Never derived from anything else. */
export const Identity = z.enum([
  'newcomer',
  'indigenous',
  'racialised',
  'lgbtq',
  'rural',
  'single_parent',
  'faith',
  'deaf',
  'disabled',
])
export type Identity = z.infer<typeof Identity>

export const Interest = z.enum([
  'arts',
  'music',
  'reading',
  'nature',
  'sport',
  'cooking',
  'crafts',
  'games',
  'animals',
  'travel',
])
export type Interest = z.infer<typeof Interest>

export const DayPart = z.enum(['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'weekend'])
export type DayPart = z.infer<typeof DayPart>
