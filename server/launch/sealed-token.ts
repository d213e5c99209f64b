import { z } from 'zod'
import type { LaunchId } from '../../shared/ids.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { Grant } from './authorisation-server.ts'

const Token = z.object({ access: z.string(), refresh: z.string().nullable(), patient: z.string().nullable() })
export type Token = z.infer<typeof Token>

/** Sealed for this launch: in the row of another it cannot be opened. */
export const sealToken = (vault: Vault, id: LaunchId, grant: Grant) =>
  vault.seal(JSON.stringify({ access: grant.accessToken, refresh: grant.refreshToken, patient: grant.patient }), id)

/** gives  null for what cannot be read, as when the key it was sealed with is gone: then somebody signs in anew */
export const openToken = (vault: Vault, id: LaunchId, sealed: string): Token | null =>
  readSealed(vault, sealed, id, Token)

export const expiryOf = (grant: Grant, now: Date) => new Date(now.getTime() + grant.expiresInS * 1000)
