import { isDeepStrictEqual } from 'node:util'
import type { Answers, Gender, SpokenLanguage } from '../../shared/answers.ts'
import type { Fact } from '../../shared/fact.ts'
import type { ClinicalFeatures, PrognosisClass } from '../../shared/features.ts'
import { type Site, Stage } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { importanceFrom } from './importance.ts'
import { NOTHING_READ } from './nothing-read.ts'

/**
 * features + answers → profile. Who wins: the person's word on the language to be spoken and on what
 * counts; on everything clinical the chart, unless the person corrected it (`corrected.ts`), and where it names
 * no illness the person's word again.
 *
 * takes   `asOf`, the day of the ranking, `YYYY-MM-DD`
 */
export function profileFrom(features: ClinicalFeatures, answers: Answers, asOf: string): Profile {
  return {
    asOf,
    path: valueIn(features.previvor) ? 'genetic_risk' : 'cancer',
    site: valueIn(features.currentSite) ?? answers.site,
    rare: null,
    subtypes: valueIn(features.subtypes) ?? [],
    livesWithIt: livesWithIt({
      prognosis: valueIn(features.prognosisClass),
      metastatic: valueIn(features.metastatic),
      site: valueIn(features.currentSite),
    }),
    stage: stageIn(valueIn(features.stageGroup)),
    phase: valueIn(features.phase),
    treatments: treatmentsIn(features),
    diagnosedOn: valueIn(features.phase) === 'recurrence' ? null : valueIn(features.diagnosedOn),
    gender: genderIn(features),
    ageBand: valueIn(features.ageBand),
    language: answers.language ?? spoken(valueIn(features.preferredLanguage)),
    complex: false,
    history: [],
    answers,
    importance: importanceFrom(answers),
    window: { from: 3, to: 6 },
    learnt: {},
  }
}

/** The same person on the same day, by another reading of their record. */
export const readAs = (
  features: ClinicalFeatures,
  { asOf, answers, complex, history, window, learnt }: Profile,
): Profile => ({ ...profileFrom(features, answers, asOf), complex, history, window, learnt })

/** Who somebody is by what they said alone: for when their record may not be looked at any more. */
export const byAnswersAlone = (profile: Profile): Profile => readAs(NOTHING_READ, profile)

/** Whether anything of it comes from the record. */
export const restsOnRecord = (profile: Profile): boolean => !isDeepStrictEqual(profile, byAnswersAlone(profile))

const valueIn = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null)

/** `IIA` is II. */
export function stageIn(group: string | null): Stage | null {
  const figure = /^(0|IV|I{1,3})/.exec(group ?? '')?.[1]
  return Stage.options.find((stage) => stage === figure) ?? null
}

/** Stage IV of these is often cured, and none at all may stay for life: spread says nothing of prognosis. */
export const OF_THE_BLOOD: readonly Site[] = ['lymphoma', 'myeloma', 'leukemia', 'mds_mpn']

export function livesWithIt({ prognosis, metastatic, site }: Outlook): boolean | null {
  if (prognosis === 'terminal_palliative') return true
  const isOfTheBlood = site !== null && OF_THE_BLOOD.includes(site)
  if (prognosis === 'curative_intent' && (isOfTheBlood || metastatic !== true)) return false
  if (isOfTheBlood) return null
  return prognosis === 'advanced' ? true : metastatic
}

type Outlook = {
  readonly prognosis: PrognosisClass | null
  readonly metastatic: boolean | null
  readonly site: Site | null
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
