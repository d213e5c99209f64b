import { z } from 'zod'
import { Format, Gender, SpokenLanguage, Style, Support, Tone, Topic } from './answers.ts'
import { MentorId, SeenMentorId } from './ids.ts'
import { DayPart, Family, Hardship, Identity, Interest, Menopause, Occupation, Strength } from './life.ts'
import { AgeBand, Site, Stage, Subtype, TreatmentKind } from './oncology.ts'

/** A month: `2024-05`. Mentors give no exact dates, so that nobody is found by one. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Where the mentor stands today. `final_stage` is never offered to anybody. */
export const Course = z.enum(['in_treatment', 'living_with', 'finished', 'final_stage'])
export type Course = z.infer<typeof Course>

/** `genetic_risk`: never had cancer, lives with a high inherited risk of one; `site` is where. */
export const Path = z.enum(['cancer', 'genetic_risk'])
export type Path = z.infer<typeof Path>

/** How much accompanying weighs on a mentor at present, as they say after contacts. `high` gives them a rest. */
export const Strain = z.enum(['none', 'some', 'high'])
export type Strain = z.infer<typeof Strain>

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
  'menopause',
  'hardships',
  'identities',
  'interests',
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
  stage: Stage.nullable().default(null),
  path: Path.default('cancer'),
  family: Family.nullable(),
  occupation: Occupation.nullable(),
  menopause: Menopause.nullable().default(null),
  identities: z.array(Identity).nullable().default(null),
  interests: z.array(Interest).nullable().default(null),
  hardships: z.array(Hardship).nullable().default(null),
  strengths: z.array(Strength).nullable().default(null),
  /** What they offer, the one they do best first. */
  supports: z.array(Support).min(1),
  style: Style,
  tone: Tone.nullable().default(null),
  topics: z.array(Topic),
  formats: z.array(Format).min(1),
  /** When they can talk; null when nobody asked. */
  times: z.array(DayPart).min(1).nullable().default(null),
  /** How many people they have accompanied; on the site's list, before those they met here. null when nobody counted. */
  accompanied: z.int().min(0).nullable().default(null),
  strain: Strain.default('none'),
  /** How many people at once. */
  capacity: z.int().min(0).max(10),
  paused: z.boolean(),
  trained: z.boolean(),
  discloses: z.array(Disclosable),
  /** The account of the hospital, `Practitioner/…` relative to the issuer, when the mentor has one. */
  fhirUser: z.string().nullable(),
  /** The site that lends them, by agreement, for as many people as `capacity` says; null for the site's own. */
  lentBy: z.string().min(1).max(60).nullable().default(null),
})
export type Mentor = z.infer<typeof Mentor>

/**
 * A mentor as ranking looks at one. What a site always asks may be missing here: null is "we do not know",
 * which neither helps nor hurts. Every `Mentor` is one.
 */
export type MentorFacts = Pick<
  Mentor,
  'id' | 'path' | 'stage' | 'family' | 'occupation' | 'menopause' | 'identities' | 'interests' | 'hardships'
> &
  Pick<Mentor, 'strengths' | 'tone' | 'times' | 'accompanied' | 'strain' | 'capacity' | 'paused' | 'trained'> &
  Pick<Mentor, 'finishedOn' | 'discloses'> & {
    readonly [Field in OftenMissing]: Mentor[Field] | null
  } & {
    readonly languages: readonly string[] | null
    readonly treatments: readonly { readonly kind: TreatmentKind; readonly on: string | null }[] | null
  }
type OftenMissing =
  | 'gender'
  | 'ageBand'
  | 'region'
  | 'site'
  | 'subtypes'
  | 'metastatic'
  | 'course'
  | 'diagnosedOn'
  | 'supports'
  | 'style'
  | 'topics'
  | 'formats'

/** What leaves the server about a mentor: the alias, and only what the mentor chose to show. */
export const MentorCard = z.object({
  id: SeenMentorId,
  alias: z.string(),
  languages: z.array(SpokenLanguage),
  supports: z.array(Support),
  style: Style,
  topics: z.array(Topic),
  formats: z.array(Format),
  /** Lent by another site, which is not said; so they are never met in person. */
  fromElsewhere: z.literal(true).optional(),
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
  family: Family.nullable().optional(),
  occupation: Occupation.nullable().optional(),
  menopause: Menopause.nullable().optional(),
  identities: z.array(Identity).nullable().optional(),
  interests: z.array(Interest).nullable().optional(),
  hardships: z.array(Hardship).nullable().optional(),
})
export type MentorCard = z.infer<typeof MentorCard>
