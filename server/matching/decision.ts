import type { Relaxed } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { MentorFacts } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Standing } from './barriers.ts'
import { compile, FOR_PEOPLE, type Pool } from './pool.ts'
import { RANKING_VERSION, type Ranked, rank } from './rank.ts'

/** What a ranking came from and what it said, to be kept and looked into later. Plain data. */
export type Decision = {
  readonly version: string
  readonly profile: Profile
  readonly standings: readonly Standing[]
  readonly tieKey: string
  readonly most: number
  readonly candidates: readonly { readonly mentor: MentorId; readonly score: number }[]
  readonly relaxed: readonly Relaxed[]
}

type CameFrom = Pick<Decision, 'profile' | 'tieKey'> & {
  readonly mentors: ReadonlyMap<MentorId, MentorFacts>
  readonly taken: ReadonlyMap<MentorId, number>
  readonly chosenLately?: ReadonlyMap<MentorId, number>
}

/**
 * A ranking, to be kept. Of the pool only those proposed: adding a mentor changes no other's score, so they are enough
 * to come to the same list again.
 */
export function decisionOf(
  ranked: Ranked,
  { profile, tieKey, mentors, taken, chosenLately = new Map() }: CameFrom,
): Decision {
  const { candidates, relaxed, version } = ranked
  return {
    version,
    profile,
    standings: candidates.flatMap(({ mentor: id }) => {
      const mentor = mentors.get(id)
      return mentor ? [{ mentor, taken: taken.get(id) ?? 0, chosenLately: chosenLately.get(id) ?? 0 }] : []
    }),
    tieKey,
    most: candidates.length,
    candidates: candidates.map(({ mentor, score }) => ({ mentor, score })),
    relaxed,
  }
}

/**
 * The same ranking again.
 *
 * refuses  version-unknown where other weights or tables made it: what differs then was not changed by anybody
 */
export function replay(decision: Decision): Result<{ ranked: Ranked; isSame: boolean }, 'version-unknown'> {
  const { version, profile, standings, tieKey, most } = decision
  if (version !== RANKING_VERSION) return refuse('version-unknown')
  const ranked = rank(profile, poolOf(standings), tieKey, most)
  const said = ({ candidates, relaxed }: Pick<Decision, 'candidates' | 'relaxed'>) =>
    JSON.stringify([candidates.map(({ mentor, score }) => [mentor, score]), relaxed])
  return ok({ ranked, isSame: said(ranked) === said(decision) })
}

function poolOf(standings: readonly Standing[]): Pool {
  const counts = (of: 'taken' | 'chosenLately') =>
    new Map(standings.map((standing) => [standing.mentor.id, standing[of]] as const))
  const mentors = standings.map(({ mentor }) => mentor)
  return compile(mentors, counts('taken'), counts('chosenLately'), FOR_PEOPLE)
}
