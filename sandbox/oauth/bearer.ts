import type { Cast } from '../cast.ts'
import { whoIs } from '../cast.ts'
import type { Access } from '../fhir/access.ts'
import { scopesIn } from '../fhir/scope.ts'
import type { AuthorisationServer } from './provider.ts'

export function tokenIn(authorization: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(authorization ?? '')?.[1]
}

/** What the bearer of this token may do; undefined when it is unknown, expired or revoked. */
export async function accessOf(
  { provider, contexts }: AuthorisationServer,
  cast: Cast,
  token: string,
): Promise<Access | undefined> {
  const found = await provider.AccessToken.find(token)
  const context = found?.grantId ? contexts.get(found.grantId) : undefined
  if (!found || !context) return undefined
  const role = whoIs(cast, context.user)?.role
  return {
    client: found.clientId ?? 'unknown',
    user: context.user,
    patient: context.patient,
    opensAnyChart: role === 'clinician' || role === 'coordinator',
    scopes: scopesIn(found.scope ?? ''),
  }
}
