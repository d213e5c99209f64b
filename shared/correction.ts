import { z } from 'zod'
import { Gender, SpokenLanguage } from './answers.ts'
import { ConsentMode } from './consent.ts'
import type { Fact } from './fact.ts'
import { type ClinicalFeatures, Phase, type Treatment } from './features.ts'
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

/** The same for the same subject, and for no other. */
export const subjectOf = (one: About | CorrectionGiven): string =>
  one.feature === 'treatment' ? `treatment ${one.treatment.kind} ${one.treatment.firstDate ?? ''}` : one.feature

/** What the chart says of it. How somebody identifies counts before what the administration wrote. */
export function chartedOf(features: ClinicalFeatures, feature: SpokenFeature): Fact<unknown> {
  if (feature === 'otherSites') return features.primarySites
  if (feature === 'gender')
    return features.genderIdentity.known ? features.genderIdentity : features.administrativeGender
  return features[feature]
}

/** A value in one spelling, whatever the order it was read in; null for what the chart does not know. */
export const seenIn = (fact: Fact<unknown>): string | null =>
  fact.known ? JSON.stringify(Array.isArray(fact.value) ? [...fact.value].sort() : fact.value) : null

/**
 * The person's word on this, if they spoke of it and it still holds: "right" and "not right" are said of
 * what the chart said then, and fall when it says something else; what they said instead stays theirs.
 */
export function wordOn<F extends SpokenFeature>(
  said: readonly Correction[],
  feature: F,
  charted: Fact<unknown>,
): Said<F> | undefined {
  const word = said.find((one) => one.feature === feature)
  if (word === undefined) return undefined
  const isOwn = word.value !== null || word.word === 'rather-not-say'
  return isOwn || word.seen === seenIn(charted) ? (word as Said<F>) : undefined
}

/**
 * The person's word on this treatment. One that is the only one of its kind is known again by it, also
 * after a later reading found another first date.
 */
export function wordOnTreatment(
  said: readonly Correction[],
  treatment: TreatmentSaid,
  all: readonly Fact<Treatment>[],
): Said<'treatment'> | undefined {
  const words = said.filter((one) => one.feature === 'treatment' && one.treatment.kind === treatment.kind)
  const ofKind = words as Said<'treatment'>[]
  const exact = ofKind.find((one) => one.treatment.firstDate === treatment.firstDate)
  const alone = all.filter((one) => one.known && one.value.kind === treatment.kind).length === 1
  return exact ?? (alone && ofKind.length === 1 ? ofKind[0] : undefined)
}
