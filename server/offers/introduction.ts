import { z } from 'zod'
import { type Answers, Criterion } from '../../shared/answers.ts'
import { Reading } from '../../shared/candidate.ts'
import { MentorId } from '../../shared/ids.ts'
import { Disclosable } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { type Common, type MatchRequest, type Tellable, Told } from '../../shared/request.ts'
import { explain } from '../matching/explain.ts'

/** What a ranking found between one patient and one mentor, kept sealed with the offer. */
export const FoundBetween = z.object({
  told: Told,
  readings: z.array(Reading),
  /** What the patient put aside as not important. */
  dismissed: z.array(Criterion),
  /** Who came next in the same ranking: offered when this mentor cannot be there, or is not a fit. */
  next: z.array(z.object({ mentor: MentorId, readings: z.array(Reading) })),
})
export type FoundBetween = z.infer<typeof FoundBetween>

/** Which field of the patient each finding gives away. What stands in no field is told to no mentor. */
const FIELD_OF: Partial<Record<Criterion, Tellable>> = {
  site: 'site',
  spread: 'spread',
  treatments: 'treatments',
  pathway: 'pathway',
  support: 'supports',
  style: 'style',
  topics: 'topics',
  gender: 'gender',
  age: 'ageBand',
  language: 'language',
  format: 'formats',
}

/** What the patient is like, of all that could be told. What is not known has no field. */
export function tellable({ site, livesWithIt, treatments, ageBand, gender, language, answers }: Profile): Told {
  const { supports, style, topics, formats } = answers
  const said = { supports, topics, formats }
  return Told.parse({
    ...withoutNull({ site, livesWithIt, treatments, ageBand, gender, language, style }),
    ...Object.fromEntries(Object.entries(said).filter(([, list]) => list.length > 0)),
  })
}

const withoutNull = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const SHOWS: Record<Tellable, readonly (keyof Told)[]> = {
  gender: ['gender'],
  ageBand: ['ageBand'],
  site: ['site'],
  spread: ['livesWithIt'],
  treatments: ['treatments'],
  pathway: [],
  supports: ['supports'],
  style: ['style'],
  topics: ['topics'],
  formats: ['formats'],
  language: ['language'],
}

/** The fields the patient allows, and no other. */
export function allowedOf(told: Told, allowed: readonly Tellable[]): Told {
  const keys = allowed.flatMap((field) => SHOWS[field])
  return Object.fromEntries(Object.entries(told).filter(([key]) => keys.includes(key as keyof Told)))
}

type Introduction = Pick<MatchRequest, 'told' | 'reasons' | 'gap' | 'unknown'>

/**
 * Somebody, as a mentor sees them before answering: what they allow, and the reasons and the gap that rest on it.
 * A mentor knows all of their own fields.
 */
export function introductionFrom(found: FoundBetween | null, allowed: readonly Tellable[]): Introduction {
  if (found === null) return { told: {}, reasons: [], gap: null, unknown: [] }
  const fieldIn = (criterion: Criterion): Tellable[] => {
    const field = FIELD_OF[criterion]
    return field !== undefined && allowed.includes(field) ? [field] : []
  }
  const readings = found.readings.filter(({ criterion }) => fieldIn(criterion).length > 0)
  const said = ({ criterion, shared, months }: Reading): Common[] =>
    fieldIn(criterion).map((field) => ({ field, shared, months }))
  const { reasons, gap, unknown } = explain({ readings }, Disclosable.options, found.dismissed)
  return {
    told: allowedOf(found.told, allowed),
    reasons: reasons.flatMap(said),
    gap: gap ? (said(gap)[0] ?? null) : null,
    unknown: unknown.flatMap(fieldIn),
  }
}

export const dismissedIn = ({ importance }: Answers): Criterion[] =>
  Criterion.options.filter((criterion) => importance[criterion] === 'not-important')

/** What a ranking found, for the one chosen and for those who came next. A mentor it did not look at has no readings. */
export function foundBetween(
  profile: Profile,
  candidates: readonly { readonly mentor: MentorId; readonly readings: readonly Reading[] }[],
  chosen: MentorId,
): FoundBetween {
  const others = candidates.filter(({ mentor }) => mentor !== chosen)
  return {
    told: tellable(profile),
    readings: [...(candidates.find(({ mentor }) => mentor === chosen)?.readings ?? [])],
    dismissed: dismissedIn(profile.answers),
    next: others.map(({ mentor, readings }) => ({ mentor, readings: [...readings] })),
  }
}

/** The same for who comes next, and the list without them. */
export function movedOn(found: FoundBetween, mentor: MentorId): FoundBetween {
  const readings = found.next.find((one) => one.mentor === mentor)?.readings ?? []
  return { ...found, readings, next: found.next.filter((one) => one.mentor !== mentor) }
}
