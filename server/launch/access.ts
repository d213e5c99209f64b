import { setTimeout as sleep } from 'node:timers/promises'
import * as oidc from 'openid-client'
import type { LaunchId } from '../../shared/ids.ts'
import { EhrError } from '../chart/ehr-error.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { AuthorisationServer, Grant } from './authorisation-server.ts'
import { takeBack } from './end-launch.ts'
import { closeAsAnothers, closeRefused, wasClosedAsAnothers } from './launch-store.ts'
import { claimRefresh, type HeldToken, heldToken, keepRefreshed, releaseRefresh } from './token-store.ts'

/** What other rooms get instead of a token: the address they may talk to, and a header to say it with. */
export type Access = {
  readonly fhirBase: string
  /** The patient the token itself was given for. */
  readonly patient: string | null
  /** The Authorization header of this moment; `again` asks for a fresh one after a 401. */
  authorization(again?: boolean): Promise<string>
}

export type TokenService = { accessFor(launch: LaunchId): Promise<Access> }

type Parts = {
  db: Db
  vault: Vault
  serverOf: (issuer: string) => AuthorisationServer | undefined
  now: () => Date
  /** The longest that a call to a token endpoint takes. */
  refreshMs: number
  /** Told once for each launch whose token is another patient's. */
  onOtherPatient: (issuer: string) => void
}

/** Renewed this long before it ends, so that a slow request does not outlive its token. */
const EARLY_MS = 20_000

/** A claim outlasts the one call that it is for; who waits for it waits longer still. */
const CLAIMED = 1.5
const WAITED = 2

/**
 * Hands out access to the chart of one launch.
 *
 * throws  EhrError sign-in-needed when the launch is closed, the token ended or was refused;
 *         EhrError other-patient when the token is not for the launch's patient, and ever after
 */
export function tokenService(parts: Parts): TokenService {
  return {
    async accessFor(launch) {
      const held = await tokenOf(parts, launch)
      return {
        fhirBase: held.issuer,
        patient: held.patient,
        authorization: async (again = false) =>
          `Bearer ${(await freshToken(parts, launch, again ? held.version : null)).access}`,
      }
    },
  }
}

async function tokenOf(parts: Parts, launch: LaunchId): Promise<HeldToken> {
  const held = await heldToken(parts.db, parts.vault, launch)
  if (!held) {
    const others = await wasClosedAsAnothers(parts.db, launch)
    throw new EhrError(others ? 'other-patient' : 'sign-in-needed', { lasting: true })
  }
  if (held.patient === held.launchPatient) return held
  return closedAsAnothers(parts, launch, held)
}

/** Whoever asks from now on hears the same; the alarm is one. No token of such a launch stays good for anything. */
async function closedAsAnothers(parts: Parts, launch: LaunchId, held: HeldToken): Promise<never> {
  if (await closeAsAnothers(parts.db, launch, parts.now())) parts.onOtherPatient(held.issuer)
  void takeBack(parts.serverOf(held.issuer), held)
  throw new EhrError('other-patient', { lasting: true })
}

/** `refused`: the version of the token that a 401 came back for, when one did. */
async function freshToken(parts: Parts, launch: LaunchId, refused: number | null): Promise<HeldToken> {
  const deadline = parts.now().getTime() + WAITED * parts.refreshMs
  while (parts.now().getTime() < deadline) {
    const held = await tokenOf(parts, launch)
    if (!needsRefresh(held, refused, parts.now())) return held
    if (held.refresh === null) return unrefreshable(held, refused, parts.now())
    const claim = await claimRefresh(parts.db, launch, held.version, parts.now(), CLAIMED * parts.refreshMs)
    if (claim) await refresh(parts, { launch, held, claim }, held.refresh)
    else await sleep(50)
  }
  throw new EhrError('unreachable', { lasting: false })
}

const needsRefresh = (held: HeldToken, refused: number | null, now: Date) =>
  held.version === refused || held.expiresAt.getTime() - EARLY_MS < now.getTime()

function unrefreshable(held: HeldToken, refused: number | null, now: Date): HeldToken {
  if (held.version === refused || held.expiresAt < now) throw new EhrError('sign-in-needed', { lasting: true })
  return held
}

type Refreshing = { launch: LaunchId; held: HeldToken; claim: Date }

async function refresh(parts: Parts, refreshing: Refreshing, refreshToken: string): Promise<void> {
  const { launch, held } = refreshing
  const server = parts.serverOf(held.issuer)
  if (!server) throw new EhrError('sign-in-needed', { lasting: true })
  const grant = await asked(parts, refreshing, () => server.refresh(refreshToken))
  if (!grant) return
  if (!isOfThisLaunch(grant, held)) {
    void takeBack(server, { access: grant.accessToken, refresh: grant.refreshToken })
    return closedAsAnothers(parts, launch, held)
  }
  const kept = { ...grant, refreshToken: grant.refreshToken ?? refreshToken, patient: held.patient }
  const isKept = await keepRefreshed(parts.db, parts.vault, launch, held.version, kept, parts.now())
  const isLetGo = !isKept && (await heldToken(parts.db, parts.vault, launch)) === null
  if (isLetGo) await takeBack(server, { access: kept.accessToken, refresh: kept.refreshToken })
}

/** The same patient, and the same visit; a server may also leave out what has not changed. */
const isOfThisLaunch = (grant: Grant, held: HeldToken) =>
  (grant.patient === null || grant.patient === held.launchPatient) &&
  (grant.encounter === null || grant.encounter === held.launchEncounter)

/**
 * A refusal ends the launch; a server that is down or busy does not: its refresh token is kept for later.
 *
 * gives  null when what was refused is not the launch's token any more: another process has refreshed it
 */
async function asked(
  parts: Parts,
  { launch, held, claim }: Refreshing,
  refreshed: () => Promise<Grant>,
): Promise<Grant | null> {
  try {
    return await refreshed()
  } catch (cause) {
    if (isRefusal(cause)) {
      if (!(await closeRefused(parts.db, launch, held.version, parts.now()))) return null
      throw new EhrError('sign-in-needed', { lasting: true })
    }
    await releaseRefresh(parts.db, launch, claim)
    throw new EhrError('unreachable', { lasting: false })
  }
}

/** What an OAuth server says when it would rather be asked later. */
const LATER = ['slow_down', 'temporarily_unavailable', 'server_error']

const isRefusal = (cause: unknown) =>
  cause instanceof oidc.ResponseBodyError && cause.status < 500 && cause.status !== 429 && !LATER.includes(cause.error)
