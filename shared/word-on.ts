import type { About, Correction, CorrectionGiven, Said, SpokenFeature, TreatmentSaid } from './correction.ts'
import type { Fact } from './fact.ts'
import type { ClinicalFeatures, Treatment } from './features.ts'

// No schema here: the browser loads this file, and the schemas would weigh more than the page.

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
  fact.known
    ? JSON.stringify(
        Array.isArray(fact.value) ? fact.value.map(String).sort((one, other) => one.localeCompare(other)) : fact.value,
      )
    : null

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
