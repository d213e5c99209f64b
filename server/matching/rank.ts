import type { Criterion } from '../../shared/answers.ts'
import type { Barrier, Reading, Relaxed } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import { counted } from './barriers.ts'
import { bestOf } from './best.ts'
import { keptOut } from './excluded.ts'
import type { Pool } from './pool.ts'
import { beyondIllness, neededIn, RELAXED_IN_ORDER, without } from './relax.ts'
import type { Scored } from './shortlist.ts'
import { barriersAt, readingsAt, type Tables, tablesFor, withHistory } from './tables.ts'
import { varied } from './varied.ts'

/** Changes whenever the same input could give another list. Stored with each offer. */
export const RANKING_VERSION = '2026-12.6'

export type Ranked = {
  readonly candidates: readonly RankedCandidate[]
  /** In the order of `Barrier`. A mentor is counted once, by the first barrier met. */
  readonly excluded: readonly { barrier: Barrier; count: number }[]
  /** What stood against those proposed and was put aside, since nobody fitted otherwise; [] and no candidate is an honest "nobody yet". */
  readonly relaxed: readonly Relaxed[]
  readonly version: string
}
export type RankedCandidate = {
  readonly mentor: MentorId
  /** The sum of the points of the readings. */
  readonly score: number
  /** The most anybody could have had with this patient. */
  readonly outOf: number
  readonly readings: readonly Reading[]
}

const TOP = 5
/** Variety is looked for among so many of the best. */
const SHORTLIST = 50

/**
 * features + answers → ranked candidates.
 *
 * takes   `tieKey`: something that is the same for this patient every time; it orders equals, so that
 *         no mentor wins every tie. `most`: how many are wanted, five unless said; Infinity for all
 * gives   the best first, varied where some are left out; the same for the same input on every machine
 */
export function rank(profile: Profile, pool: Pool, tieKey: string, most = TOP): Ranked {
  return withHistory(profile, pool, () => rankedFrom(nearest(profile, pool, tieKey, most), pool, most))
}

/** Why one mentor is not proposed: each barrier, and the criteria behind those that are the patient's own. */
export type Excluded = {
  readonly mentor: MentorId
  readonly barriers: readonly Barrier[]
  readonly criteria: readonly Criterion[]
}

/** As `rank`, with every mentor who is not proposed named: for who runs the programme, never for a patient. */
export function rankNamingAll(
  profile: Profile,
  pool: Pool,
  tieKey: string,
  most: number,
): { readonly ranked: Ranked; readonly excluded: readonly Excluded[] } {
  return withHistory(profile, pool, () => {
    const found = nearest(profile, pool, tieKey, most)
    return { ranked: rankedFrom(found, pool, most), excluded: excludedFrom(found, pool) }
  })
}

type Nearest = {
  /** Read for reasons; `filtering` keeps out those whom nothing that was put aside would let in. */
  readonly tables: Tables
  readonly filtering: Tables
  readonly best: readonly Scored[]
  /** What was put aside: each of it stands against all who were found. */
  readonly putAside: readonly Relaxed[]
}

/** Those who fit; else, one criterion after the other put aside, those who come nearest. */
function nearest(profile: Profile, pool: Pool, tieKey: string, wanted: number): Nearest {
  const most = Math.max(wanted, SHORTLIST)
  const tables = tablesFor(profile, pool)
  const asked = bestOf(tables, pool, tieKey, most)
  const nobody = { tables, filtering: tables, best: asked, putAside: [] }
  if (asked.length > 0) return nobody

  const bars = RELAXED_IN_ORDER.filter((criterion) =>
    tables.some((table) => table.criterion === criterion && table.barriers !== null),
  )
  const among = (of: Tables, putAside: readonly Criterion[]) => bestOf(without(of, putAside), pool, tieKey, most)
  const leastAside = (of: Tables, putAside: readonly Criterion[]) => {
    const needed = neededIn(putAside, (fewer) => among(of, fewer).length > 0)
    return { tables: of, filtering: without(of, needed), best: among(of, needed), putAside: needed }
  }
  // From the first on: with all of it aside nearly everybody would be looked at, again for each that may come back.
  for (let nth = 1; nth <= bars.length; nth += 1) {
    const putAside = bars.slice(0, nth)
    if (among(tables, putAside).length > 0) return leastAside(tables, putAside)
  }
  const beyond = tablesFor(beyondIllness(profile), pool)
  if (among(beyond, bars).length === 0) return nobody
  const found = leastAside(beyond, bars)
  return { ...found, putAside: [...found.putAside, 'hardship'] }
}

function rankedFrom({ tables, filtering, best, putAside }: Nearest, pool: Pool, most: number): Ranked {
  const proposed = varied(best, most, ({ at }) => pool.mentorAt(at))
  const barred = new Map(keptOut(filtering, pool.buckets))
  for (const [barrier, count] of pool.barredCounts) barred.set(barrier, (barred.get(barrier) ?? 0) + count)
  return {
    candidates: proposed.map((one) => candidateFrom(tables, pool, one)),
    excluded: counted(barred),
    relaxed: putAside,
    version: RANKING_VERSION,
  }
}

function excludedFrom({ filtering }: Nearest, pool: Pool): Excluded[] {
  const unavailable = [...pool.barred].map(([mentor, barrier]) => ({ mentor, barriers: [barrier], criteria: [] }))
  const compared = Array.from({ length: pool.size() }, (_, at) => ({
    mentor: pool.mentorAt(at).id,
    found: barriersAt(filtering, at),
  }))
  return [
    ...unavailable,
    ...compared
      .filter(({ found }) => found.length > 0)
      .map(({ mentor, found }) => ({
        mentor,
        barriers: [...new Set(found.map(({ barrier }) => barrier))],
        criteria: found.map(({ criterion }) => criterion),
      })),
  ]
}

function candidateFrom(tables: Tables, pool: Pool, { at, score }: Scored): RankedCandidate {
  const readings = readingsAt(tables, at)
  return { mentor: pool.mentorAt(at).id, score, outOf: readings.reduce((sum, { outOf }) => sum + outOf, 0), readings }
}
