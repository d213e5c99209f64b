import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import type { Configuration, JWK } from 'oidc-provider'
import { errors, interactionPolicy, Provider } from 'oidc-provider'
import type { Cast } from '../cast.ts'
import { whoIs } from '../cast.ts'
import { clients } from './clients.ts'
import { contextParameters } from './launch-parameters.ts'
import type { LaunchContext, Launches } from './launches.ts'
import { grantedScopes, offeredScopes } from './scopes.ts'
import { addLaunchContext } from './token-answer.ts'
import type { TokenStore } from './token-store.ts'

export type Setting = {
  url: string
  fhirBase: string
  authIssuer: string
  appUrl: string
  accessTokenSeconds: number
  tokenCanary: string
}

export type AuthorisationServer = {
  provider: Provider
  /** What a token was issued for, by the grant it belongs to. */
  contexts: Map<string, LaunchContext>
}

export async function authorisationServer(
  setting: Setting,
  cast: Cast,
  launches: Launches,
  store: TokenStore,
): Promise<AuthorisationServer> {
  const contexts = new Map<string, LaunchContext>()
  const parameters = contextParameters(setting.fhirBase, launches)
  const provider = new Provider(setting.authIssuer, {
    adapter: store.adapter,
    clients: clients(setting.appUrl),
    jwks: { keys: await signingKeys() },
    scopes: offeredScopes(),
    claims: { openid: ['sub'], fhirUser: ['fhirUser'], profile: ['name'] },
    // SMART reads fhirUser from the id_token; nobody asks the userinfo endpoint.
    conformIdTokenClaims: false,
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES384', 'RS384'], idTokenSigningAlgValues: ['RS256'] },
    extraParams: parameters.checks,
    findAccount: (_, id) => accountOf(cast, setting.fhirBase, id),
    interactions: { policy: loginOnly(), url: (_, { uid }) => `/oauth/interaction/${uid}` },
    async loadExistingGrant(ctx) {
      const context = parameters.contextOf(ctx)
      const accountId = ctx.oidc.session?.accountId
      const clientId = ctx.oidc.client?.clientId
      if (!context || !accountId || !clientId) return undefined
      // A grant found from an earlier launch would carry that launch's patient.
      const grant = new provider.Grant({ accountId, clientId })
      grant.addOIDCScope(grantedScopes(ctx.oidc.requestParamScopes, context).join(' '))
      contexts.set(await grant.save(), context)
      return grant
    },
    issueRefreshToken: (_, client, { scopes }) =>
      client.grantTypeAllowed('refresh_token') && (scopes.has('offline_access') || scopes.has('online_access')),
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    pkce: { required: () => true },
    features: features(),
    ttl: {
      AccessToken: setting.accessTokenSeconds,
      AuthorizationCode: 60,
      RefreshToken: 24 * 3600,
      Grant: 24 * 3600,
      Interaction: 900,
      Session: 900,
      IdToken: 3600,
    },
    clockTolerance: 0,
    fetch: fetchFromNeighbours,
    // SMART servers take a posted request too. The library then asks for this cookie setting; no session is kept anyway.
    enableHttpPostMethods: true,
    cookies: { keys: [randomBytes(32).toString('hex')], long: { sameSite: 'none' } },
    renderError(ctx, { error, error_description }) {
      ctx.type = 'text/plain'
      ctx.body = `${error}: ${error_description ?? ''}`
    },
  } satisfies Configuration)
  mark(provider, setting.tokenCanary)
  addLaunchContext(provider, contexts, store, setting.url)
  // No session outlives its launch: the next person at this browser says again who they are.
  provider.on('authorization.success', ({ oidc }) => Object.assign(oidc.session ?? {}, { destroyed: true }))
  provider.on('server_error', (_, error) => process.emitWarning(error))
  return { provider, contexts }
}

/** The library refuses to fetch keys from this machine, where the app under trial runs. */
const fetchFromNeighbours: typeof fetch = (url, options) =>
  fetch(url, { ...options, dispatcher: undefined } as unknown as RequestInit)

async function signingKeys(): Promise<JWK[]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' } as JWK]
}

function accountOf(cast: Cast, fhirBase: string, id: string) {
  const who = whoIs(cast, id)
  if (!who) return undefined
  return { accountId: id, claims: () => ({ sub: id, fhirUser: `${fhirBase}/${who.reference}`, name: who.name }) }
}

/** Whoever signs in has agreed; the consent that counts is asked by the app, in words. */
function loginOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base()
  policy.get('consent')?.checks.clear()
  return policy
}

function features(): Configuration['features'] & object {
  return {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    introspection: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    revocation: {
      enabled: true,
      allowedPolicy(_, client, token) {
        if (token.clientId === client.clientId) return true
        throw new errors.InvalidRequest('The token is not yours')
      },
    },
  }
}

/** Puts a word into every secret, so that a test can look for it everywhere a secret must not be. */
function mark({ AccessToken, RefreshToken, AuthorizationCode }: Provider, canary: string): void {
  for (const { prototype } of [AccessToken, RefreshToken, AuthorizationCode]) {
    const made: () => string = Reflect.get(prototype, 'generateTokenId')
    Object.defineProperty(prototype, 'generateTokenId', {
      value(this: unknown) {
        return canary + made.call(this)
      },
    })
  }
}
