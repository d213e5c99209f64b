import { Format, Gender, type Style, Support, Tone, Topic } from '../../shared/answers.ts'
import { Family, Occupation } from '../../shared/life.ts'
import { AgeBand, Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { bits, KINDS, monthNumber, NOW, REGIONS } from './row.ts'

/** Points by the number of a small set of values; -1 where the patient did not ask. */
type Points = readonly number[]

/**
 * One patient as somebody careful would prepare the question: all that depends on the patient alone is worked out
 * before the loop, or before the statement is sent. Written apart from the engine, from the same rules, so that the
 * engine is measured against another implementation and checked by it.
 */
export type Query = {
  readonly base: number
  readonly site: {
    readonly own: number
    readonly family: readonly number[]
    readonly points: {
      readonly same: number
      readonly unknown: number
      readonly opposed: number
      readonly family: number
    }
  }
  /** Own kinds, and of each group of kinds that exclude each other: [the group, own kinds in it]. */
  readonly kinds: number
  readonly groups: readonly (readonly [number, number])[]
  readonly barredOutcomes: readonly number[]
  readonly outcomes: Points | null
  readonly treatments: { readonly mask: number; readonly enough: number } | null
  readonly diagnosed: number
  readonly company: number
  readonly courses: Points
  readonly today: number
  readonly practical: number
  readonly isBehindThem: boolean
  readonly supports: {
    readonly wished: readonly (readonly [number, number])[]
    readonly whole: number
    readonly first: number
  } | null
  readonly styles: Points | null
  readonly tones: Points | null
  readonly barredTones: readonly number[]
  readonly topics: { readonly mask: number; readonly count: number } | null
  readonly gender: number | null
  readonly band: number | null
  readonly language: { readonly bit: number; readonly must: boolean }
  readonly region: { readonly own: number; readonly points: number } | null
  readonly families: Points | null
  readonly works: Points | null
  readonly formats: { readonly first: number; readonly mask: number } | null
}

const FAMILIES: readonly (readonly Site[])[] = [
  ['uterus', 'cervix', 'ovary', 'other_female_genital'],
  ['prostate', 'bladder', 'kidney', 'testis', 'other_male_genital'],
  ['lymphoma', 'myeloma', 'leukemia', 'mds_mpn'],
]
const GROUPS = [
  ['hormone_receptor_positive', 'triple_negative'],
  ['her2_positive', 'triple_negative'],
  ['small_cell', 'non_small_cell'],
  ['hodgkin', 'dlbcl', 'follicular'],
  ['aml', 'cll', 'cml'],
  ['cll', 'cml'],
  ['hormone_sensitive', 'castration_resistant'],
] as const
const RARE: readonly Site[] = ['mds_mpn', 'soft_tissue']
const AGES: Record<Support, number> = { practical: 100, navigation: 100, experience: 50, family: 25, emotional: 0 }

export function queryFrom(profile: Profile): Query {
  const { answers, site, subtypes, livesWithIt } = profile
  const { supports, topics, formats } = answers
  const kinds = bits(KINDS, subtypes)
  const rare = RARE.includes(site ?? 'breast') || subtypes.includes('myelofibrosis') || subtypes.includes('cml')
  const needs = supports[0] === undefined ? [] : [...supports, supports[0]]
  const practical =
    needs.length === 0 ? 50 : Math.round(needs.reduce((sum, need) => sum + AGES[need], 0) / needs.length)
  const own = Site.options.indexOf(site ?? 'breast')
  return {
    base: livesWithIt === null ? 150 : 0,
    site: {
      own,
      family: (FAMILIES.find((family) => family.includes(site ?? 'breast')) ?? [])
        .map((one) => Site.options.indexOf(one))
        .filter((one) => one !== own),
      points: rare
        ? { same: 900, unknown: 765, opposed: 630, family: 360 }
        : { same: 450, unknown: 437, opposed: 423, family: 180 },
    },
    kinds,
    groups: GROUPS.map((group) => [bits(KINDS, group), bits(KINDS, group) & kinds] as const).filter(
      ([, of]) => of !== 0,
    ),
    outcomes: livesWithIt === null ? null : livesWithIt ? [300, 300, 0, -120_000] : [-120_000, 0, 0, 300],
    barredOutcomes: livesWithIt === null ? [] : livesWithIt ? [3] : [0],
    treatments:
      profile.treatments && profile.treatments.length > 0
        ? { mask: bits(TreatmentKind.options, profile.treatments), enough: Math.min(3, profile.treatments.length) }
        : null,
    diagnosed: monthNumber(profile.diagnosedOn ?? ''),
    company: supports.length > 0 ? Math.round(0.97 * (100 - practical)) : 0,
    courses: {
      newly_diagnosed: [100, 60, 70, 0],
      in_treatment: [100, 60, 60, 0],
      finished: [20, 40, 100, 0],
      recurrence: [100, 100, 40, 0],
    }[profile.phase ?? 'in_treatment'],
    today: monthNumber(profile.asOf),
    practical,
    isBehindThem: profile.phase === 'finished',
    supports:
      supports.length === 0
        ? null
        : {
            wished: supports.map((one, nth) => [1 << Support.options.indexOf(one), [3, 2][nth] ?? 1] as const),
            whole: supports.reduce((sum, _, nth) => sum + ([3, 2][nth] ?? 1), 1),
            first: Support.options.indexOf(supports[0] ?? 'emotional'),
          },
    styles: stylePoints(profile),
    tones: tonePoints(profile),
    barredTones: answers.tone === 'vent' ? [Tone.options.indexOf('encourage')] : [],
    topics: topics.length === 0 ? null : { mask: bits(Topic.options, topics), count: topics.length },
    gender: answers.mentorGender && Gender.options.indexOf(answers.mentorGender),
    band: profile.importance.age === 'not-important' ? null : AgeBand.options.indexOf(profile.ageBand ?? '0-17'),
    language: { bit: profile.language === 'fr' ? 1 : 2, must: profile.importance.language === 'must' },
    region: formats.includes('in_person')
      ? { own: REGIONS.indexOf(answers.region ?? ''), points: formats.length === 1 ? 300 : 100 }
      : null,
    families: answers.family && familyPoints(answers.family, topics.includes('children') ? 300 : 100),
    works:
      answers.occupation &&
      workPoints(answers.occupation, topics.includes('work') || topics.includes('money') ? 300 : 100),
    formats:
      formats.length === 0
        ? null
        : { first: 1 << Format.options.indexOf(formats[0] ?? 'phone'), mask: bits(Format.options, formats) },
  }
}

/** Months since a mentor's last treatment; null where that says nothing to this patient. */
export const monthsSince = (last: number, { today, isBehindThem }: Query): number | null =>
  last === NOW ? (isBehindThem ? null : 0) : Math.max(0, today - last)

/** In the order of `Style`: listener, solutions, both. */
function stylePoints({ answers: { style, tone, supports } }: Profile): Points | null {
  const wished: Record<Style, Points> = {
    listener: [300, -18_000, 150],
    solutions: [-18_000, 300, 150],
    both: [150, 150, 300],
  }
  if (style !== null) return wished[style]
  if (tone === 'vent') return wished.listener
  if (supports[0] === 'emotional') return [300, 150, 225]
  return supports[0] === 'practical' || supports[0] === 'navigation' ? [150, 300, 225] : null
}

/** In the order of `Tone`: vent, encourage, both. */
function tonePoints({ answers: { style, tone } }: Profile): Points | null {
  if (tone === 'vent') return [300, -18_000, 180]
  if (tone === 'encourage') return [-18_000, 300, 180]
  if (style === 'listener') return [300, 0, 180]
  return style === 'solutions' ? [0, 300, 180] : null
}

const familyPoints = (own: Family, weight: number): Points =>
  Family.options.map((one) => {
    if (one === own) return weight
    return own !== 'alone' && one !== 'alone' ? (weight * 30) / 100 : 0
  })

const NEAR: Readonly<Record<string, number>> = {
  'working on_leave': 80,
  'retired volunteer': 80,
  'working studying': 30,
  'not_working volunteer': 30,
  'not_working on_leave': 30,
}
const workPoints = (own: Occupation, weight: number): Points =>
  Occupation.options.map((one) => {
    const near = one === own ? 100 : (NEAR[`${own} ${one}`] ?? NEAR[`${one} ${own}`] ?? 0)
    return (weight * near) / 100
  })
