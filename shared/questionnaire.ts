import { z } from 'zod'
import { Answers } from './answers.ts'

/** What a person reads: the same in both languages. */
const Phrase = z.object({ fr: z.string(), en: z.string() })
export type Phrase = z.infer<typeof Phrase>

/** A question is asked when the others say so: `exists` compares with a yes or a no, the others with a code or a yes or a no. */
const When = z.object({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=']),
  value: z.union([z.string(), z.boolean()]),
})

/**
 * `one`, `many`: answers to tick. `scale`: levels side by side, the least first. `line`, `text`: the person's own words.
 * `yes-no`: a box to tick. `words` and `title` ask nothing.
 */
export const Question = z.object({
  id: z.string(),
  kind: z.enum(['one', 'many', 'scale', 'line', 'text', 'yes-no', 'words', 'title']),
  text: Phrase,
  options: z.array(z.object({ code: z.string(), text: Phrase })),
  when: z.array(When),
  /** Of several conditions all must hold, or any. */
  whenAll: z.boolean(),
  maxLength: z.int().nullable(),
  /** The question of whose answers this one asks the first: with fewer than two of them it asks nothing. */
  among: z.string().nullable(),
  /** A box that shows these answers to the care team; [] for every other question. */
  shares: z.array(z.string()),
})
export type Question = z.infer<typeof Question>

/** One subject, and one screen. */
export const Subject = z.object({ id: z.string(), text: Phrase, questions: z.array(Question) })
export type Subject = z.infer<typeof Subject>

/** Codes in the order in which they were ticked, a yes or a no, or words. Longer words than this reach nobody. */
export const Value = z.union([z.boolean(), z.string().max(100_000), z.array(z.string().max(200)).max(100)])
export type Value = z.infer<typeof Value>

/** What was answered, by question. */
export const Given = z.record(z.string(), Value)
export type Given = z.infer<typeof Given>

/** How far one is. `version` grows with every change; 0 is "nothing kept yet". */
export const Kept = z.object({
  version: z.int().min(0),
  state: z.enum(['none', 'begun', 'finished']),
  savedAt: z.iso.datetime().nullable(),
})
export type Kept = z.infer<typeof Kept>

/** What the person shows to their team: an answer, in the words of the questionnaire or their own, and its day. */
export const ShownToTeam = z.object({ id: z.string(), text: Phrase, said: z.array(Phrase), on: z.iso.date() })
export type ShownToTeam = z.infer<typeof ShownToTeam>

/** The questionnaire with what was answered. A clinician's has no question that is the person's own, unless they show it. */
export const QuestionnaireView = Kept.extend({
  subjects: z.array(Subject),
  given: Given,
  /** From the chart, while it may be read: shown as proposed, and never kept unless the person chooses it. */
  initial: Given,
  /** The person answered nothing themself yet: `given` is what was noted with them the last time that somebody was looked for. */
  noted: z.boolean(),
  /** Something was answered that is not asked any more. */
  retired: z.boolean(),
  /** Something was answered that cannot be read any more: it is told, and counts for nothing. */
  lost: z.boolean(),
  /** What ranking takes from the answers. */
  answers: Answers,
  shown: z.array(ShownToTeam),
})
export type QuestionnaireView = z.infer<typeof QuestionnaireView>

export const AnswerGiven = z.object({
  question: z.string().max(255),
  /** null takes the answer back. */
  value: Value.nullable(),
  /** What the page knew when the person answered. */
  version: Kept.shape.version,
})
