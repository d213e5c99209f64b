import type { Disclosable, Mentor } from '../../shared/mentor.ts'
import type { Many, OthersLine } from '../../shared/others.ts'
import type { Profile } from '../../shared/profile.ts'

/** From so many on, a count may be told. */
const TOLD_FROM = 11
const STEP = 10
/** Of one kind, so many lines: this is to be taken in at a glance. */
const MOST_OF_A_KIND = 2

type LineOf<Like extends OthersLine['like']> = Extract<OthersLine, { like: Like }>
type Told = { readonly [Like in OthersLine['like']]: Omit<LineOf<Like>, 'many'> }[OthersLine['like']]

/**
 * What this person has in common with mentors of the programme, and with about how many. Counted is only what a
 * mentor shows on their card, so that a count never says what a card does not. How a cancer will end is in none of it.
 */
export function othersLike(profile: Profile, mentors: readonly Mentor[]): OthersLine[] {
  const counted = mentors.filter(({ trained, course }) => trained && course !== 'final_stage')
  return sharedBy(profile).flatMap((told) => {
    const many = manyOf(counted.filter((mentor) => isLike(mentor, told)).length)
    return many === null ? [] : [{ ...told, many } as OthersLine]
  })
}

/** null is nobody: then nothing is said. */
export function manyOf(count: number): Many | null {
  if (count === 0) return null
  if (count < TOLD_FROM) return 'few'
  return TOLD_FROM + STEP * Math.floor((count - TOLD_FROM) / STEP)
}

function sharedBy({ path, site, treatments, answers }: Profile): Told[] {
  const { family, occupation, menopause, hardships, topics } = answers
  const lived = [...(treatments ?? []), ...answers.treatmentsComing]
  return [
    ...given(site, (value) => (path === 'cancer' ? { like: 'site', value } : { like: 'genetic-risk', value })),
    ...firstOf(lived).map((value) => ({ like: 'treatment', value }) as const),
    ...given(family, (value) => ({ like: 'family', value })),
    ...given(occupation, (value) => ({ like: 'occupation', value })),
    ...given(menopause, (value) => ({ like: 'menopause', value })),
    ...firstOf(hardships).map((value) => ({ like: 'hardship', value }) as const),
    ...firstOf(topics).map((value) => ({ like: 'topic', value }) as const),
  ]
}

const given = <T>(value: T | null, told: (value: T) => Told): Told[] => (value === null ? [] : [told(value)])

const firstOf = <T>(all: readonly T[]): T[] => [...new Set(all)].slice(0, MOST_OF_A_KIND)

const SHOWN_AS: Readonly<Record<Exclude<OthersLine['like'], 'topic'>, Disclosable>> = {
  site: 'site',
  'genetic-risk': 'site',
  treatment: 'treatments',
  family: 'family',
  occupation: 'occupation',
  menopause: 'menopause',
  hardship: 'hardships',
}

function isLike(mentor: Mentor, told: Told): boolean {
  if (told.like !== 'topic' && !mentor.discloses.includes(SHOWN_AS[told.like])) return false
  switch (told.like) {
    case 'site':
      return mentor.path === 'cancer' && mentor.site === told.value
    case 'genetic-risk':
      return mentor.path === 'genetic_risk' && mentor.site === told.value
    case 'treatment':
      return mentor.treatments.some(({ kind }) => kind === told.value)
    case 'hardship':
      return mentor.hardships?.includes(told.value) ?? false
    case 'topic':
      return mentor.topics.includes(told.value)
    default:
      return mentor[told.like] === told.value
  }
}
