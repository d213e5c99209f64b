import { z } from 'zod'
import { Format, Gender, SpokenLanguage, Style, Support, Topic } from './answers.ts'
import { MentorId, SeenMentorId } from './ids.ts'
import { AgeBand, Site, Subtype, TreatmentKind } from './oncology.ts'

/** A month: `2024-05`. Mentors give no exact dates, so that nobody is found by one. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Where the mentor stands today. `final_stage` is never offered to anybody. */
export const Course = z.enum(['in_treatment', 'living_with', 'finished', 'final_stage'])
export type Course = z.infer<typeof Course>

/** What a mentor may choose to show on a card, one by one. Alias and language are always shown. */
export const Disclosable = z.enum([
  'gender',
  'ageBand',
  'region',
  'site',
  'subtypes',
  'spread',
  'treatments',
  'dates',
  'family',
  'occupation',
])
export type Disclosable = z.infer<typeof Disclosable>

/** A trained volunteer who had cancer, as the site knows them. French: patient accompagnateur. */
export const Mentor = z.object({
  id: MentorId,
  alias: z.string().min(1).max(40),
  gender: Gender,
  ageBand: AgeBand,
  languages: z.array(SpokenLanguage).min(1),
  region: z.string().max(60),
  site: Site,
  subtypes: z.array(Subtype),
  metastatic: z.boolean(),
  course: Course,
  diagnosedOn: Month,
  finishedOn: Month.nullable(),
  treatments: z.array(z.object({ kind: TreatmentKind, on: Month })),
  family: z.enum(['alone', 'couple', 'children_at_home']).nullable(),
  occupation: z.enum(['working', 'retired', 'volunteer', 'on_leave']).nullable(),
  supports: z.array(Support).min(1),
  style: Style,
  topics: z.array(Topic),
  formats: z.array(Format).min(1),
  /** How many people at once. */
  capacity: z.int().min(0).max(10),
  paused: z.boolean(),
  trained: z.boolean(),
  discloses: z.array(Disclosable),
  /** The account of the hospital, `Practitioner/…` relative to the issuer, when the mentor has one. */
  fhirUser: z.string().nullable(),
})
export type Mentor = z.infer<typeof Mentor>

/** What leaves the server about a mentor: the alias, and only what the mentor chose to show. */
export const MentorCard = z.object({
  id: SeenMentorId,
  alias: z.string(),
  languages: z.array(SpokenLanguage),
  supports: z.array(Support),
  style: Style,
  topics: z.array(Topic),
  formats: z.array(Format),
  gender: Gender.optional(),
  ageBand: AgeBand.optional(),
  region: z.string().optional(),
  site: Site.optional(),
  subtypes: z.array(Subtype).optional(),
  metastatic: z.boolean().optional(),
  course: Course.optional(),
  diagnosedOn: Month.optional(),
  finishedOn: Month.nullable().optional(),
  treatments: z.array(z.object({ kind: TreatmentKind, on: Month.optional() })).optional(),
  family: z.enum(['alone', 'couple', 'children_at_home']).nullable().optional(),
  occupation: z.enum(['working', 'retired', 'volunteer', 'on_leave']).nullable().optional(),
})
export type MentorCard = z.infer<typeof MentorCard>
