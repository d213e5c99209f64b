import { Profile } from '../../shared/profile.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { whoWaitsAs } from '../programme/waiting-store.ts'
import { openAmongOthers } from './ranking-kept.ts'
import { lastRankingOf } from './ranking-store.ts'

export type LastLookedFor = { readonly profile: Profile; readonly at: Date }

/**
 * Who this person was for a ranking, the last time that they were offered somebody or joined the waiting list. Read from
 * what is kept of that anyway, and forgotten with it.
 */
export async function lastLookedFor(
  house: Pick<House, 'vault' | 'log'>,
  db: Db,
  person: Person,
): Promise<LastLookedFor | null> {
  const waits = await whoWaitsAs(db, house.vault, person)
  if (waits) return { profile: waits.profile, at: waits.since }
  const last = await lastRankingOf(db, person)
  if (!last) return null
  // An older version of us may have written it.
  const { success, data } = Profile.safeParse(openAmongOthers(house, last)?.decision?.profile)
  return success ? { profile: data, at: last.offer.proposedAt } : null
}
