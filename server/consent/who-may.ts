import type { Identity } from '../../shared/launch.ts'
import type { PartialDate } from '../../shared/oncology.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Site } from '../programme/site.ts'

export type AgeGroup = 'under-14' | '14-to-17' | 'adult' | 'unknown'

/** `self`: the patient signed in. `proxy`: somebody else did, for the patient. `team`: a clinician, with the patient. */
export type AtTheKeyboard = 'self' | 'proxy' | 'team'

/** Who agrees in the patient's place, where somebody must. */
export type AgreedBy = 'patient' | 'parent'

type Rule = (site: Site['whoMay']) => Result<AgreedBy, Problem>
const patientAgrees: Rule = () => ok('patient')
const parentAgrees: Rule = () => ok('parent')
const no =
  (problem: Problem): Rule =>
  () =>
    refuse(problem)

/**
 * Who may enter, agree and be matched: by age, and by who is at the keyboard. What the law leaves open the
 * site decides.
 *
 * source  Québec: CQLR c. P-39.1, s. 4.1 and 14 (under 14 the holder of parental authority or the tutor
 *         consents; from 14 on the minor may); CQLR c., r. 1, s. 3
 */
const WHO_MAY: Record<AgeGroup, Record<AtTheKeyboard, Rule>> = {
  'under-14': {
    self: no('minor-not-alone'),
    proxy: (site) => (site.under14 === 'parent-may-enter' ? ok('parent') : refuse('minor-not-alone')),
    team: (site) => (site.under14 === 'not-offered' ? refuse('age-not-offered') : parentAgrees(site)),
  },
  '14-to-17': {
    self: ({ from14to17 }) => {
      if (from14to17 === 'not-offered') return refuse('age-not-offered')
      return from14to17 === 'on-their-own' ? ok('patient') : refuse('minor-with-team')
    },
    proxy: no('proxy-not-alone'),
    team: (site) => (site.from14to17 === 'not-offered' ? refuse('age-not-offered') : patientAgrees(site)),
  },
  adult: { self: patientAgrees, proxy: no('proxy-not-alone'), team: patientAgrees },
  unknown: {
    self: ({ birthDateUnknown }) => (birthDateUnknown === 'as-adult' ? ok('patient') : refuse('birth-date-unknown')),
    proxy: no('proxy-not-alone'),
    team: patientAgrees,
  },
}

/**
 * Whether this person may enter and agree, and who agrees.
 *
 * refuses  patient-deceased before anything else: no match, no message
 */
export function whoMay(
  { birthDate, deceased }: Pick<Identity, 'birthDate' | 'deceased'>,
  atTheKeyboard: AtTheKeyboard,
  site: Site['whoMay'],
  today: string,
): Result<AgreedBy, Problem> {
  if (deceased) return refuse('patient-deceased')
  return WHO_MAY[ageGroupOf(birthDate, today)][atTheKeyboard](site)
}

/** takes  a birth date as the chart has it, and today, `YYYY-MM-DD` */
export function ageGroupOf(birthDate: PartialDate | null, today: string): AgeGroup {
  if (birthDate === null) return 'unknown'
  const years = youngestAge(birthDate, today)
  if (years < 14) return 'under-14'
  return years < 18 ? '14-to-17' : 'adult'
}

/** Completed years, the fewest that the date allows: a year alone may mean its last day. */
function youngestAge(birthDate: PartialDate, today: string): number {
  const [year = '', month = '12', day = '31'] = birthDate.split('-')
  const hadBirthday = today.slice(5) >= `${month}-${day}`
  return Number(today.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1)
}
