import type { Gender } from '../../shared/answers.ts'
import type { Correction, Said, SpokenFeature } from '../../shared/correction.ts'
import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import { chartedOf, wordOn, wordOnTreatment } from '../../shared/word-on.ts'

/**
 * The features as matching uses them: the person's word wins over the chart on what they spoke of. What
 * they only called not right, or would rather not say, is unknown. The chart's own values stay where they
 * are, and are shown beside the word.
 *
 * takes   what the chart says, and what the person said of it
 */
export function correctedBy(features: ClinicalFeatures, said: readonly Correction[]): ClinicalFeatures {
  const on = <F extends SpokenFeature>(feature: F) => wordOn(said, feature, chartedOf(features, feature))
  const site = on('currentSite')
  const spread = on('metastatic')
  const stage = on('stageGroup')
  const status = on('cancerStatus')
  return {
    ...features,
    cancerStatus: afterWord(features.cancerStatus, status),
    // Only who has had no cancer carries a risk alone.
    previvor: sameOr(status) ? features.previvor : lost(status),
    currentSite: afterWord(features.currentSite, site),
    // A type belongs to its cancer: of another one it says nothing.
    subtypes: sameOr(site) ? afterWord(features.subtypes, on('subtypes')) : lost(site),
    metastatic: afterWord(features.metastatic, spread),
    stageGroup: afterWord(features.stageGroup, stage),
    // What was concluded from spread and stage falls with them.
    prognosisClass: sameOr(spread) && sameOr(stage) ? features.prognosisClass : lost(sameOr(spread) ? stage : spread),
    phase: afterWord(features.phase, on('phase')),
    diagnosedOn: afterWord(features.diagnosedOn, on('diagnosedOn')),
    ageBand: afterWord(features.ageBand, on('ageBand')),
    preferredLanguage: afterWord(features.preferredLanguage, on('preferredLanguage')),
    ...gendersAfter(features, on('gender')),
    treatments: treatmentsAfter(features.treatments, said),
  }
}

type AnyWord = Pick<Correction, 'word' | 'saidAt'>

const sameOr = (word: AnyWord | undefined) => word === undefined || word.word === 'right'
const lost = (word: AnyWord | undefined) => unknown(word?.word === 'rather-not-say' ? 'withheld' : 'conflicting')
const byThePerson = <T>(value: T, { saidAt }: AnyWord): Fact<T> => known(value, [{ kind: 'person', saidAt }])

/** A value in the chart's own vocabulary takes its place; without one, nobody knows. */
function afterWord<T>(fact: Fact<T>, word: (AnyWord & { readonly value: NoInfer<T> | null }) | undefined): Fact<T> {
  if (sameOr(word)) return fact
  return word?.value == null ? lost(word) : byThePerson(word.value, word)
}

const AS_RECORDED: Record<Gender, 'female' | 'male' | 'non-binary'> = {
  woman: 'female',
  man: 'male',
  non_binary: 'non-binary',
}

function gendersAfter(
  { genderIdentity, administrativeGender }: ClinicalFeatures,
  word: Said<'gender'> | undefined,
): Pick<ClinicalFeatures, 'genderIdentity' | 'administrativeGender'> {
  if (sameOr(word)) return { genderIdentity, administrativeGender }
  const value = word?.value
  return {
    genderIdentity: word && value ? byThePerson(AS_RECORDED[value], word) : lost(word),
    administrativeGender: lost(word),
  }
}

type Treatments = ClinicalFeatures['treatments']

/** Each alone. When the last one goes, nothing is known of treatments: it is not "none". */
function treatmentsAfter(treatments: Treatments, said: readonly Correction[]): Treatments {
  if (!treatments.known) return treatments
  const courses = treatments.value.map((course) => courseAfter(course, treatments.value, said))
  const spokenOf = courses.some((course, index) => course !== treatments.value[index])
  if (spokenOf && !courses.some((course) => course.known)) return unknown('withheld')
  return { ...treatments, value: courses }
}

function courseAfter(
  course: Fact<Treatment>,
  all: readonly Fact<Treatment>[],
  said: readonly Correction[],
): Fact<Treatment> {
  if (!course.known) return course
  const word = wordOnTreatment(said, course.value, all)
  if (sameOr(word)) return course
  return word?.value == null ? lost(word) : byThePerson({ ...course.value, kind: word.value }, word)
}
