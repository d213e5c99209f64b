import { type Request, type Response, Router } from 'express'
import * as oidc from 'openid-client'
import type { Problem } from '../../shared/problem.ts'
import type { House } from '../house.ts'
import { publicKeys } from './client-keys.ts'
import { complete } from './complete.ts'
import { cookieHeader, secretIn } from './cookie.ts'
import { keepLogin } from './login-store.ts'
import { type Door, scopesFor } from './scopes.ts'
import { beginSession, sessionWith } from './session-store.ts'

/** The doors: from a chart (`iss` and `launch`), on one's own (`iss`), and for the team, without a patient. */
export function doorRoutes(house: House): Router {
  const router = Router()
  router.get('/launch', (req, res) => begin(house, req, res, req.query.launch === undefined ? 'standalone' : 'ehr'))
  router.get('/launch/team', (req, res) => begin(house, req, res, 'team'))
  router.get('/launch/callback', (req, res) => finish(house, req, res))
  router.get('/.well-known/jwks.json', (_req, res) => {
    res.json(house.config.clientKeys ? publicKeys(house.config.clientKeys) : { keys: [] })
  })
  return router
}

/** Of the query only `iss` and `launch` are heard; everything else comes from the site's configuration. */
async function begin(house: House, req: Request, res: Response, door: Door): Promise<void> {
  const { iss, launch } = req.query
  if (typeof iss !== 'string' || iss === '') return problem(res, 'issuer-missing')
  const issuer = house.issuers.get(iss.replace(/\/$/, ''))
  const server = house.authorisationServers.get(issuer?.iss ?? '')
  if (!issuer || !server) return problem(res, 'issuer-unknown')
  const fromChart = typeof launch === 'string' && launch !== ''
  if (door === 'ehr' && !fromChart) return problem(res, 'login-failed')

  const session = await sessionOf(house, req, res)
  const proof = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  await keepLogin(house.db, house.vault, proof.state, { ...proof, session, issuer: issuer.iss }, house.now())
  const ask = { ...proof, scope: scopesFor(issuer, door) }
  const url = await server.authorisationUrl(door === 'ehr' && fromChart ? { ...ask, launch } : ask)
  res.redirect(url.href)
}

async function sessionOf(house: House, req: Request, res: Response): Promise<string> {
  const known = await sessionWith(house.db, secretIn(req.headers.cookie))
  if (known) return known
  const { id, secret } = await beginSession(house.db, house.now())
  res.append('Set-Cookie', cookieHeader(secret))
  return id
}

async function finish(house: House, req: Request, res: Response): Promise<void> {
  const query = req.originalUrl.split('?')[1] ?? ''
  const callback = new URL(`${house.config.appUrl}/launch/callback?${query}`)
  const outcome = await complete(house, callback, secretIn(req.headers.cookie))
  if (!outcome.ok) return problem(res, outcome.reason)
  res.append('Set-Cookie', cookieHeader(outcome.value.secret))
  res.redirect(`/c/${outcome.value.launch}`)
}

const problem = (res: Response, code: Problem) => res.redirect(`/problem?code=${code}`)
