import type { Answers, Criterion, Gender, Importance, SpokenLanguage } from '../../shared/answers.ts'
import type { Fact } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Profile } from '../../shared/profile.ts'

/** What counts how much for somebody who said nothing about it. The reasons are the needs they came from. */
const DEFAULTS: Record<Criterion, Importance> = {
  site: 'important', // A1.1
  spread: 'important', // A1.5
  treatments: 'important', // A1.3
  pathway: 'nice', // A1.7
  support: 'important', // A3.1
  style: 'important', // A3.2
  topics: 'important', // A2.8
  gender: 'important', // A2.1: counts only once a wish was said
  age: 'not-important', // A2.2: life stage, not age
  language: 'important', // A2.4: hard only when stated
  format: 'nice', // A3.6
  load: 'nice', // A5.11
}

/**
 * features + answers → profile. Who wins: the person's word on the language to be spoken; the chart on
 * everything clinical, because nobody was asked that here.
 *
 * takes   `asOf`, the day of the ranking, `YYYY-MM-DD`
 */
export function profileFrom(features: ClinicalFeatures, answers: Answers, asOf: string): Profile {
  const treatments = valueIn(features.treatments)
  return {
    asOf,
    site: valueIn(features.currentSite),
    subtypes: valueIn(features.subtypes) ?? [],
    metastatic: valueIn(features.metastatic),
    treatments: treatments?.flatMap((treatment) => (treatment.known ? [treatment.value.kind] : [])) ?? null,
    diagnosedOn: valueIn(features.diagnosedOn),
    gender: genderFrom(features),
    ageBand: valueIn(features.ageBand),
    language: answers.language ?? spoken(valueIn(features.preferredLanguage)),
    answers,
    importance: {
      ...DEFAULTS,
      ...(answers.language === null ? {} : { language: 'must' as const }),
      ...answers.importance,
    },
  }
}

const valueIn = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null)

const spoken = (language: string | null): SpokenLanguage | null =>
  language === 'fr' || language === 'en' ? language : null

const GENDERS: Record<string, Gender> = { female: 'woman', male: 'man', 'non-binary': 'non_binary' }

const genderFrom = ({ genderIdentity, administrativeGender }: ClinicalFeatures): Gender | null =>
  GENDERS[valueIn(genderIdentity) ?? valueIn(administrativeGender) ?? ''] ?? null
