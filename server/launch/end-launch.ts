import type { LaunchId } from '../../shared/ids.ts'
import type { House } from '../house.ts'
import { closeLaunch, heldToken } from './launch-store.ts'

/**
 * The person leaves: the page closes for good. Tokens are revoked and forgotten, unless a signed note
 * still needs them to reach the chart.
 */
export async function endLaunch(house: House, launch: LaunchId, owesNotes: boolean): Promise<void> {
  const held = await heldToken(house.db, house.vault, launch)
  await closeLaunch(house.db, launch, 'ended', house.now(), { keepToken: owesNotes })
  if (!held || owesNotes) return
  const server = house.authorisationServers.get(held.issuer)
  await Promise.allSettled([server?.revoke(held.refresh ?? held.access)])
}
