import type { Provider } from 'oidc-provider'
import type { LaunchContext } from './launches.ts'
import type { TokenStore } from './token-store.ts'

/**
 * Adds what SMART puts beside the tokens, at the first answer and at every refresh. The library has
 * no place for it, so the body is completed on its way out.
 */
export function addLaunchContext(
  provider: Provider,
  contexts: ReadonlyMap<string, LaunchContext>,
  store: TokenStore,
  url: string,
): void {
  provider.use(async (ctx, next) => {
    await next()
    const grant = ctx.oidc?.route === 'token' ? ctx.oidc.entities.Grant?.jti : undefined
    const context = grant && contexts.get(grant)
    const body: unknown = ctx.body
    if (ctx.status !== 200 || !context || typeof body !== 'object' || body === null) return
    Object.assign(body, fields(context), { smart_style_url: `${url}/smart-style.json` })
    if ('id_token' in body && typeof body.id_token === 'string') store.remember(body.id_token)
  })
}

function fields({ patient, encounter, needPatientBanner }: LaunchContext): Record<string, unknown> {
  return {
    ...(patient !== undefined && { patient }),
    ...(encounter !== undefined && { encounter }),
    need_patient_banner: needPatientBanner,
  }
}
