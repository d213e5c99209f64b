import { expect, test } from 'vitest'
import { lookForNote } from '../../server/chart/chart-notes.ts'
import type { Ehr } from '../../server/chart/ehr.ts'
import { MARKER_SYSTEM } from '../../server/chart/note.ts'

const MARKER = 'ap-0123456789abcdef'
const note = (fields: object = {}) => ({
  resourceType: 'DocumentReference',
  id: '1',
  status: 'current',
  subject: { reference: 'Patient/a' },
  identifier: [{ system: MARKER_SYSTEM, value: MARKER }],
  content: [{ attachment: { title: 'Note' } }],
  ...fields,
})

/** A chart whose searches all find these documents. */
const looked = (...documents: object[]) => {
  const ehr: Ehr = {
    fhirBase: 'https://ehr.example/fhir',
    patient: 'a',
    get: async () => ({ resourceType: 'Bundle', entry: documents.map((resource) => ({ resource })) }),
    post: () => Promise.reject(new Error('a look writes nothing')),
    put: () => Promise.reject(new Error('a look writes nothing')),
  }
  return lookForNote(ehr, 'a', MARKER, 1_000)
}
const found = { found: [{ reference: 'DocumentReference/1' }], whole: true }

test.each([
  ['by its identifier', {}],
  ['by the title alone', { identifier: undefined, content: [{ attachment: { title: `Note [${MARKER}]` } }] }],
  ['of a version of this patient', { subject: { reference: 'Patient/a/_history/2' } }],
  ['of this patient under an address', { subject: { reference: 'https://ehr.example/fhir/Patient/a' } }],
])('a note is found %s', async (_, fields) => {
  expect(await looked(note(fields))).toEqual(found)
})

test.each([
  ['a note without content', { content: undefined }],
  ['a note of a status that FHIR does not know', { status: 'in-progress' }],
  ['a note of another patient, with whom this one was merged', { subject: { reference: 'Patient/b' } }],
  ['a note about nobody', { subject: undefined }],
])('%s that bears the marker is no proof that there is none', async (_, fields) => {
  expect(await looked(note(fields))).toEqual({ found: [], whole: false })
})

test('a document that cannot be read and bears another marker stands in nobody’s way', async () => {
  const other = { identifier: [{ system: MARKER_SYSTEM, value: 'ap-aaaaaaaaaaaaaaaa' }], content: undefined }
  expect(await looked(note(other), { resourceType: 'DocumentReference' })).toEqual({ found: [], whole: true })
})
