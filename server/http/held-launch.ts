import type { Request } from 'express'
import { LaunchId } from '../../shared/ids.ts'
import type { House } from '../house.ts'
import { cookieNameFor, secretIn } from '../launch/cookie.ts'
import { type FoundLaunch, findLaunch } from '../launch/launch-store.ts'

/** The launch that a call names, and the secret of it that its browser shows. */
export type Shown = { readonly id: LaunchId; readonly secret: string }

/** gives  null where no launch is named, or no secret shown: whether it is the right one is not asked yet */
export function shownIn({ params, headers }: Request): Shown | null {
  const id = LaunchId.safeParse(params.launch)
  const secret = id.success ? secretIn(headers.cookie, cookieNameFor(id.data)) : null
  return id.success && secret ? { id: id.data, secret } : null
}

/** gives  null for an unknown launch, and another browser's: then there is nobody to write a line about */
export async function heldLaunch(house: House, shown: Shown | null): Promise<FoundLaunch | null> {
  return shown && findLaunch(house.db, shown.id, shown.secret, house.now())
}
