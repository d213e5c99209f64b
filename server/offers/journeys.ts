import type { Reading } from '../../shared/candidate.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { Journey } from '../programme/uptake.ts'
import type { Offer } from './offer.ts'
import { latestWithRanking } from './offer-store.ts'
import { openFound } from './ranking-kept.ts'

/** The latest so many offers are looked at. */
const LATEST = 2000

/** How far each person came to whom somebody was proposed, as long as what was ranked for them is kept. */
export async function proposedJourneys(db: Db, vault: Vault, issuer: string): Promise<Journey[]> {
  const byPatient = new Map<string, Journey>()
  for (const kept of await latestWithRanking(db, issuer, LATEST)) {
    const found = openFound(vault, kept)
    if (!found?.decision) continue
    const later = byPatient.get(kept.person.patient)
    const stage = furthest(later?.stage, stageOf(kept.offer))
    const { profile, fit } = later ?? { profile: found.decision.profile, fit: fitIn(found.readings) }
    byPatient.set(kept.person.patient, { profile, stage, fit })
  }
  return [...byPatient.values()]
}

const STAGES = ['proposed', 'said-yes', 'accompanied'] as const
type Stage = (typeof STAGES)[number]

const furthest = (one: Journey['stage'] | undefined, other: Stage): Stage =>
  STAGES.findLast((stage) => stage === one || stage === other) ?? other

function stageOf({ state }: Offer): Stage {
  if (state === 'accepted' || state === 'ended') return 'accompanied'
  return state === 'asked' || state === 'mentor-declined' ? 'said-yes' : 'proposed'
}

/** What is worse than nothing counts as nothing. */
function fitIn(readings: readonly Reading[]): number | null {
  const outOf = readings.reduce((sum, reading) => sum + reading.outOf, 0)
  if (outOf === 0) return null
  return Math.max(0, readings.reduce((sum, { points }) => sum + points, 0) / outOf)
}
