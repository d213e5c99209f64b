import { type Answers, CLINICAL } from '../../shared/answers.ts'
import type { Candidate, Ranking } from '../../shared/candidate.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Profile } from '../../shared/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordOf } from '../chart/record-store.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { type Decision, decisionOf } from '../matching/decision.ts'
import { type Ranked, rank } from '../matching/rank.ts'
import type { Person } from '../person.ts'
import { correctedBy } from '../profile/corrected.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { dismissedBy } from '../profile/importance.ts'
import { NOTHING_READ } from '../profile/nothing-read.ts'
import { profileFrom } from '../profile/profile.ts'
import { answersForRanking } from '../questionnaire/answering.ts'
import { verdictsOf } from './feedback-store.ts'
import { historyOf } from './history.ts'
import { keptOutFrom } from './kept-out.ts'
import { lastLookedFor } from './last-looked-for.ts'
import { offersOf } from './offer-store.ts'
import type { PoolNow } from './pool-kept.ts'
import { hardshipFirst } from './told-first.ts'
import { toldOfMentor } from './told-of-mentor.ts'

export type Found = {
  readonly profile: Profile
  readonly ranked: Ranked
  readonly decision: Decision
  readonly mentors: PoolNow['mentors']
  readonly partial: boolean
  /** The record was not read, because the patient did not let it. */
  readonly answersAlone: boolean
}

type Known = Pick<Found, 'profile' | 'partial' | 'answersAlone'> & {
  readonly pool: PoolNow
}

/** Said for this ranking. */
type Given = {
  /** undefined takes what the patient answered in the questionnaire. */
  readonly answers?: Answers | undefined
  /** It takes somebody experienced: a clinician's to say. undefined takes what one said last time. */
  readonly complex?: boolean | undefined
}

/**
 * Who this person is for a ranking, and who there is. Without the agreement to read, it is what they answered alone.
 *
 * refuses  consent-missing, record-not-read, and who may not be matched
 */
export async function knownFor(house: House, launch: PatientLaunch, given: Given): Promise<Result<Known, Problem>> {
  const now = house.now()
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  const consented = await withConsent(house.db, launch, 'match', now)
  if (!consented.ok) return consented
  const mayRead = (await withConsent(house.db, launch, 'read-record', now)).ok
  const looking = lastLookedFor(house, house.db, launch)
  const [answers, record, said, pool, offers, verdicts, learnt, last] = await Promise.all([
    answersForRanking(house, launch, given.answers, looking),
    mayRead ? recordOf(house.db, house.vault, launch.id) : null,
    mayRead ? correctionsOf(house.db, house.vault, launch) : [],
    house.pool(),
    offersOf(house.db, launch),
    verdictsOf(house.db, launch),
    house.learnt(),
    looking,
  ])
  if (mayRead && !record) return refuse('record-not-read')

  const complex = launch.role === 'clinician' ? given.complex : undefined
  // They may have said that they would rather not say: without their word the chart says nothing either.
  const features = record && said ? correctedBy(record.features, said) : NOTHING_READ
  const profile = {
    ...profileFrom(features, answers, localDay(now)),
    complex: complex ?? last?.profile.complex ?? false,
    history: historyOf(offers, verdicts, now),
    window: house.config.site.pathwayWindow,
    learnt,
  }
  return ok({
    profile,
    pool,
    partial: said === null || record?.completeness === 'partial',
    answersAlone: record === null,
  })
}

/** features + answers → ranked candidates. Who did not fit, or said no, is not looked at again. */
export async function foundFor(house: House, launch: PatientLaunch, given: Given): Promise<Result<Found, Problem>> {
  const known = await knownFor(house, launch, given)
  if (!known.ok) return known
  const { profile, pool, partial, answersAlone } = known.value
  return ok({ ...rankedIn(pool, profile, launch), mentors: pool.mentors, partial, answersAlone })
}

/** The ranking of this person among those there are now, and what it came from. */
export function rankedIn(
  { mentors, taken, chosenLately, compiled }: PoolNow,
  profile: Profile,
  { issuer, patient }: Person,
): Pick<Found, 'profile' | 'ranked' | 'decision'> {
  const tieKey = `${issuer} ${patient}`
  const ranked = rank(profile, compiled(), tieKey)
  return { profile, ranked, decision: decisionOf(ranked, { profile, tieKey, mentors, taken, chosenLately }) }
}

/** The candidates as cards, each with what the mentor chose to show and an id for this viewer alone. */
export async function candidatesFor(
  house: House,
  launch: PatientLaunch,
  given: Given,
): Promise<Result<Ranking, Problem>> {
  const found = await foundFor(house, launch, given)
  if (!found.ok) return found
  const { profile, ranked, mentors, partial, answersAlone } = found.value
  const dismissed = dismissedBy(profile.answers.importance)
  const inOrder = ranked.candidates.flatMap((candidate): Candidate[] => {
    const mentor = mentors.get(candidate.mentor)
    return mentor ? [toldOfMentor(house, launch, mentor, { readings: candidate.readings, dismissed })] : []
  })
  const { excluded, relaxed, version } = ranked
  const byHardship = profile.answers.connection === 'hardship' || relaxed.includes('hardship')
  const candidates = byHardship ? hardshipFirst(inOrder) : inOrder
  const illnessCounts = CLINICAL.some((criterion) => profile.importance[criterion] !== 'not-important')
  const aside = { relaxed: [...relaxed], illnessCounts }
  const complex = launch.role === 'clinician' && profile.complex
  return ok({ candidates, excluded: keptOutFrom(excluded), ...aside, complex, partial, answersAlone, version })
}
