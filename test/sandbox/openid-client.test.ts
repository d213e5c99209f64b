import * as oidc from 'openid-client'
import { expect, test } from 'vitest'
import { appWithKey, sandboxFor, usual } from './app.ts'

test.each(['ES384', 'RS384'] as const)(
  'the library the app uses signs in, refreshes and revokes with an %s key',
  async (alg) => {
    const { appUrl, privateKey } = await appWithKey(alg)
    const sandbox = await sandboxFor({ appUrl })

    const config = await oidc.discovery(
      new URL(sandbox.authIssuer),
      'accompany',
      undefined,
      oidc.PrivateKeyJwt({ key: privateKey, kid: 'app' }),
      { execute: [oidc.allowInsecureRequests] },
    )
    const verifier = oidc.randomPKCECodeVerifier()
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
    const { launch } = await sandbox.launch({ patient: 'alice', user: 'dr-roy' })
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${appUrl}/launch/callback`,
      scope: `${usual} offline_access`,
      aud: sandbox.iss,
      launch,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const tokens = await oidc.authorizationCodeGrant(config, new URL(back), checks)
    expect(tokens.patient).toBe('alice')
    expect(tokens.claims()?.fhirUser).toBe(`${sandbox.iss}/Practitioner/dr-roy`)

    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(refreshed.patient).toBe('alice')
    await oidc.tokenRevocation(config, refreshed.refresh_token ?? '')
    await expect(oidc.refreshTokenGrant(config, refreshed.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  },
)
