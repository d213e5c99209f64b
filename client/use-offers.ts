import { useCallback } from 'react'
import type { OfferView } from '../shared/offer.ts'
import type { LaunchApi } from './api.ts'
import { type Asking, useAsked } from './asked.ts'
import { LOOK_EVERY_MS, useWhileLooking } from './looking.ts'
import { useStandingChange } from './standing.tsx'

/** The offers of this person, the newest first; asked again when what is in force changes, and while somebody looks. */
export function useOffers(api: LaunchApi): Asking<readonly OfferView[]> {
  const asking = useAsked(useCallback(() => api.ask('offers'), [api]))
  const { refresh } = asking
  useStandingChange(useCallback(() => void refresh(), [refresh]))
  useWhileLooking(LOOK_EVERY_MS, asking.asked.state === 'ready', refresh)
  return asking
}
