import type { Profile } from '../../../shared/profile.ts'
import type { Pool } from '../pool.ts'
import { codeOf, type Tables, tablesFor, withHistory } from '../tables.ts'
import { FORBIDDEN } from './state.ts'

/** The score of every mentor of the pool for one patient, by place; `FORBIDDEN` where a barrier stands. */
export const fitsOf = (profile: Profile, pool: Pool): Float64Array =>
  withHistory(profile, pool, () => sumsOf(tablesFor(profile, pool), pool.size()))

function sumsOf(tables: Tables, size: number): Float64Array {
  const sums = new Float64Array(size)
  for (const { points, codes, outOf } of tables) {
    if (outOf === 0) continue
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] as number) + (points[codes[at] as number] as number)
  }
  for (const table of tables)
    if (table.barriers) for (let at = 0; at < size; at += 1) if (table.barriers[codeOf(table, at)]) sums[at] = FORBIDDEN
  return sums
}
