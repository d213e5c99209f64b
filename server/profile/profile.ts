import type { Answers, Gender, SpokenLanguage } from '../../shared/answers.ts'
import type { Fact } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Site } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { importanceFrom } from './importance.ts'

/**
 * features + answers → profile. Who wins: the person's word on the language to be spoken and on what
 * counts; on everything clinical the chart, unless the person corrected it (`corrected.ts`).
 *
 * takes   `asOf`, the day of the ranking, `YYYY-MM-DD`
 */
export function profileFrom(features: ClinicalFeatures, answers: Answers, asOf: string): Profile {
  return {
    asOf,
    site: valueIn(features.currentSite),
    subtypes: valueIn(features.subtypes) ?? [],
    livesWithIt: livesWithIt(features),
    treatments: treatmentsIn(features),
    diagnosedOn: valueIn(features.phase) === 'recurrence' ? null : valueIn(features.diagnosedOn),
    gender: genderIn(features),
    ageBand: valueIn(features.ageBand),
    language: answers.language ?? spoken(valueIn(features.preferredLanguage)),
    answers,
    importance: importanceFrom(answers),
  }
}

const valueIn = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null)

/** Stage IV of these is often cured, and none at all may stay for life: spread says nothing of prognosis. */
const OF_THE_BLOOD: readonly Site[] = ['lymphoma', 'myeloma', 'leukemia', 'mds_mpn']

function livesWithIt(features: ClinicalFeatures): boolean | null {
  const prognosis = valueIn(features.prognosisClass)
  if (prognosis === 'terminal_palliative') return true
  if (prognosis === 'curative_intent') return false
  const site = valueIn(features.currentSite)
  if (site !== null && OF_THE_BLOOD.includes(site)) return null
  return prognosis === 'advanced' ? true : valueIn(features.metastatic)
}

/** A treatment that could not be understood is left out; it does not make the others unknown. */
function treatmentsIn({ treatments }: ClinicalFeatures): Profile['treatments'] {
  const courses = valueIn(treatments)
  if (courses === null) return null
  return [...new Set(courses.flatMap((course) => (course.known ? [course.value.kind] : [])))]
}

const spoken = (language: string | null): SpokenLanguage | null =>
  language === 'fr' || language === 'en' ? language : null

const GENDERS: Readonly<Record<string, Gender>> = { female: 'woman', male: 'man', 'non-binary': 'non_binary' }

/** How the person identifies, and only then what the administration wrote. */
const genderIn = ({ genderIdentity, administrativeGender }: ClinicalFeatures): Gender | null =>
  GENDERS[valueIn(genderIdentity) ?? valueIn(administrativeGender) ?? ''] ?? null
