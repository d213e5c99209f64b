import { servedTypes } from '../fhir/capability.ts'
import { parseScope } from '../fhir/scope.ts'
import type { LaunchContext } from './launches.ts'

const identity = ['openid', 'fhirUser', 'profile', 'online_access', 'offline_access']
const launch = ['launch', 'launch/patient', 'launch/encounter']

/** Every way of writing some of `cruds` in order. */
const letters = Array.from({ length: 31 }, (_, bits) =>
  'cruds'
    .split('')
    .filter((_, at) => (bits + 1) & (1 << at))
    .join(''),
)

/** oidc-provider grants only scopes it was told of one by one; SMART writes them by the thousand. */
export function offeredScopes(): string[] {
  const types = [...servedTypes, '*']
  const rights = ['read', 'write', '*', ...letters]
  const data = ['patient', 'user'].flatMap((reach) =>
    types.flatMap((type) => rights.map((right) => `${reach}/${type}.${right}`)),
  )
  return [...identity, ...launch, ...data]
}

/** A line for the configuration page: what a reader needs, not what a machine could enumerate. */
export const describedScopes = [
  ...identity,
  ...launch,
  'patient/*.rs',
  'patient/*.cruds',
  'patient/*.read',
  'patient/*.write',
  'user/*.rs',
  'user/*.read',
]

/** Of the scopes asked for, those this launch gives: no patient, no `patient/` scope. */
export function grantedScopes(asked: Iterable<string>, context: LaunchContext): string[] {
  return [...asked].filter(
    (scope) =>
      !context.withhold.includes(scope) && !(context.patient === undefined && parseScope(scope)?.reach === 'patient'),
  )
}
