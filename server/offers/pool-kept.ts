import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Db } from '../db/database.ts'
import { compile, type Pool } from '../matching/pool.ts'
import { allMentors, mentorListVersion } from '../mentors/mentor-store.ts'
import { loads } from './offer-store.ts'

/** The site's mentors and the places taken, at one moment. */
export type PoolNow = {
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  readonly taken: ReadonlyMap<MentorId, number>
  /** Compiled for ranking, as of this moment until something is awaited: the next to ask brings it up to theirs. */
  readonly compiled: () => Pool
}

type Kept = {
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  readonly pool: Pool
  /** The places taken that the pool knows of. */
  taken: ReadonlyMap<MentorId, number>
}

/**
 * The database decides at each call; what was read and compiled is kept. All mentors are read anew only when one of
 * them changed, and a place taken or given back changes one mentor in the pool.
 */
export function poolFor(db: Db, now: () => Date): () => Promise<PoolNow> {
  let version: string | null = null
  let reading: Promise<Kept>
  return async () => {
    const [newest, taken] = await Promise.all([mentorListVersion(db), loads(db, now())])
    if (version !== newest) {
      version = newest
      reading = allMentors(db).then(keptFrom)
      reading.catch(() => {
        version = null
      })
    }
    const kept = await reading
    return { mentors: kept.mentors, taken, compiled: () => broughtUp(kept, taken) }
  }
}

const keptFrom = (mentors: readonly Mentor[]): Kept => ({
  mentors: new Map(mentors.map((mentor) => [mentor.id, mentor])),
  pool: compile(mentors, new Map()),
  taken: new Map(),
})

function broughtUp(kept: Kept, taken: PoolNow['taken']): Pool {
  for (const id of new Set([...kept.taken.keys(), ...taken.keys()])) {
    const mentor = kept.mentors.get(id)
    const places = taken.get(id) ?? 0
    if (mentor && places !== (kept.taken.get(id) ?? 0)) kept.pool.set({ mentor, taken: places, chosenLately: 0 })
  }
  kept.taken = taken
  return kept.pool
}
