import type { Reading } from '../../shared/candidate.ts'
import type { House } from '../house.ts'
import type { Journey } from '../programme/uptake.ts'
import { latestOf } from './latest.ts'
import type { Offer } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { openAmongOthers } from './ranking-kept.ts'
import { latestWithRanking } from './ranking-store.ts'

type Keeping = Pick<House, 'db' | 'vault' | 'log'>

/** How far each person came to whom somebody was proposed, as long as what was ranked for them is kept. */
export async function proposedJourneys(house: Keeping, issuer: string): Promise<Journey[]> {
  const byPatient = new Map<string, Journey>()
  for await (const kept of latestOf((page) => latestWithRanking(house.db, issuer, page))) {
    const { patient } = kept.person
    const journey = withEarlier(byPatient.get(patient), kept, house)
    if (journey) byPatient.set(patient, journey)
  }
  return [...byPatient.values()]
}

/** The latest offer says who somebody is and how near the mentor was; all of them, how far they came. */
function withEarlier(later: Journey | undefined, kept: Kept, house: Keeping): Journey | null {
  if (later) return { ...later, stage: furthest(later.stage, stageOf(kept.offer)) }
  const found = openAmongOthers(house, kept)
  if (!found?.decision) return null
  return { profile: found.decision.profile, stage: stageOf(kept.offer), fit: fitIn(found.readings) }
}

const STAGES = ['proposed', 'said-yes', 'accompanied'] as const
type Stage = (typeof STAGES)[number]

const furthest = (one: Journey['stage'], other: Stage): Stage =>
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
