import type { Barrier, Reading, Relaxed } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import { counted } from './barriers.ts'
import { type Best, bestOf, type Scored } from './best.ts'
import type { Pool } from './pool.ts'
import { beyondIllness, RELAXED_IN_ORDER, without } from './relax.ts'
import { barriersAt, readingsAt, type Tables, tablesFor, withHistory } from './tables.ts'
import { varied } from './varied.ts'

/** Changes whenever the same input could give another list. Stored with each offer. */
export const RANKING_VERSION = '2026-12.1'

export type Ranked = {
  readonly candidates: readonly RankedCandidate[]
  /** In the order of `Barrier`. A mentor is counted once, by the first barrier met. */
  readonly excluded: readonly { barrier: Barrier; count: number }[]
  /** What was put aside because nobody fitted otherwise; [] and no candidate is an honest "nobody yet". */
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
  return withHistory(profile, pool, () => {
    const { tables, best, relaxed } = nearest(profile, pool, tieKey, Math.max(most, SHORTLIST))
    const shortlist = best.scored.map((one) => ({ ...one, mentor: pool.mentorAt(one.at) }))
    const barred = new Map(best.barred)
    for (const barrier of pool.barred.values()) barred.set(barrier, (barred.get(barrier) ?? 0) + 1)
    return {
      candidates: varied(shortlist, most).map((one) => candidateFrom(tables, pool, one)),
      excluded: counted(barred),
      relaxed,
      version: RANKING_VERSION,
    }
  })
}

type Nearest = { readonly tables: Tables; readonly best: Best; readonly relaxed: readonly Relaxed[] }

/** Those who fit; else, one criterion after the other put aside, those who come nearest. */
function nearest(profile: Profile, pool: Pool, tieKey: string, most: number): Nearest {
  const tables = tablesFor(profile, pool)
  const asked = bestOf(tables, pool, tieKey, most)
  if (asked.open > 0 || pool.size() === 0) return { tables, best: asked, relaxed: [] }

  const bars = RELAXED_IN_ORDER.filter((criterion) =>
    tables.some((table) => table.criterion === criterion && table.barriers !== null),
  )
  for (let nth = 1; nth <= bars.length; nth += 1) {
    const best = bestOf(without(tables, bars.slice(0, nth)), pool, tieKey, most)
    if (best.open > 0) return { tables, best, relaxed: bars.filter((one) => barsSome(tables, best.scored, one)) }
  }
  const beyond = tablesFor(beyondIllness(profile), pool)
  const best = bestOf(without(beyond, bars), pool, tieKey, most)
  const others = bars.filter((one) => barsSome(beyond, best.scored, one))
  return best.open > 0
    ? { tables: beyond, best, relaxed: [...others, 'hardship'] }
    : { tables, best: asked, relaxed: [] }
}

const barsSome = (tables: Tables, found: readonly Scored[], criterion: Relaxed): boolean =>
  found.some(({ at }) => barriersAt(tables, at).some((one) => one.criterion === criterion))

function candidateFrom(tables: Tables, pool: Pool, { at, score }: Scored): RankedCandidate {
  const readings = readingsAt(tables, at)
  return {
    mentor: pool.mentorAt(at).id,
    score,
    outOf: tables.reduce((sum, { outOf }) => sum + outOf, 0),
    readings,
  }
}
