import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Db } from '../db/database.ts'
import { compile, FOR_PEOPLE, type Pool } from '../matching/pool.ts'
import { allMentors, mentorListVersion } from '../mentors/mentor-store.ts'
import { begunBy, lastBegun, loads, proposedSince } from './loads-store.ts'
import { daysAfter } from './offer.ts'

/** What is asked of each mentor: the places taken, and how often they were proposed of late. */
type Demand = {
  readonly taken: ReadonlyMap<MentorId, number>
  readonly chosenLately: ReadonlyMap<MentorId, number>
}

/** The site's mentors and what is asked of them, at one moment. */
export type PoolNow = Demand & {
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  /** Compiled for ranking, as of this moment until something is awaited: the next to ask brings it up to theirs. */
  readonly compiled: () => Pool
}

type Kept = {
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  readonly pool: Pool
  /** What the pool knows of it. */
  demand: Demand
}

/** A few are not always chosen: how often somebody was proposed counts for so long. */
const LATELY_DAYS = 90

/**
 * The database decides at each call; what was read and compiled is kept. All mentors are read anew only when one of
 * them changed or a match began, and what is asked of one changes that one in the pool.
 */
export function poolFor(db: Db, now: () => Date): () => Promise<PoolNow> {
  let version: string | null = null
  let reading: Promise<Kept>
  return async () => {
    const [list, begun, demand] = await Promise.all([mentorListVersion(db), lastBegun(db), demandAt(db, now())])
    const newest = `${list} ${begun}`
    if (version !== newest) {
      version = newest
      reading = mentorsNow(db).then((mentors) => keptFrom(mentors, demand))
      reading.catch(() => {
        version = null
      })
    }
    const kept = await reading
    return { mentors: kept.mentors, ...demand, compiled: () => broughtUp(kept, demand) }
  }
}

export async function demandAt(db: Db, moment: Date): Promise<Demand> {
  const since = daysAfter(moment, -LATELY_DAYS)
  const [taken, chosenLately] = await Promise.all([loads(db, moment), proposedSince(db, since)])
  return { taken, chosenLately }
}

/** The list says whom they accompanied before; those they met here come on top. */
async function mentorsNow(db: Db): Promise<Mentor[]> {
  const [listed, begun] = await Promise.all([allMentors(db), begunBy(db)])
  return listed.map((mentor) => {
    const here = begun.get(mentor.id) ?? 0
    return here === 0 ? mentor : { ...mentor, accompanied: (mentor.accompanied ?? 0) + here }
  })
}

const keptFrom = (mentors: readonly Mentor[], demand: Demand): Kept => ({
  mentors: new Map(mentors.map((mentor) => [mentor.id, mentor])),
  pool: compile(mentors, demand.taken, demand.chosenLately, FOR_PEOPLE),
  demand,
})

function broughtUp(kept: Kept, demand: Demand): Pool {
  const before = kept.demand
  const asked = [before, demand].flatMap(({ taken, chosenLately }) => [...taken.keys(), ...chosenLately.keys()])
  for (const id of new Set(asked)) {
    const mentor = kept.mentors.get(id)
    const taken = demand.taken.get(id) ?? 0
    const chosenLately = demand.chosenLately.get(id) ?? 0
    const isSame = taken === (before.taken.get(id) ?? 0) && chosenLately === (before.chosenLately.get(id) ?? 0)
    if (mentor && !isSame) kept.pool.set({ mentor, taken, chosenLately })
  }
  kept.demand = demand
  return kept.pool
}
