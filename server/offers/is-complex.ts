import type { House } from '../house.ts'
import { profileWaiting } from '../programme/waiting-store.ts'
import { lastRankingOf, type Person } from './offer-store.ts'
import { openFound } from './ranking-kept.ts'

/**
 * Whether a clinician said that it takes somebody experienced, the last time that this person was offered somebody or
 * joined the waiting list. Read from what is kept of that anyway, and forgotten with it.
 */
export async function isComplexSince({ db, vault }: Pick<House, 'db' | 'vault'>, person: Person): Promise<boolean> {
  const [waiting, last] = await Promise.all([profileWaiting(db, vault, person), lastRankingOf(db, person)])
  const profile = waiting ?? (last && openFound(vault, last))?.decision?.profile
  return profile?.complex ?? false
}
