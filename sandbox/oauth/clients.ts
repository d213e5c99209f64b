import type { ClientMetadata } from 'oidc-provider'

/** Three ways an EHR may know an app: by its key, by a secret, or not at all. */
export function clients(appUrl: string): ClientMetadata[] {
  const common = {
    redirect_uris: [`${appUrl}/launch/callback`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
  }
  return [
    {
      ...common,
      client_id: 'accompany',
      client_name: 'Accompany',
      token_endpoint_auth_method: 'private_key_jwt',
      jwks_uri: `${appUrl}/.well-known/jwks.json`,
    },
    {
      ...common,
      client_id: 'accompany-secret',
      client_name: 'Accompany',
      client_secret: 'sandbox-secret',
      token_endpoint_auth_method: 'client_secret_basic',
    },
    { ...common, client_id: 'accompany-public', client_name: 'Accompany', token_endpoint_auth_method: 'none' },
  ]
}
