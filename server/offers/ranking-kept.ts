import type { OfferId } from '../../shared/ids.ts'
import type { Vault } from '../db/vault.ts'
import type { House } from '../house.ts'
import { traceOf } from '../http/problems.ts'
import { FoundBetween } from './introduction.ts'
import type { Kept } from './offer-row.ts'

const boundTo = (offer: OfferId) => `offer/${offer}`

export const sealFound = (vault: Vault, offer: OfferId, found: FoundBetween): string =>
  vault.seal(JSON.stringify(found), boundTo(offer))

/** null where nothing was ranked, or where what was found has been forgotten. */
export const openFound = (
  vault: Vault,
  { offer, sealedRanking }: { offer: { id: OfferId } } & Pick<Kept, 'sealedRanking'>,
) => (sealedRanking === null ? null : FoundBetween.parse(JSON.parse(vault.open(sealedRanking, boundTo(offer.id)))))

/** As `openFound`, where others are told of too: what cannot be read is as if it were forgotten, and the log says so. */
export function openAmongOthers(
  { vault, log }: Pick<House, 'vault' | 'log'>,
  kept: Parameters<typeof openFound>[1],
): FoundBetween | null {
  try {
    return openFound(vault, kept)
  } catch (thrown) {
    log.error({ event: 'unreadable', what: 'ranking', ...traceOf(thrown) })
    return null
  }
}
