import { type Request, type Response, Router } from 'express'
import * as oidc from 'openid-client'
import type { Problem } from '../../shared/problem.ts'
import type { House } from '../house.ts'
import { atDoor } from '../http/at-door.ts'
import { openCard } from '../invitations/routes.ts'
import { publicKeys } from './client-keys.ts'
import { complete } from './complete.ts'
import { cookieGone, cookieHeader, cookieNameFor, ownNamesIn, secretIn } from './cookie.ts'
import { HOURS_OPEN } from './idle.ts'
import { staleCookies } from './launch-store.ts'
import { keepLogin, MINUTES_TO_LOG_IN } from './login-store.ts'
import { type Door, scopesFor } from './scopes.ts'
import { newSecret } from './secret.ts'

/** The doors: from a chart (`iss` and `launch`), on one's own (`iss`), from a card, and for the team, without a patient. */
export function doorRoutes(house: House): Router {
  const router = Router()
  const at = (path: string, open: (req: Request, res: Response) => Promise<void>) =>
    router.get(path, atDoor(house, open))
  at('/launch', (req, res) => begin(house, req, res, req.query.launch === undefined ? 'standalone' : 'ehr'))
  at('/launch/team', (req, res) => begin(house, req, res, 'team'))
  at('/launch/invited', (req, res) => beginInvited(house, req, res))
  at('/launch/callback', (req, res) => finish(house, req, res))
  router.get('/.well-known/jwks.json', (_req, res) => {
    res.json(house.config.clientKeys ? publicKeys(house.config.clientKeys) : { keys: [] })
  })
  return router
}

/** Of the query only `iss` and `launch` are heard; everything else comes from the site's configuration. */
async function begin(house: House, req: Request, res: Response, door: Door): Promise<void> {
  const { iss, launch } = req.query
  await beginAt(house, res, { iss, launch, door, card: null })
}

/** From a card: the issuer is the card's own, and the patient signs in there. */
async function beginInvited(house: House, req: Request, res: Response): Promise<void> {
  const card = await openCard(house, req.query.card)
  if (!card.ok) return problem(res, card.reason)
  await beginAt(house, res, { iss: card.value.issuer, launch: undefined, door: 'standalone', card: card.value.hash })
}

type Beginning = { iss: unknown; launch: unknown; door: Door; card: string | null }

async function beginAt(house: House, res: Response, { iss, launch, door, card }: Beginning): Promise<void> {
  if (typeof iss !== 'string' || iss === '') return problem(res, 'issuer-missing')
  const issuer = house.issuers.get(iss.replace(/\/$/, ''))
  const server = house.authorisationServers.get(issuer?.iss ?? '')
  if (!issuer || !server) return problem(res, 'issuer-unknown')
  const fromChart = typeof launch === 'string' && launch !== ''
  if (door === 'ehr' && !fromChart) return problem(res, 'login-failed')

  const proof = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  const bound = { state: proof.state, secret: newSecret() }
  await keepLogin(house.db, house.vault, bound, { ...proof, card, issuer: issuer.iss }, house.now())
  res.append('Set-Cookie', cookieHeader(cookieNameFor(proof.state), bound.secret, MINUTES_TO_LOG_IN * 60))
  const ask = { ...proof, scope: scopesFor(issuer, door) }
  const url = await server.authorisationUrl(door === 'ehr' && fromChart ? { ...ask, launch } : ask)
  res.redirect(url.href)
}

/** A browser keeps this many launches at most: more would not fit in a header. */
const MOST_LAUNCHES = 40

async function finish(house: House, req: Request, res: Response): Promise<void> {
  const query = req.originalUrl.split('?')[1] ?? ''
  const callback = new URL(`${house.config.appUrl}/launch/callback?${query}`)
  const login = cookieNameFor(callback.searchParams.get('state') ?? '')
  const outcome = await complete(house, callback, secretIn(req.headers.cookie, login))
  if (!outcome.ok) return problem(res, outcome.reason)
  const held = ownNamesIn(req.headers.cookie)
  const stale =
    held.length < MOST_LAUNCHES ? [login] : await staleCookies(house.db, held, house.now(), MOST_LAUNCHES - 1)
  for (const name of stale) res.append('Set-Cookie', cookieGone(name))
  const { launch, secret } = outcome.value
  res.append('Set-Cookie', cookieHeader(cookieNameFor(launch), secret, HOURS_OPEN * 3_600))
  res.redirect(`/c/${launch}`)
}

const problem = (res: Response, code: Problem) => res.redirect(`/problem?code=${code}`)
