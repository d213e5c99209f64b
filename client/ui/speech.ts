import type { About, Correction, CorrectionGiven, SpokenFeature } from '../../shared/correction.ts'
import type { Fact } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import { chartedOf, seenIn, subjectOf, wordOn, wordOnTreatment } from '../../shared/word-on.ts'
import type { Words } from '../language/fr.ts'
import type { Saying } from '../use-corrections.ts'

/** The person's words on their record, and the way to add one. */
export type Speech = {
  /** `self`: the person at the screen. `spoken`: a clinician who writes down what they hear. */
  readonly mode: 'self' | 'spoken'
  readonly said: readonly Correction[]
  readonly saying: Saying | null
  say(given: CorrectionGiven): Promise<boolean>
  takeBack(about: About): Promise<boolean>
}

/** One thing to speak of, with what the chart says of it and what the person said. */
export type Subject = {
  readonly about: About
  readonly word: Correction | undefined
  readonly seen: string | null
  /** The chart says something that can be right or not. */
  readonly charted: boolean
}

export function subjectOn(speech: Speech, features: ClinicalFeatures, feature: SpokenFeature): Subject {
  const charted = chartedOf(features, feature)
  const word = wordOn(speech.said, feature, charted)
  return { about: { feature }, word, seen: seenIn(charted), charted: charted.known }
}

export function treatmentSubject(
  speech: Speech,
  { kind, firstDate }: Treatment,
  all: readonly Fact<Treatment>[],
): Subject {
  const treatment = { kind, firstDate }
  const word = wordOnTreatment(speech.said, treatment, all)
  return {
    about: word ? { feature: 'treatment', treatment: treatmentOf(word) } : { feature: 'treatment', treatment },
    word,
    seen: null,
    charted: true,
  }
}

/** A word stays under the name it was first said of. */
const treatmentOf = (word: Extract<Correction, { feature: 'treatment' }>) => word.treatment

/** A word said of this, as the server takes it. */
export function givenOn(
  { about, seen }: Pick<Subject, 'about' | 'seen'>,
  word: CorrectionGiven['word'],
  value: string | null,
): CorrectionGiven {
  // The picker offers the feature's own vocabulary, and the server parses it again.
  return { ...about, word, value, seen } as CorrectionGiven
}

type Dictionary = Pick<Words, 'clinical' | 'matters'>
type Choices = readonly (readonly [value: string, label: string])[]

/** The words in which one may say what is right instead: a list, a year, or none. */
export function vocabularyOf(feature: About['feature'], { clinical, matters }: Dictionary): Choices | 'year' | null {
  switch (feature) {
    case 'currentSite':
      return byLabel(clinical.site)
    case 'treatment':
      return byLabel(clinical.treatment)
    case 'phase':
      return Object.entries(clinical.phase)
    case 'gender':
      return Object.entries(clinical.gender)
    case 'preferredLanguage':
      return Object.entries(matters.languageName)
    case 'diagnosedOn':
      return 'year'
    default:
      return null
  }
}

const byLabel = (words: Readonly<Record<string, string>>): Choices =>
  Object.entries(words).sort(([, one], [, other]) => one.localeCompare(other))

/** What the person said instead, in words; null when they only said that it is not right. */
export function insteadInWords({ feature, value }: Correction, words: Dictionary): string | null {
  if (value === null) return null
  const vocabulary = vocabularyOf(feature, words)
  if (vocabulary === null || vocabulary === 'year') return value
  return vocabulary.find(([code]) => code === value)?.[1] ?? value
}

/** Another text whenever something was said or taken back; the same while nothing was. */
export const newestOf = (said: readonly Correction[] | null): string =>
  (said ?? []).map((one) => `${subjectOf(one)} ${one.saidAt}`).join()
