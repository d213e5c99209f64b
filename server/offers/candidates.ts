import type { Answers } from '../../shared/answers.ts'
import type { Candidate, Ranking } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Profile } from '../../shared/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordOf } from '../chart/record-store.ts'
import { whoseChart } from '../chart/whose-chart.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { explain } from '../matching/explain.ts'
import { compile } from '../matching/pool.ts'
import { type Ranked, rank } from '../matching/rank.ts'
import { cardOf } from '../mentors/card.ts'
import { allMentors } from '../mentors/mentor-store.ts'
import { seenMentor } from '../mentors/seen.ts'
import { correctedBy } from '../profile/corrected.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { profileFrom } from '../profile/profile.ts'
import { verdictsOf } from './feedback-store.ts'
import { notProposedAgain } from './history.ts'
import { dismissedIn } from './introduction.ts'
import { loads, offersOf } from './offer-store.ts'

export type Found = {
  readonly profile: Profile
  readonly ranked: Ranked
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  readonly partial: boolean
}

/**
 * features + answers → ranked candidates. Who did not fit, or said no, is not looked at again.
 *
 * refuses  consent-missing, record-not-read, patient-deceased
 */
export async function foundFor(house: House, launch: PatientLaunch, answers: Answers): Promise<Result<Found, Problem>> {
  const now = house.now()
  const consented = await withConsent(house.db, launch, 'match', now)
  if (!consented.ok) return consented
  const [identity, record, said, mentors, taken, offers, verdicts] = await Promise.all([
    whoseChart(house, launch),
    recordOf(house.db, house.vault, launch.id),
    correctionsOf(house.db, house.vault, launch),
    allMentors(house.db),
    loads(house.db, now),
    offersOf(house.db, launch),
    verdictsOf(house.db, launch),
  ])
  if (identity.deceased) return refuse('patient-deceased')
  if (!record) return refuse('record-not-read')

  const past = notProposedAgain(offers, verdicts, now)
  const left = mentors.filter(({ id }) => !past.has(id))
  const profile = profileFrom(correctedBy(record.features, said), answers, now.toISOString().slice(0, 10))
  const ranked = rank(profile, compile(left, taken), `${launch.issuer} ${launch.patient}`)
  const again = mentors.length - left.length
  return ok({
    profile,
    ranked: {
      ...ranked,
      excluded: again === 0 ? ranked.excluded : [...ranked.excluded, { barrier: 'already-offered', count: again }],
    },
    mentors: new Map(mentors.map((mentor) => [mentor.id, mentor])),
    partial: record.completeness === 'partial',
  })
}

/** The candidates as cards, each with what the mentor chose to show and an id for this viewer alone. */
export async function candidatesFor(
  house: House,
  launch: PatientLaunch,
  answers: Answers,
): Promise<Result<Ranking, Problem>> {
  const found = await foundFor(house, launch, answers)
  if (!found.ok) return found
  const { ranked, mentors, partial } = found.value
  const candidates = ranked.candidates.flatMap((candidate): Candidate[] => {
    const mentor = mentors.get(candidate.mentor)
    if (!mentor) return []
    const card = cardOf(mentor, seenMentor(house.config.secretKeys, launch, mentor.id))
    return [{ mentor: card, ...explain(candidate, mentor.discloses, dismissedIn(answers)) }]
  })
  return ok({ candidates, excluded: [...ranked.excluded], partial, version: ranked.version })
}
