import type { Logger } from 'pino'
import type { Profile } from '../shared/profile.ts'
import type { Auditor } from './audit/auditor.ts'
import type { Readings } from './chart/readings.ts'
import type { Config } from './config.ts'
import type { Db } from './db/database.ts'
import type { Vault } from './db/vault.ts'
import type { Gate } from './http/gate.ts'
import type { TokenService } from './launch/access.ts'
import type { AuthorisationServer } from './launch/authorisation-server.ts'
import type { PoolNow } from './offers/pool-kept.ts'
import type { Issuer } from './programme/site.ts'
import type { Terminology } from './terminology/read-ancestors.ts'

/** What the rooms share: made once in `serve.ts`, handed to each. */
export type House = {
  readonly config: Config
  readonly db: Db
  readonly vault: Vault
  readonly tokens: TokenService
  /** The issuers this site trusts, by their exact `iss`, with the roles that the site's file gives today. */
  readonly issuers: ReadonlyMap<string, Issuer>
  readonly authorisationServers: ReadonlyMap<string, AuthorisationServer>
  /** null where the site names no terminology server. */
  readonly terminology: Terminology | null
  readonly gate: Gate
  readonly readings: Readings
  readonly audit: Auditor
  /** The mentors as they stand now. */
  readonly pool: () => Promise<PoolNow>
  /** What the site's feedback adds to its default weights. */
  readonly learnt: () => Promise<Profile['learnt']>
  readonly log: Logger
  readonly now: () => Date
  /** Says that a note may be due, so that the worker does not wait for its next round. */
  readonly noteIsDue: () => void
}
