import { expect, test } from 'vitest'
import { relativeUser, roleOf } from '../../server/launch/role.ts'

const ISS = 'https://ehr.example/fhir'
const roles = { clinicians: 'any-practitioner', coordinators: ['Practitioner/c'], mentors: ['Practitioner/m'] } as const
const site = { ...roles, coordinators: [...roles.coordinators], mentors: [...roles.mentors] }

test.each([
  ['a nurse', 'Practitioner/n', 'a', 'clinician'],
  ['the coordinator', 'Practitioner/c', null, 'coordinator'],
  ['a mentor, also in front of a chart', 'Practitioner/m', 'a', 'mentor'],
  ['a patient with their own chart', 'Patient/a', 'a', 'patient'],
  ['a patient with the chart of another', 'Patient/b', 'a', null],
  ['a relative, at the door of the one they sign in for', 'RelatedPerson/r', 'a', 'patient'],
  ['a person known as nothing but a person, likewise', 'Person/p', 'a', 'patient'],
  ['a relative without a chart', 'RelatedPerson/r', null, null],
])('%s is known by the configuration of the site', (_, fhirUser, patient, role) => {
  expect(roleOf(site, fhirUser, patient)).toBe(role)
})

test('where the site lists its clinicians, nobody else is one', () => {
  expect(roleOf({ ...site, clinicians: ['Practitioner/n'] }, 'Practitioner/x', 'a')).toBeNull()
})

test('fhirUser may be absolute or relative, and never of another server', () => {
  expect(relativeUser(`${ISS}/Practitioner/n`, ISS)).toBe('Practitioner/n')
  expect(relativeUser('Practitioner/n', ISS)).toBe('Practitioner/n')
  expect(relativeUser('https://evil.example/fhir/Practitioner/n', ISS)).toBeNull()
  expect(relativeUser(undefined, ISS)).toBeNull()
})
