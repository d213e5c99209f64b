import * as oidc from 'openid-client'
import { z } from 'zod'
import { FhirId } from '../../shared/ids.ts'
import { EhrError } from '../chart/ehr-error.ts'
import type { Config } from '../config.ts'
import type { Issuer } from '../programme/site.ts'

/** SMART's additions to the token response. */
const SmartContext = z.object({
  access_token: z.string(),
  refresh_token: z.string().nullish(),
  expires_in: z.number().positive().default(300),
  scope: z.string().default(''),
  patient: FhirId.nullish(),
  /** A visit whose id no FHIR server could have given is no visit: the note is written without one. */
  encounter: FhirId.nullish().catch(null),
})

export type Grant = {
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly expiresInS: number
  readonly scope: string
  readonly patient: string | null
  readonly encounter: string | null
}

/** One EHR's authorisation server, with every endpoint pinned by the site's configuration. */
export type AuthorisationServer = {
  authorisationUrl(ask: {
    scope: string
    state: string
    nonce: string
    verifier: string
    launch?: string
  }): Promise<URL>
  /** Trades the code for tokens; the id_token's signature, issuer, audience, expiry and nonce are verified. */
  exchange(
    callback: URL,
    proof: { state: string; nonce: string; verifier: string },
  ): Promise<Grant & { claims: oidc.IDToken }>
  /** One call: the id_token that may come with it is not read, and for want of a key the new token would be lost. */
  refresh(refreshToken: string): Promise<Grant>
  revoke(token: string): Promise<void>
}

export async function authorisationServer(
  issuer: Issuer,
  config: Settings,
  env: NodeJS.ProcessEnv,
): Promise<AuthorisationServer> {
  const server = await clientOf(issuer, config, env)
  const refreshing = await clientOf(issuer, config, env)
  oidc.enableNonRepudiationChecks(server)
  const redirect_uri = `${config.appUrl}/launch/callback`

  return {
    async authorisationUrl({ scope, state, nonce, verifier, launch }) {
      return oidc.buildAuthorizationUrl(server, {
        redirect_uri,
        scope,
        state,
        nonce,
        aud: issuer.iss,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(launch === undefined ? {} : { launch }),
      })
    },
    async exchange(callback, proof) {
      const answer = await oidc.authorizationCodeGrant(server, callback, {
        expectedState: proof.state,
        expectedNonce: proof.nonce,
        pkceCodeVerifier: proof.verifier,
        idTokenExpected: true,
      })
      const claims = answer.claims()
      if (!claims) throw new EhrError('login-refused', { lasting: true })
      return { ...grantFrom(answer), claims }
    },
    async refresh(refreshToken) {
      return grantFrom(await oidc.refreshTokenGrant(refreshing, refreshToken))
    },
    async revoke(token) {
      if (issuer.revocationEndpoint) await oidc.tokenRevocation(server, token)
    },
  }
}

type Settings = Pick<Config, 'appUrl' | 'clientKeys' | 'ehrDeadlineMs'>

async function clientOf(issuer: Issuer, config: Settings, env: NodeJS.ProcessEnv): Promise<oidc.Configuration> {
  const client = new oidc.Configuration(pinned(issuer), issuer.clientId, {}, await clientAuth(issuer, config, env))
  if (new URL(issuer.tokenEndpoint).protocol === 'http:') oidc.allowInsecureRequests(client)
  client.timeout = config.ehrDeadlineMs / 1000
  return client
}

const pinned = (issuer: Issuer): oidc.ServerMetadata => ({
  issuer: issuer.idTokenIssuer,
  authorization_endpoint: issuer.authorizationEndpoint,
  token_endpoint: issuer.tokenEndpoint,
  jwks_uri: issuer.jwksUri,
  id_token_signing_alg_values_supported: ['RS256', 'ES256', 'RS384', 'ES384'],
  ...(issuer.revocationEndpoint ? { revocation_endpoint: issuer.revocationEndpoint } : {}),
})

async function clientAuth(
  { clientAuth, tokenEndpoint }: Issuer,
  { clientKeys }: Settings,
  env: NodeJS.ProcessEnv,
): Promise<oidc.ClientAuth> {
  if (clientAuth.kind === 'public') return oidc.None()
  if (clientAuth.kind === 'secret') return oidc.ClientSecretBasic(env[clientAuth.secretEnv])
  const jwk = clientKeys?.keys[0]
  if (!jwk) throw new Error('A private-key-jwt client needs CLIENT_JWKS_FILE')
  const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, ALGORITHMS[jwk.alg], false, ['sign'])
  return oidc.PrivateKeyJwt(
    { key, kid: jwk.kid },
    // SMART App Launch 2.2 asks for the token endpoint as the audience.
    {
      [oidc.modifyAssertion](_header, payload) {
        payload.aud = tokenEndpoint
      },
    },
  )
}

const ALGORITHMS = {
  ES384: { name: 'ECDSA', namedCurve: 'P-384' },
  RS384: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
}

function grantFrom(answer: unknown): Grant {
  const smart = SmartContext.parse(answer)
  return {
    accessToken: smart.access_token,
    refreshToken: smart.refresh_token ?? null,
    expiresInS: smart.expires_in,
    scope: smart.scope,
    patient: smart.patient ?? null,
    encounter: smart.encounter ?? null,
  }
}
