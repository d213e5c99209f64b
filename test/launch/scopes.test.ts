import { expect, test } from 'vitest'
import { allows, lacksIn, scopesFor } from '../../server/launch/scopes.ts'

test('the least is asked for, in the spelling the EHR registered', () => {
  expect(scopesFor({ scopes: 'v2', onlineAccess: false }, 'ehr')).toBe(
    'openid fhirUser launch patient/Patient.r patient/Condition.rs patient/Procedure.rs patient/Encounter.r patient/DocumentReference.crs',
  )
  expect(scopesFor({ scopes: 'v1', onlineAccess: false }, 'standalone')).toContain(
    'launch/patient patient/Patient.read',
  )
})

test('somebody who enters without a patient asks for no chart at all', () => {
  expect(scopesFor({ scopes: 'v2', onlineAccess: true }, 'team')).toBe('openid fhirUser online_access')
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
