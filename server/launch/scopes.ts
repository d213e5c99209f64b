import type { Lack } from '../../shared/launch.ts'
import { ExtraResource } from '../../shared/record.ts'
import type { Issuer } from '../programme/site.ts'

/** How a person enters: from a chart, on their own with a patient to choose, or without a patient. */
export type Door = 'ehr' | 'standalone' | 'team'

const RESOURCES = {
  v2: [
    'patient/Patient.r',
    'patient/Condition.rs',
    'patient/Procedure.rs',
    'patient/Encounter.r',
    'patient/DocumentReference.crs',
  ],
  v1: [
    'patient/Patient.read',
    'patient/Condition.read',
    'patient/Procedure.read',
    'patient/Encounter.read',
    'patient/DocumentReference.read',
    'patient/DocumentReference.write',
  ],
} as const

const CONTEXT: Record<Door, string | null> = { ehr: 'launch', standalone: 'launch/patient', team: null }

const EXTRA_RIGHTS = { v2: 'rs', v1: 'read' } as const

/** The least this app can work with and what the site switched on, in the spelling this EHR registered. */
export function scopesFor(issuer: Pick<Issuer, 'scopes' | 'onlineAccess' | 'extraResources'>, door: Door): string {
  const context = CONTEXT[door]
  const extras = issuer.extraResources.map((resource) => `patient/${resource}.${EXTRA_RIGHTS[issuer.scopes]}`)
  return [
    'openid',
    'fhirUser',
    ...(context ? [context] : []),
    ...(issuer.onlineAccess ? ['online_access'] : []),
    ...(door === 'team' ? [] : [...RESOURCES[issuer.scopes], ...extras]),
  ].join(' ')
}

type Right = 'c' | 'r' | 's'
const V1_RIGHTS: Record<string, string> = { read: 'rs', write: 'cud', '*': 'cruds' }

/**
 * Whether the granted scopes allow this, in either spelling: an EHR may answer v2 questions in v1 words.
 *
 * takes   scopes as granted, a resource type, and the rights needed (c create, r read, s search)
 */
export function allows(granted: string, resource: string, rights: readonly Right[]): boolean {
  const held = granted
    .split(' ')
    .map((scope) => /^(?:patient|user)\/([A-Za-z*]+)\.([a-z*]+)(?:\?.*)?$/.exec(scope))
    .filter((match) => match !== null && (match[1] === resource || match[1] === '*'))
    .map((match) => V1_RIGHTS[match?.[2] ?? ''] ?? match?.[2] ?? '')
    .join('')
  return rights.every((right) => held.includes(right))
}

/** What the person must be told before they start, because the EHR did not grant it. */
export function lacksIn(granted: string): Lack[] {
  const lacks: Lack[] = []
  if (!allows(granted, 'Condition', ['r', 's'])) lacks.push('conditions')
  if (!allows(granted, 'Procedure', ['r', 's'])) lacks.push('procedures')
  if (!allows(granted, 'DocumentReference', ['c'])) lacks.push('write-notes')
  if (!allows(granted, 'DocumentReference', ['r', 's'])) lacks.push('read-notes')
  return lacks
}

/** The extras that may be read, whether or not the site asks for them. */
export const extrasIn = (granted: string): ExtraResource[] =>
  ExtraResource.options.filter((resource) => allows(granted, resource, ['r', 's']))
