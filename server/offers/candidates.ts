import { type Answers, Criterion } from '../../shared/answers.ts'
import type { Candidate, Ranking } from '../../shared/candidate.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Profile } from '../../shared/profile.ts'
import type { ChartRecord } from '../../shared/record.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordOf } from '../chart/record-store.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { explain } from '../matching/explain.ts'
import { compile } from '../matching/pool.ts'
import { rank } from '../matching/rank.ts'
import { cardOf } from '../mentors/card.ts'
import { allMentors } from '../mentors/mentor-store.ts'
import { correctedBy } from '../profile/corrected.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { NOTHING_READ } from '../profile/nothing-read.ts'
import { profileFrom } from '../profile/profile.ts'
import { loads } from './offer-store.ts'

type Looked = { readonly profile: Profile; readonly record: ChartRecord | null }

/**
 * features + answers → profile. Without the agreement to read, the answers alone make one.
 *
 * refuses  consent-missing, record-not-read, and who may not be matched
 */
export async function profileOf(
  house: House,
  launch: PatientLaunch,
  answers: Answers,
): Promise<Result<Looked, Problem>> {
  const now = house.now()
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  const consented = await withConsent(house.db, launch, 'match', now)
  if (!consented.ok) return consented
  const mayRead = (await withConsent(house.db, launch, 'read-record', now)).ok
  const [record, said] = await Promise.all([
    mayRead ? recordOf(house.db, house.vault, launch.id) : null,
    mayRead ? correctionsOf(house.db, house.vault, launch) : [],
  ])
  if (mayRead && !record) return refuse('record-not-read')
  const features = correctedBy(record?.features ?? NOTHING_READ, said)
  return ok({ profile: profileFrom(features, answers, now.toISOString().slice(0, 10)), record })
}

/**
 * features + answers → ranked candidates, each as a card that shows only what the mentor chose to show. Without
 * the agreement to read, the answers alone give a match.
 *
 * refuses  consent-missing, record-not-read, and who may not be matched
 */
export async function candidatesFor(
  house: House,
  launch: PatientLaunch,
  answers: Answers,
): Promise<Result<Ranking, Problem>> {
  const looked = await profileOf(house, launch, answers)
  if (!looked.ok) return looked
  const { profile, record } = looked.value
  const [mentors, taken] = await Promise.all([allMentors(house.db), loads(house.db, house.now())])
  const ranked = rank(profile, compile(mentors, taken), `${launch.issuer} ${launch.patient}`)
  const dismissed = Criterion.options.filter((criterion) => answers.importance[criterion] === 'not-important')
  const byId = new Map(mentors.map((mentor) => [mentor.id, mentor]))
  const candidates = ranked.candidates.flatMap((candidate): Candidate[] => {
    const mentor = byId.get(candidate.mentor)
    return mentor ? [{ mentor: cardOf(mentor), ...explain(candidate, mentor.discloses, dismissed) }] : []
  })
  return ok({
    candidates,
    excluded: [...ranked.excluded],
    relaxed: [...ranked.relaxed],
    partial: record?.completeness === 'partial',
    answersAlone: record === null,
    version: ranked.version,
  })
}
