import { z } from 'zod'
import { Answers, Criterion, Gender, Importance } from './answers.ts'
import { Phase } from './features.ts'
import { MentorId } from './ids.ts'
import { Path } from './mentor.ts'
import { AgeBand, PartialDate, Site, Stage, Subtype, TreatmentKind } from './oncology.ts'

/** What was said after meeting, by either of the two. `declined` is an offer that was not taken up. */
export const Verdict = z.enum(['good_fit', 'undecided', 'not_a_fit', 'declined'])
export type Verdict = z.infer<typeof Verdict>

/** How far one site's feedback may move a default weight, in percent of it. */
export const LEARNT_AT_MOST = 20

/** Months ahead between which a mentor's place on the path is best. */
export const Window = z
  .object({ from: z.int().min(0).max(24), to: z.int().min(0).max(36) })
  .refine(({ from, to }) => from <= to, 'must not end before it begins')

/**
 * What ranking needs of a person: features and answers together, and nothing that names them.
 * null is "we do not know", which neither helps nor hurts any mentor.
 */
export const Profile = z.object({
  /** The day of the ranking. */
  asOf: z.iso.date(),
  /** `genetic_risk`: never had cancer; `site` is where the risk is. */
  path: Path.default('cancer'),
  site: Site.nullable(),
  /** true: a cancer few people have; null: decided by the site. */
  rare: z.boolean().nullable().default(null),
  subtypes: z.array(Subtype),
  /** true: a cancer that spread or stays; false: known not to. Never a label for anyone to read. */
  livesWithIt: z.boolean().nullable(),
  stage: Stage.nullable().default(null),
  phase: Phase.nullable().default(null),
  /** Each kind once; [] is "known to have had none". */
  treatments: z.array(TreatmentKind).nullable(),
  /** When the path walked now began. A recurrence begins another, whose date the chart seldom gives. */
  diagnosedOn: PartialDate.nullable(),
  /** Ranks nobody by itself: what counts is the wish in `answers.mentorGender`. */
  gender: Gender.nullable(),
  ageBand: AgeBand.nullable(),
  /** The language to be spoken with the mentor. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  /** Somebody said that this takes an experienced mentor. */
  complex: z.boolean().default(false),
  /** What came of earlier offers to this person, the latest last. */
  history: z.array(z.object({ mentor: MentorId, verdict: Verdict })).default([]),
  answers: Answers,
  importance: z.record(Criterion, Importance),
  /** Where the site sees the best place on the path. */
  window: Window.default({ from: 3, to: 6 }),
  /** What the site's feedback adds to its default weights, in percent; {} when it is switched off. */
  learnt: z.partialRecord(Criterion, z.int().min(-LEARNT_AT_MOST).max(LEARNT_AT_MOST)).default({}),
})
export type Profile = z.infer<typeof Profile>
