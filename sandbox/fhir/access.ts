import type { Resource } from '@medplum/fhirtypes'
import { isShared, standsInChartOf } from './compartment.ts'
import type { Interaction, Scope } from './scope.ts'
import { covers } from './scope.ts'

/** What the bearer of a token may do. Made from a token only, in `oauth/bearer.ts`. */
export type Access = {
  client: string
  /** `Practitioner/…` or `Patient/…` */
  user: string
  /** The patient of the token. Everything is bound to them, whatever the scope says. */
  patient: string | undefined
  /** May this user open any chart when the token names no patient? */
  opensAnyChart: boolean
  scopes: readonly Scope[]
}

export function permits(access: Access, interaction: Interaction, type: string): boolean {
  return access.scopes.some(
    (scope) => (scope.reach === 'user' || access.patient !== undefined) && covers(scope, interaction, type),
  )
}

/** Charts within reach: one patient's, everybody's, or nobody's. */
export function chartsWithinReach(access: Access): { patient: string } | 'all' | 'none' {
  if (access.patient !== undefined) return { patient: access.patient }
  return access.opensAnyChart ? 'all' : 'none'
}

export function isWithinReach(access: Access, resource: Resource): boolean {
  if (isShared(resource.resourceType)) return true
  const reach = chartsWithinReach(access)
  if (reach === 'all') return true
  return reach !== 'none' && standsInChartOf(reach.patient, resource)
}
