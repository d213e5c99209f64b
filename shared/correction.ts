import { z } from 'zod'
import { Gender, SpokenLanguage } from './answers.ts'
import { ConsentMode } from './consent.ts'
import { Phase } from './features.ts'
import { PartialDate, Site, TreatmentKind } from './oncology.ts'

/** A person's word on what their chart says: it is right, it is not, or they would rather not say. */
export const Word = z.enum(['right', 'not-right', 'rather-not-say'])
export type Word = z.infer<typeof Word>

/** The year of a diagnosis, as a person remembers it. */
export const Year = z.string().regex(/^(19|20)\d\d$/)

/** A treatment is known again, in another reading, by its kind and its first date. */
export const TreatmentSaid = z.object({ kind: TreatmentKind, firstDate: PartialDate.nullable() })
export type TreatmentSaid = z.infer<typeof TreatmentSaid>

const about = <Feature extends string, Value extends z.ZodType>(feature: Feature, value: Value) =>
  z.object({
    feature: z.literal(feature),
    word: Word,
    value: value.nullable().default(null),
    /** What the chart said when the person spoke of it (`seenIn`); null when it said nothing. */
    seen: z.string().max(2_000).nullable().default(null),
  })

const NO_WORDS = z.null()

/**
 * What a person may speak of, and in which words they may say what is right instead. Each treatment is
 * spoken of alone; a prognosis never is.
 */
const Spoken = z.discriminatedUnion('feature', [
  about('cancerStatus', NO_WORDS),
  about('currentSite', Site),
  about('otherSites', NO_WORDS),
  about('subtypes', NO_WORDS),
  about('metastatic', NO_WORDS),
  about('stageGroup', NO_WORDS),
  about('phase', Phase),
  about('diagnosedOn', Year),
  about('ageBand', NO_WORDS),
  about('gender', Gender),
  about('preferredLanguage', SpokenLanguage),
  about('treatment', TreatmentKind).extend({ treatment: TreatmentSaid }),
])

/** What is said: with a value only where the chart's is not right. */
export const CorrectionGiven = Spoken.refine(
  ({ word, value }) => value === null || word === 'not-right',
  'a value goes with not-right only',
)
export type CorrectionGiven = z.infer<typeof CorrectionGiven>

/** What was said, when, and whether the person wrote it or a clinician wrote down what they said. */
export const Correction = Spoken.and(z.object({ saidAt: z.iso.datetime(), mode: ConsentMode }))
export type Correction = z.infer<typeof Correction>

export type SpokenFeature = Exclude<Correction['feature'], 'treatment'>
export type Said<Feature extends Correction['feature']> = Extract<Correction, { feature: Feature }>

/** What a word is about: one feature, or one treatment. */
export const About = z.union([
  z.object({ feature: z.literal('treatment'), treatment: TreatmentSaid }),
  z.object({ feature: z.enum(Spoken.options.map(({ shape }) => shape.feature.value)).exclude(['treatment']) }),
])
export type About = z.infer<typeof About>
