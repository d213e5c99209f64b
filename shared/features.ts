import { z } from 'zod'
import { factOf, unknown } from './fact.ts'
import { AgeBand, PartialDate, Site, Subtype, TreatmentKind } from './oncology.ts'

/** `history_only`: nothing but "personal history of". `none`: the chart was read in full and names no cancer. */
export const CancerStatus = z.enum(['confirmed', 'history_only', 'in_situ_only', 'suspected', 'none'])
export type CancerStatus = z.infer<typeof CancerStatus>

/** Used by matching only, never a label for anyone to read. */
export const PrognosisClass = z.enum(['curative_intent', 'advanced', 'terminal_palliative'])
export type PrognosisClass = z.infer<typeof PrognosisClass>

export const Phase = z.enum(['newly_diagnosed', 'in_treatment', 'finished', 'recurrence'])
export type Phase = z.infer<typeof Phase>

/** One course of one kind of treatment: forty sessions of radiotherapy are one treatment. */
export const Treatment = z.object({
  kind: TreatmentKind,
  firstDate: PartialDate.nullable(),
  lastDate: PartialDate.nullable(),
  ongoing: z.boolean(),
  forSite: Site.nullable(),
})
export type Treatment = z.infer<typeof Treatment>

/** T, N and M as recorded: upper case, without the `c` or `p` before them. What is not recorded is not there. */
export const Tnm = z.object({ T: z.string().optional(), N: z.string().optional(), M: z.string().optional() })
export type Tnm = z.infer<typeof Tnm>

/** A feature that records kept before it was read do not have. */
const later = <T extends z.ZodType>(value: T) => factOf(value).default(unknown('not-read'))

/** What matching needs to know of a person, and no more. The vocabulary later issues deepen and do not change. */
export const ClinicalFeatures = z.object({
  cancerStatus: factOf(CancerStatus),
  primarySites: factOf(z.array(Site)),
  primaryCount: factOf(z.int()),
  currentSite: factOf(Site),
  subtypes: factOf(z.array(Subtype)),
  metastatic: factOf(z.boolean()),
  metastaticSites: factOf(z.array(z.string())),
  stageGroup: factOf(z.string()),
  prognosisClass: factOf(PrognosisClass),
  /** Each treatment with its own sources, because each one is shown and corrected alone. */
  treatments: factOf(z.array(factOf(Treatment))),
  phase: factOf(Phase),
  diagnosedOn: factOf(PartialDate),
  yearsSinceDiagnosis: factOf(z.int()),
  ageYears: factOf(z.int()),
  ageBand: factOf(AgeBand),
  administrativeGender: factOf(z.enum(['female', 'male', 'other', 'unknown'])),
  genderIdentity: factOf(z.enum(['female', 'male', 'non-binary'])),
  preferredLanguage: factOf(z.string()),
  postalPrefix: factOf(z.string()),
  deceased: factOf(z.boolean()),
  ostomyCurrent: factOf(z.boolean()),
  tnm: later(Tnm),
  /** ECOG performance status, 0 (fully active) to 5 (dead). Used by matching only. */
  ecog: later(z.int()),
  /** Carries a hereditary risk of cancer and has had none. */
  previvor: later(z.boolean()),
})
export type ClinicalFeatures = z.infer<typeof ClinicalFeatures>
