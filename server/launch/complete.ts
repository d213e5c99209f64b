import * as oidc from 'openid-client'
import { FhirId, type LaunchId } from '../../shared/ids.ts'
import type { Role } from '../../shared/launch.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { CARD_TRIED } from '../audit/acts.ts'
import type { Agent } from '../audit/auditor.ts'
import { EhrError } from '../chart/ehr-error.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import { codeOf } from '../error-code.ts'
import type { House } from '../house.ts'
import { invitationBehind, markOpened } from '../invitations/invitation-store.ts'
import { adoptNotes } from '../outbox/outbox-store.ts'
import type { Grant } from './authorisation-server.ts'
import { takeBack } from './end-launch.ts'
import { keepLaunch } from './launch-store.ts'
import { isAwaited, type PendingLogin, takeLogin } from './login-store.ts'
import { relativeUser, roleOf } from './role.ts'
import { lacksIn } from './scopes.ts'
import { newSecret } from './secret.ts'

type Completed = { launch: LaunchId; secret: string }

/**
 * launch → token: the second half of the handshake.
 *
 * takes    the callback on our own origin, and the secret this browser holds for this login
 * gives    a new launch, and a new secret for the browser to hold for it
 * refuses  before any token is asked for: a state that is missing, used, too old or another browser's; cookies-refused
 *          where the browser shows no cookie at all of a login that is awaited
 */
export async function complete(
  house: House,
  callback: URL,
  secret: string | null,
): Promise<Result<Completed, Problem>> {
  const state = callback.searchParams.get('state')
  if (!state) return refuse('login-expired')
  if (!secret) return refuse((await isAwaited(house.db, state, house.now())) ? 'cookies-refused' : 'login-expired')
  const login = await takeLogin(house.db, house.vault, { state, secret }, house.now())
  if (!login) return refuse('login-expired')
  const error = callback.searchParams.get('error')
  if (error !== null) return refuse(error === 'access_denied' ? 'login-cancelled' : 'login-failed')

  const granted = await exchanged(house, callback, state, login)
  if (!granted.ok) return granted
  const settled = await settle(house, login, granted.value)
  const { accessToken: access, refreshToken: refresh } = granted.value
  if (!settled.ok) await takeBack(house.authorisationServers.get(login.issuer), { access, refresh })
  return settled
}

type Granted = Grant & { claims: oidc.IDToken }

async function exchanged(
  house: House,
  callback: URL,
  state: string,
  login: PendingLogin,
): Promise<Result<Granted, Problem>> {
  const server = house.authorisationServers.get(login.issuer)
  if (!server) return refuse('issuer-unknown')
  try {
    return ok(await server.exchange(callback, { ...login, state }))
  } catch (cause) {
    const problem = isOutage(cause) ? 'ehr-unreachable' : 'login-failed'
    // the library's code alone: its message may quote what the server said
    house.log.warn({ event: 'login-refused', issuer: login.issuer, problem, code: codeOf(cause) ?? 'unknown' })
    return refuse(problem)
  }
}

/** No network, no answer in time, or a 5xx: worth trying again. All else is a refusal. */
function isOutage(cause: unknown): boolean {
  if (cause instanceof EhrError) return false
  if (cause instanceof oidc.ResponseBodyError) return cause.status >= 500
  const code = codeOf(cause)
  return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || cause instanceof TypeError
}

async function settle(house: House, login: PendingLogin, granted: Granted): Promise<Result<Completed, Problem>> {
  const who = whoIs(house, login.issuer, granted)
  if (!who.ok) return who
  const settled = await inTransaction(house.db, async (tx): Promise<Result<Completed, Problem>> => {
    const invited = await throughCard(house, tx, login, { patient: granted.patient, role: who.value.role })
    if (!invited.ok) return invited
    const secret = newSecret()
    const made = { secret, issuer: login.issuer, userName: nameIn(granted), grant: granted, ...who.value }
    const launch = await keepLaunch(tx, house.vault, made, house.now())
    const patient = FhirId.nullable().parse(granted.patient)
    const mayWrite = !lacksIn(granted.scope).includes('write-notes')
    if (patient && mayWrite)
      await adoptNotes(tx, { id: launch, issuer: login.issuer, patient, ...who.value }, house.now())
    return ok({ launch, secret })
  })
  if (!settled.ok && settled.reason === 'invitation-not-yours')
    await tellOfStranger(house, login, { ...who.value, userName: nameIn(granted) })
  return settled
}

const nameIn = ({ claims }: Granted) => (typeof claims.name === 'string' ? claims.name.slice(0, 120) : null)

/** Somebody else signed in with a person's card: the person finds it among who did what, and the site in its log. */
async function tellOfStranger(house: House, { card, issuer }: PendingLogin, who: Omit<Agent, 'id'>): Promise<void> {
  house.log.warn({ event: 'card-of-somebody-else', issuer })
  const invitation = card === null ? 'unknown' : await invitationBehind(house.db, card, house.now())
  if (typeof invitation === 'string') return
  await house.audit.record({ id: null, ...who }, CARD_TRIED, 'invitation-not-yours', [invitation])
}

/**
 * A card opens one patient's door, for that patient.
 *
 * refuses  invitation-not-yours for anybody else who signed in, whoever the card is for
 */
async function throughCard(
  house: House,
  tx: Db,
  { card, issuer }: PendingLogin,
  who: { patient: string | null; role: Role },
): Promise<Result<null, Problem>> {
  if (card === null) return ok(null)
  const invitation = await invitationBehind(tx, card, house.now())
  if (typeof invitation === 'string') return refuse(`invitation-${invitation}`)
  const theirs = invitation.issuer === issuer && invitation.patient === who.patient && who.role === 'patient'
  if (!theirs) return refuse('invitation-not-yours')
  await markOpened(tx, invitation, house.now())
  return ok(null)
}

function whoIs(
  house: House,
  iss: string,
  { claims, patient }: Granted,
): Result<{ fhirUser: string; role: Role }, Problem> {
  const issuer = house.issuers.get(iss)
  const fhirUser = relativeUser(claims.fhirUser, iss)
  const role = issuer && fhirUser ? roleOf(issuer.roles, fhirUser, patient) : null
  if (!fhirUser || !role) return refuse('role-unknown')
  if (patient === null && (role === 'clinician' || role === 'patient')) return refuse('patient-missing')
  return ok({ fhirUser, role })
}
