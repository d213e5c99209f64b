import type { KoaContextWithOIDC } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { LaunchContext, Launches } from './launches.ts'

/** The parameters SMART adds to an authorisation request, and what they turn out to mean. */
export function contextParameters(fhirBase: string, launches: Launches) {
  const redeemed = new WeakMap<KoaContextWithOIDC, LaunchContext>()

  const checks = {
    aud(ctx: KoaContextWithOIDC, aud: string | undefined) {
      keepOfflineAccess(ctx)
      if (aud !== fhirBase) throw new errors.InvalidRequest(`aud must be ${fhirBase}`)
    },
    launch(ctx: KoaContextWithOIDC, launch: string | undefined) {
      const asked = ctx.oidc.requestParamScopes.has('launch')
      if (asked !== (launch !== undefined)) {
        throw new errors.InvalidRequest('The scope "launch" and the parameter "launch" come together')
      }
      if (launch === undefined) return
      const context = launches.redeem(launch)
      if (!context) throw new errors.InvalidRequest('The launch is unknown, was used already, or has expired')
      redeemed.set(ctx, context)
      // Whoever launched from the EHR is signed in there: no page asks them again.
      ctx.oidc.session?.loginAccount({ accountId: context.user, transient: true })
    },
  }

  return { checks, contextOf: (ctx: KoaContextWithOIDC) => redeemed.get(ctx) ?? chosen(ctx) }
}

/** What a person chose on the login page. */
function chosen({ oidc }: KoaContextWithOIDC): LaunchContext | undefined {
  const context: unknown = oidc.result?.context
  return context === undefined ? undefined : (context as LaunchContext)
}

/** The library drops offline_access unless `prompt=consent` is sent, which SMART apps do not do. */
function keepOfflineAccess(ctx: KoaContextWithOIDC): void {
  const { params, body } = ctx.oidc
  const asked = body?.scope ?? ctx.query.scope
  if (!params || typeof asked !== 'string' || !asked.split(' ').includes('offline_access')) return
  if (!ctx.oidc.requestParamScopes.has('offline_access')) params.scope = `${String(params.scope)} offline_access`
}
