import type { LaunchId } from '../../shared/ids.ts'
import type { House } from '../house.ts'
import { owesNotes } from '../outbox/outbox-store.ts'
import type { AuthorisationServer, Grant } from './authorisation-server.ts'
import { closeEnded } from './launch-store.ts'
import { takeToken } from './token-store.ts'

type Parts = Pick<House, 'db' | 'vault' | 'authorisationServers' | 'now'>

/** The person leaves: the page closes for good. */
export async function endLaunch(house: House, launch: LaunchId): Promise<void> {
  await closeEnded(house.db, launch, house.now())
  await letGo(house, launch)
}

/**
 * The tokens of a launch that is over are forgotten and taken back, unless a signed note still needs them to reach the
 * chart. Nothing is done to a launch that is open.
 *
 * gives   whether there was something to let go
 */
export async function letGo(parts: Parts, launch: LaunchId): Promise<boolean> {
  if (await owesNotes(parts.db, launch)) return false
  const taken = await takeToken(parts.db, parts.vault, launch, parts.now())
  if (taken) await takeBack(parts.authorisationServers.get(taken.issuer), taken)
  return taken !== null
}

/** Where the EHR offers it and as far as it answers: both, for an EHR need not end the one with the other. */
export async function takeBack(
  server: AuthorisationServer | undefined,
  { access, refresh }: { readonly access: Grant['accessToken']; readonly refresh: Grant['refreshToken'] },
): Promise<void> {
  const both = [refresh, access].filter((token) => token !== null)
  await Promise.allSettled(both.map(async (token) => server?.revoke(token)))
}
