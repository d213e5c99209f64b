import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Db } from '../db/database.ts'
import { compile, type Pool } from '../matching/pool.ts'
import { allMentors, mentorListVersion } from '../mentors/mentor-store.ts'
import { daysAfter } from './offer.ts'
import { begunBy, loads, proposedSince } from './offer-store.ts'

/** What is asked of each mentor: the places taken, how often they were proposed of late, and the matches that began. */
type Demand = {
  readonly taken: ReadonlyMap<MentorId, number>
  readonly chosenLately: ReadonlyMap<MentorId, number>
  readonly begun: ReadonlyMap<MentorId, number>
}

/** The site's mentors and what is asked of them, at one moment. */
export type PoolNow = Demand & {
  /** As `compiled` has them: whom they accompanied here is counted. */
  readonly mentors: ReadonlyMap<MentorId, Mentor>
  /** Compiled for ranking, as of this moment until something is awaited: the next to ask brings it up to theirs. */
  readonly compiled: () => Pool
}

type Kept = {
  readonly listed: ReadonlyMap<MentorId, Mentor>
  readonly mentors: Map<MentorId, Mentor>
  readonly pool: Pool
  /** What the pool knows of it. */
  demand: Demand
}

/** A few are not always chosen: how often somebody was proposed counts for so long. */
const LATELY_DAYS = 90

/**
 * The database decides at each call; what was read and compiled is kept. All mentors are read anew only when one of
 * them changed, and what is asked of one changes that one in the pool.
 */
export function poolFor(db: Db, now: () => Date): () => Promise<PoolNow> {
  let version: string | null = null
  let reading: Promise<Kept>
  return async () => {
    const [newest, demand] = await Promise.all([mentorListVersion(db), demandAt(db, now())])
    if (version !== newest) {
      version = newest
      reading = allMentors(db).then((mentors) => keptFrom(mentors, demand))
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
  const [taken, chosenLately, begun] = await Promise.all([loads(db, moment), proposedSince(db, since), begunBy(db)])
  return { taken, chosenLately, begun }
}

function keptFrom(listed: readonly Mentor[], demand: Demand): Kept {
  const mentors = listed.map((mentor) => experienced(mentor, demand))
  return {
    listed: byId(listed),
    mentors: byId(mentors),
    pool: compile(mentors, demand.taken, demand.chosenLately),
    demand,
  }
}

const byId = (mentors: readonly Mentor[]) => new Map(mentors.map((mentor) => [mentor.id, mentor]))

/** The list says whom they accompanied before; those they met here come on top. */
function experienced(mentor: Mentor, { begun }: Demand): Mentor {
  const here = begun.get(mentor.id) ?? 0
  return here === 0 ? mentor : { ...mentor, accompanied: (mentor.accompanied ?? 0) + here }
}

function broughtUp(kept: Kept, demand: Demand): Pool {
  const before = kept.demand
  for (const id of asked(before, demand)) {
    const listed = kept.listed.get(id)
    if (!listed || COUNTS.every((count) => countOf(before, count, id) === countOf(demand, count, id))) continue
    const mentor = experienced(listed, demand)
    kept.mentors.set(id, mentor)
    kept.pool.set({
      mentor,
      taken: countOf(demand, 'taken', id),
      chosenLately: countOf(demand, 'chosenLately', id),
    })
  }
  kept.demand = demand
  return kept.pool
}

const COUNTS = ['taken', 'chosenLately', 'begun'] as const

const countOf = (demand: Demand, count: (typeof COUNTS)[number], id: MentorId) => demand[count].get(id) ?? 0

/** Of whom something is asked, or was. */
const asked = (...demands: readonly Demand[]) =>
  new Set(demands.flatMap((demand) => COUNTS.flatMap((count) => [...demand[count].keys()])))
