import { describedScopes } from './scopes.ts'

/** SMART App Launch 2.2, `.well-known/smart-configuration`. */
export function smartConfiguration(authIssuer: string) {
  return {
    issuer: authIssuer,
    jwks_uri: `${authIssuer}/jwks`,
    authorization_endpoint: `${authIssuer}/auth`,
    token_endpoint: `${authIssuer}/token`,
    introspection_endpoint: `${authIssuer}/token/introspection`,
    revocation_endpoint: `${authIssuer}/token/revocation`,
    token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_basic', 'client_secret_post', 'none'],
    token_endpoint_auth_signing_alg_values_supported: ['ES384', 'RS384'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    scopes_supported: describedScopes,
    capabilities: [
      'launch-ehr',
      'launch-standalone',
      'authorize-post',
      'sso-openid-connect',
      'client-public',
      'client-confidential-symmetric',
      'client-confidential-asymmetric',
      'context-ehr-patient',
      'context-ehr-encounter',
      'context-standalone-patient',
      'context-banner',
      'context-style',
      'permission-offline',
      'permission-online',
      'permission-patient',
      'permission-user',
      'permission-v1',
      'permission-v2',
    ],
  }
}

/** What `smart_style_url` serves: the colours of this EHR, for apps that wish to match. */
export const smartStyle = {
  color_background: '#FBF8F3',
  color_error: '#9B1C1C',
  color_highlight: '#0B5A60',
  color_modal_backdrop: '#1F2A30',
  color_success: '#0B5A60',
  color_text: '#1F2A30',
  dim_border_radius: '4px',
  dim_font_size: '16px',
  dim_spacing_size: '16px',
  font_family_body: 'system-ui, sans-serif',
  font_family_heading: 'system-ui, sans-serif',
}
