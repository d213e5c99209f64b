import type { Request } from 'express'
import { LaunchId } from '../../shared/ids.ts'
import type { House } from '../house.ts'
import { cookieNameFor, secretIn } from '../launch/cookie.ts'
import { type FoundLaunch, findLaunch } from '../launch/launch-store.ts'

/** gives  null for an unknown launch, and another browser's: then there is nobody to write a line about */
export async function heldLaunch(house: House, { params, headers }: Request): Promise<FoundLaunch | null> {
  const id = LaunchId.safeParse(params.launch)
  const secret = id.success ? secretIn(headers.cookie, cookieNameFor(id.data)) : null
  return id.success && secret ? findLaunch(house.db, id.data, secret, house.now()) : null
}
