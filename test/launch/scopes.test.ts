import { expect, test } from 'vitest'
import { allows, extrasIn, lacksIn, scopesFor } from '../../server/launch/scopes.ts'
import type { ExtraResource } from '../../shared/record.ts'

test('the least is asked for, in the spelling the EHR registered', () => {
  expect(scopesFor({ scopes: 'v2', onlineAccess: false, extraResources: [] }, 'ehr')).toBe(
    'openid fhirUser launch patient/Patient.r patient/Condition.rs patient/Procedure.rs patient/Encounter.r patient/DocumentReference.crs',
  )
  expect(scopesFor({ scopes: 'v1', onlineAccess: false, extraResources: [] }, 'standalone')).toContain(
    'launch/patient patient/Patient.read',
  )
})

test.each([
  ['v2', 'patient/Observation.rs patient/MedicationRequest.rs'],
  ['v1', 'patient/Observation.read patient/MedicationRequest.read'],
] as const)('what a site switched on is asked for too, in %s', (scopes, asked) => {
  const extraResources: ExtraResource[] = ['Observation', 'MedicationRequest']
  expect(scopesFor({ scopes, onlineAccess: false, extraResources }, 'ehr')).toMatch(new RegExp(`${asked}$`))
  expect(scopesFor({ scopes, onlineAccess: false, extraResources }, 'team')).toBe('openid fhirUser')
})

test('an extra may be read where it can be read and searched', () => {
  expect(extrasIn('patient/Observation.rs patient/MedicationRequest.r patient/Condition.rs')).toEqual(['Observation'])
  expect(extrasIn('patient/*.read')).toEqual(['Observation', 'MedicationRequest', 'MedicationAdministration'])
  expect(extrasIn('patient/Condition.rs')).toEqual([])
})

test('somebody who enters without a patient asks for no chart at all', () => {
  expect(scopesFor({ scopes: 'v2', onlineAccess: true, extraResources: [] }, 'team')).toBe(
    'openid fhirUser online_access',
  )
})

test.each([
  ['patient/Condition.rs', 'Condition', true],
  ['patient/Condition.read', 'Condition', true],
  ['user/Condition.read', 'Condition', true],
  ['patient/*.rs', 'Condition', true],
  ['patient/*.*', 'Condition', true],
  ['patient/Condition.rs?category=problem-list-item', 'Condition', true],
  ['patient/Condition.r', 'Condition', false],
  ['patient/Condition.write', 'Condition', false],
  ['patient/Procedure.rs', 'Condition', false],
  ['launch openid', 'Condition', false],
  ['', 'Condition', false],
])('%s lets %s be read and searched: %s', (granted, resource, allowed) => {
  expect(allows(granted, resource, ['r', 's'])).toBe(allowed)
})

test('what was not granted is said before work starts', () => {
  expect(lacksIn('patient/Patient.r patient/Condition.rs')).toEqual(['procedures', 'write-notes', 'read-notes'])
  expect(
    lacksIn(
      'patient/Condition.read patient/Procedure.read patient/DocumentReference.read patient/DocumentReference.write',
    ),
  ).toEqual([])
})
