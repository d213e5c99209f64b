import type { Relaxed } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Standing } from './barriers.ts'
import { compile } from './pool.ts'
import { RANKING_VERSION, type Ranked, rank } from './rank.ts'

/** All that a ranking came from and what it said, to be kept and looked into later. Plain data. */
export type Decision = {
  readonly version: string
  readonly profile: Profile
  readonly standings: readonly Standing[]
  readonly tieKey: string
  readonly most: number
  readonly candidates: readonly { readonly mentor: MentorId; readonly score: number }[]
  readonly relaxed: readonly Relaxed[]
}

type Definition = (profile: Profile, standings: readonly Standing[], tieKey: string, most: number) => Ranked

const today: Definition = (profile, standings, tieKey, most) => {
  const counts = (of: 'taken' | 'chosenLately') =>
    new Map(standings.map((standing) => [standing.mentor.id, standing[of]] as const))
  const mentors = standings.map(({ mentor }) => mentor)
  return rank(profile, compile(mentors, counts('taken'), counts('chosenLately')), tieKey, most)
}

/** Each version of the weights and tables that can still be replayed. */
const DEFINITIONS: ReadonlyMap<string, Definition> = new Map([[RANKING_VERSION, today]])

export function decide(...[profile, standings, tieKey, most]: Parameters<Definition>): Decision {
  const { candidates, relaxed, version } = today(profile, standings, tieKey, most)
  const kept = candidates.map(({ mentor, score }) => ({ mentor, score }))
  return { version, profile, standings, tieKey, most, candidates: kept, relaxed }
}

/** The same ranking again, by the definition that made it. */
export function replay(decision: Decision): Result<{ ranked: Ranked; isSame: boolean }, 'version-unknown'> {
  const { version, profile, standings, tieKey, most } = decision
  const definition = DEFINITIONS.get(version)
  if (!definition) return refuse('version-unknown')
  const ranked = definition(profile, standings, tieKey, most)
  const said = ({ candidates, relaxed }: Pick<Decision, 'candidates' | 'relaxed'>) =>
    JSON.stringify([candidates.map(({ mentor, score }) => [mentor, score]), relaxed])
  return ok({ ranked, isSame: said(ranked) === said(decision) })
}
