import { z } from 'zod'
import { Criterion } from './answers.ts'
import { MentorCard } from './mentor.ts'

/** What one criterion found between one patient and one mentor. The client says it in words. */
export const Finding = z.enum([
  'same-subtype',
  'other-subtype',
  'same-site',
  'same-family-of-cancers',
  'another-cancer',
  'same-risk',
  'lives-with-a-risk',
  'has-been-there',
  'both-live-with-it',
  'both-localised',
  'spread-differs',
  'shares-treatments',
  'no-treatment-in-common',
  'knows-what-comes',
  'has-not-had-what-comes',
  'alongside',
  'some-months-ahead',
  'far-ahead',
  'not-as-far',
  'same-moment',
  'near-moment',
  'another-moment',
  'recent-experience',
  'older-experience',
  'perspective-of-years',
  'offers-the-support',
  'offers-other-support',
  'listens',
  'looks-for-solutions',
  'does-both',
  'opposite-style',
  'makes-room',
  'encourages',
  'does-either',
  'opposite-tone',
  'shares-topics',
  'no-topic-in-common',
  'came-through-the-same',
  'came-through-other-things',
  'strong-where-needed',
  'strong-elsewhere',
  'gender-as-wished',
  'gender-not-as-wished',
  'same-age-band',
  'near-in-age',
  'far-in-age',
  'same-family-life',
  'other-family-life',
  'same-work-life',
  'other-work-life',
  'same-menopause',
  'other-menopause',
  'shares-identity',
  'no-identity-in-common',
  'shares-interests',
  'no-interest-in-common',
  'speaks-the-language',
  'other-language',
  'lives-near',
  'lives-elsewhere',
  'meets-as-wished',
  'meets-otherwise',
  'one-to-one',
  'free-at-the-same-times',
  'free-at-other-times',
  'has-accompanied',
  'new-to-it',
  'is-trained',
  'went-well-before',
  'did-not-fit-before',
  'not-decided-before',
  'has-places',
  'unknown',
  'not-asked',
])
export type Finding = z.infer<typeof Finding>

/** One entry of the score, and the reason read from that same entry. Points are whole numbers. */
export const Reading = z.object({
  criterion: Criterion,
  finding: Finding,
  points: z.int(),
  /** The most this criterion could have given to this patient. 0 when it does not count. */
  outOf: z.int().min(0),
  /** What is shared, as codes (treatment kinds, topics, supports, a site…). */
  shared: z.array(z.string()),
  /** Months the mentor is ahead of the patient, for `pathway`. */
  months: z.int().nullable(),
})
export type Reading = z.infer<typeof Reading>

export const Candidate = z.object({
  mentor: MentorCard,
  /** At least three where three are true, the strongest first. */
  reasons: z.array(Reading),
  /** What matters most and does not match; where nothing that counts is missing, what differs all the same (`outOf` 0); else null. */
  gap: Reading.nullable(),
  /** What could not be compared, because we do not know. */
  unknown: z.array(Criterion),
})
export type Candidate = z.infer<typeof Candidate>

/** Why a mentor is not proposed at all. */
export const Barrier = z.enum([
  'full',
  'paused',
  'resting',
  'not-trained',
  'final-stage',
  'language',
  'gender',
  'prognosis',
  'tone',
  'too-new',
  'not-a-fit',
  'already-offered',
  'must-not-met',
])
export type Barrier = z.infer<typeof Barrier>

/** Why others are not on a list, as far as who reads it is told. */
export const KeptOut = z.enum([
  'not-available',
  'language',
  'gender',
  'less-suited',
  'too-new',
  'met-before',
  'offered-before',
  'must-not-met',
])
export type KeptOut = z.infer<typeof KeptOut>

/** What was put aside because nobody fitted otherwise. `hardship` looked beyond where the illness is. */
export const Relaxed = z.enum([...Criterion.options, 'hardship'])
export type Relaxed = z.infer<typeof Relaxed>

export const Ranking = z.object({
  candidates: z.array(Candidate),
  /** Why others are not among them. */
  excluded: z.array(KeptOut),
  /** Named to the person, in the order in which they were put aside; [] when somebody fitted as asked. */
  relaxed: z.array(Relaxed).default([]),
  /** False when the person said that nothing of the illness matters, or looks for somebody beyond it. */
  illnessCounts: z.boolean().default(true),
  /** True when the chart was read in part: the screen says that the list may change. */
  partial: z.boolean(),
  /** True when the patient did not let the record be read: only what they said was compared. */
  answersAlone: z.boolean(),
  /** A clinician said, now or last time, that it takes somebody experienced; told to clinicians. */
  complex: z.boolean().default(false),
  /** The definition of the score that made this list. */
  version: z.string(),
})
export type Ranking = z.infer<typeof Ranking>
