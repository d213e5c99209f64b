import { useCallback } from 'react'
import type { OfferView } from '../shared/offer.ts'
import { isOpen } from '../shared/open-offer.ts'
import type { LaunchApi } from './api.ts'
import { type Asking, useAsked } from './asked.ts'
import { LOOK_EVERY_MS, useWhileLooking } from './looking.ts'
import { useStandingChange } from './standing.tsx'

/**
 * The offers of this person, the newest first; asked again when what is in force changes and, while one is open, every
 * so often: others answer it too.
 */
export function useOffers(api: LaunchApi): Asking<readonly OfferView[]> {
  const asking = useAsked(useCallback(() => api.ask('offers'), [api]))
  const { asked, refresh } = asking
  useStandingChange(useCallback(() => void refresh(), [refresh]))
  useWhileLooking(LOOK_EVERY_MS, asked.state === 'ready' && asked.value.some(isOpen), refresh)
  return asking
}
