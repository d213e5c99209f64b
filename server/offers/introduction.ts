import { z } from 'zod'
import { Criterion } from '../../shared/answers.ts'
import { Reading } from '../../shared/candidate.ts'
import { MentorId } from '../../shared/ids.ts'
import { Disclosable } from '../../shared/mentor.ts'
import { Profile } from '../../shared/profile.ts'
import type { MatchRequest } from '../../shared/request.ts'
import { Tellable, Told } from '../../shared/told.ts'
import { commonFrom, isInCommon, tellable, toldToMentor } from '../consent/told-to-mentor.ts'
import type { Decision } from '../matching/decision.ts'
import { explain, gapsToldOf } from '../matching/explain.ts'
import { dismissedBy } from '../profile/importance.ts'
import type { Found } from './candidates.ts'

/** What a ranking found between one patient and one mentor, kept sealed with the offer. */
export const FoundBetween = z.object({
  told: Told,
  readings: z.array(Reading),
  /** What the patient put aside as not important. */
  dismissed: z.array(Criterion),
  /** Who came next in the same ranking: offered when this mentor cannot be there, or is not a fit. */
  next: z.array(z.object({ mentor: MentorId, readings: z.array(Reading) })),
  /** What the ranking came from, so that it can be looked into; our own words, sealed: nobody else can have written it. */
  decision: z.custom<Decision>().nullable().default(null),
  /** Who the person is by what they said since; null as long as that is who they were for the decision. */
  since: Profile.nullable().default(null),
})
export type FoundBetween = z.infer<typeof FoundBetween>

const SHOWS: Record<Tellable, readonly (keyof Told)[]> = {
  gender: ['gender'],
  ageBand: ['ageBand'],
  site: ['site'],
  spread: ['livesWithIt'],
  treatments: ['treatments'],
  pathway: ['pathway'],
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

type Introduction = Pick<MatchRequest, 'told' | 'reasons' | 'gaps' | 'unknown'>

/**
 * Somebody, as a mentor sees them before answering: what they allow, and the reasons and the gaps that rest on it.
 * A mentor knows all of their own fields.
 */
export function introductionFrom(found: FoundBetween | null, allowed: readonly Tellable[]): Introduction {
  if (found === null) return { told: {}, reasons: [], gaps: [], unknown: [] }
  const readings = tellable(found.readings, allowed)
  const { reasons, unknown } = explain({ readings }, Disclosable.options, found.dismissed)
  return {
    told: allowedOf(found.told, allowed),
    // What is true of every mentor is nothing that these two have in common.
    reasons: reasons.filter((one) => readings.includes(one)).flatMap(commonFrom),
    gaps: gapsToldOf({ readings }, Disclosable.options, found.dismissed).flatMap(commonFrom),
    unknown: unknown.filter(isInCommon),
  }
}

/** Who the person is, as far as what was found is told. */
export const whoIsIn = ({ since, decision }: FoundBetween): Profile | null => since ?? decision?.profile ?? null

/** What a ranking found, for the one chosen and for those who came next. A mentor it did not look at has no readings. */
export function foundBetween(
  { profile, ranked: { candidates }, decision }: Pick<Found, 'profile' | 'ranked'> & Pick<FoundBetween, 'decision'>,
  chosen: MentorId,
): FoundBetween {
  const others = candidates.filter(({ mentor }) => mentor !== chosen)
  return {
    told: toldToMentor(profile, Tellable.options),
    readings: [...(candidates.find(({ mentor }) => mentor === chosen)?.readings ?? [])],
    dismissed: dismissedBy(profile.answers.importance),
    next: others.map(({ mentor, readings }) => ({ mentor, readings: [...readings] })),
    decision,
    since: null,
  }
}

/** The same for who comes next, and the list without them. */
export function movedOn(found: FoundBetween, mentor: MentorId): FoundBetween {
  const readings = found.next.find((one) => one.mentor === mentor)?.readings ?? []
  return { ...found, readings, next: found.next.filter((one) => one.mentor !== mentor) }
}
