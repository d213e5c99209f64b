import { Format, Gender, Style, Support, Tone, Topic } from '../../shared/answers.ts'
import { Family, Occupation } from '../../shared/life.ts'
import { Course, type MentorFacts } from '../../shared/mentor.ts'
import { AgeBand, Site, type Subtype, TreatmentKind } from '../../shared/oncology.ts'
import type { Volunteer } from './people.ts'

/** Kinds that the generator draws, as bits. */
export const KINDS: readonly Subtype[] = [
  'ductal',
  'hormone_receptor_positive',
  'her2_positive',
  'triple_negative',
  'hormone_sensitive',
  'castration_resistant',
  'non_small_cell',
  'small_cell',
  'egfr_mutated',
  'hodgkin',
  'dlbcl',
  'follicular',
  'aml',
  'cll',
  'cml',
  'brca_carrier',
  'squamous',
  'myelofibrosis',
]

/** A mentor as somebody careful would keep one for speed: small numbers and bits, worked out once. */
export type Row = {
  readonly id: string
  readonly available: boolean
  readonly site: number
  readonly kinds: number
  /** 0 spread, 1 stays, 2 spread and finished, 3 behind them. */
  readonly outcome: number
  readonly since: number
  /** The last month of treatment; 100000 is now. */
  readonly last: number
  readonly course: number
  readonly treatments: number
  readonly supports: number
  readonly best: number
  readonly style: number
  readonly tone: number
  readonly topics: number
  readonly gender: number
  readonly band: number
  /** 1 French, 2 English. */
  readonly languages: number
  /** -1 for who does not meet in person. */
  readonly region: number
  readonly family: number
  readonly work: number
  readonly formats: number
  readonly load: number
}

export const COLUMNS: readonly (keyof Row)[] = [
  'available',
  'site',
  'kinds',
  'outcome',
  'since',
  'last',
  'course',
  'treatments',
  'supports',
  'best',
  'style',
  'tone',
  'topics',
  'gender',
  'band',
  'languages',
  'region',
  'family',
  'work',
  'formats',
  'load',
]

export const REGIONS = ['Montréal', 'Montérégie', 'Laval', 'Québec', 'Estrie', 'Outaouais', 'Côte-Nord', 'Gaspésie']
export const NOW = 100_000

export const bits = <T>(options: readonly T[], set: readonly T[]): number =>
  set.reduce((all, one) => all | (1 << options.indexOf(one)), 0)

export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Whether somebody can take one more person. */
export const isAvailable = ({ mentor, taken }: Volunteer): boolean =>
  mentor.course !== 'final_stage' &&
  mentor.trained &&
  !mentor.paused &&
  mentor.strain !== 'high' &&
  taken < mentor.capacity

/** See `Row`. */
export function outcomeOf({ metastatic, course }: Pick<MentorFacts, 'metastatic' | 'course'>): Row['outcome'] {
  if (metastatic) return course === 'finished' ? 2 : 0
  return course === 'living_with' ? 1 : 3
}

/** The last month of treatment; NOW for who is still treated. */
export function lastMonthOf({ course, finishedOn, diagnosedOn, treatments }: MentorFacts): number {
  if (course === 'in_treatment' || course === 'living_with') return NOW
  const months = [finishedOn, diagnosedOn, ...(treatments ?? []).map(({ on }) => on)]
  return Math.max(...months.filter((month) => month !== null).map(monthNumber))
}

export const loadOf = ({ mentor, taken }: Volunteer): number =>
  100 - (mentor.capacity - taken >= 2 ? 0 : 40) - (mentor.strain === 'none' ? 0 : 40)

export function rowFrom(volunteer: Volunteer): Row {
  const { mentor } = volunteer
  const { course, diagnosedOn, treatments, formats } = mentor
  return {
    id: mentor.id,
    available: isAvailable(volunteer),
    site: Site.options.indexOf(mentor.site ?? 'breast'),
    kinds: bits(KINDS, mentor.subtypes ?? []),
    outcome: outcomeOf(mentor),
    since: monthNumber(diagnosedOn ?? ''),
    last: lastMonthOf(mentor),
    course: Course.options.indexOf(course ?? 'finished'),
    treatments: bits(
      TreatmentKind.options,
      (treatments ?? []).map(({ kind }) => kind),
    ),
    supports: bits(Support.options, mentor.supports ?? []),
    best: Support.options.indexOf(mentor.supports?.[0] ?? 'emotional'),
    style: Style.options.indexOf(mentor.style ?? 'both'),
    tone: Tone.options.indexOf(mentor.tone ?? 'both'),
    topics: bits(Topic.options, mentor.topics ?? []),
    gender: Gender.options.indexOf(mentor.gender ?? 'woman'),
    band: AgeBand.options.indexOf(mentor.ageBand ?? '0-17'),
    languages: bits(['fr', 'en'], mentor.languages ?? []),
    region: formats?.includes('in_person') ? REGIONS.indexOf(mentor.region ?? '') : -1,
    family: Family.options.indexOf(mentor.family ?? 'alone'),
    work: Occupation.options.indexOf(mentor.occupation ?? 'working'),
    formats: bits(Format.options, formats ?? []),
    load: loadOf(volunteer),
  }
}
