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
  /** true: has a cancer that stays or spreads; false: known not to. */
  metastatic: z.boolean().nullable(),
  treatments: z.array(TreatmentKind).nullable(),
  diagnosedOn: PartialDate.nullable(),
  gender: Gender.nullable(),
  ageBand: AgeBand.nullable(),
  /** The language to be spoken with the mentor. */
  language: SpokenLanguage.nullable(),
  answers: Answers,
  importance: z.record(Criterion, Importance),
})
export type Profile = z.infer<typeof Profile>
