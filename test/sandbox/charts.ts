import type { Bundle, Condition, FhirResource } from 'fhir/r4.d.ts'

const conditions: Condition[] = Array.from({ length: 25 }, (_, at) => ({
  resourceType: 'Condition',
  id: `alice-condition-${at}`,
  subject: { reference: 'Patient/alice' },
  encounter: { reference: 'Encounter/alice-visit' },
  asserter: { reference: 'Practitioner/dr-roy' },
  clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
  code: { coding: [{ system: 'http://snomed.info/sct', code: at === 0 ? '254837009' : `1000${at}` }] },
  recordedDate: `2025-01-${String(at + 1).padStart(2, '0')}`,
}))

const resources: FhirResource[] = [
  {
    resourceType: 'Patient',
    id: 'alice',
    name: [{ family: 'Tremblay', given: ['Élise'] }],
    birthDate: '1970-02-03',
    gender: 'female',
  },
  {
    resourceType: 'Patient',
    id: 'bob',
    name: [{ family: 'Smith', given: ['Bob'] }],
    birthDate: '1950-05-06',
    gender: 'male',
  },
  { resourceType: 'Practitioner', id: 'dr-roy', name: [{ family: 'Roy', given: ['Zoé'] }] },
  {
    resourceType: 'Practitioner',
    id: 'mentor-lea',
    name: [{ family: 'Côté', given: ['Léa'] }],
    meta: { tag: [{ system: 'urn:accompany:sandbox:role', code: 'mentor' }] },
  },
  {
    resourceType: 'Practitioner',
    id: 'coord-max',
    name: [{ family: 'Gagnon', given: ['Max'] }],
    meta: { tag: [{ system: 'urn:accompany:sandbox:role', code: 'coordinator' }] },
  },
  visit('alice'),
  visit('bob'),
  ...conditions,
  {
    resourceType: 'Condition',
    id: 'bob-condition',
    subject: { reference: 'Patient/bob' },
    // Alice reported it, and it is still Bob's.
    asserter: { reference: 'Patient/alice' },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '399068003' }] },
  },
]

function visit(patient: string): FhirResource {
  return {
    resourceType: 'Encounter',
    id: `${patient}-visit`,
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: `Patient/${patient}` },
    period: { start: '2026-01-15T10:00:00-05:00' },
  }
}

/** Two charts and a team, small enough to know by heart. */
export const charts: Bundle<FhirResource>[] = [
  { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
]

/** A note that every EHR would take, for one patient. */
export function noteFor(patient: string, key = 'note-1') {
  return {
    resourceType: 'DocumentReference' as const,
    status: 'current' as const,
    docStatus: 'final' as const,
    identifier: [{ system: 'https://accompany.example/note', value: key }],
    type: { coding: [{ system: 'http://loinc.org', code: '34109-9', display: 'Note' }] },
    subject: { reference: `Patient/${patient}` },
    author: [{ reference: 'Practitioner/dr-roy' }],
    context: { encounter: [{ reference: `Encounter/${patient}-visit` }] },
    content: [
      {
        attachment: {
          contentType: 'text/plain;charset=utf-8',
          title: `Jumelage ${key}`,
          data: Buffer.from('Une patiente accompagnatrice a été proposée à Élise.').toString('base64'),
        },
      },
    ],
  }
}
