import { z } from 'zod'
import { Answers, Criterion, Gender, Importance, SpokenLanguage } from './answers.ts'
import { AgeBand, PartialDate, Site, Subtype, TreatmentKind } from './oncology.ts'

/**
 * What ranking needs of a person: features and answers together, and nothing that names them.
 * null is "we do not know", which neither helps nor hurts any mentor.
 */
export const Profile = z.object({
  /** The day of the ranking. */
  asOf: z.iso.date(),
  site: Site.nullable(),
  subtypes: z.array(Subtype),
  /** true: a cancer that spread or stays; false: known not to. Never a label for anyone to read. */
  livesWithIt: z.boolean().nullable(),
  /** Each kind once; [] is "known to have had none". */
  treatments: z.array(TreatmentKind).nullable(),
  /** When the path walked now began. A recurrence begins another, whose date the chart seldom gives. */
  diagnosedOn: PartialDate.nullable(),
  /** Ranks nobody by itself: what counts is the wish in `answers.mentorGender`. */
  gender: Gender.nullable(),
  ageBand: AgeBand.nullable(),
  /** The language to be spoken with the mentor. */
  language: SpokenLanguage.nullable(),
  answers: Answers,
  importance: z.record(Criterion, Importance),
})
export type Profile = z.infer<typeof Profile>
