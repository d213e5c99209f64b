import type { WriteProfile } from './write-profile.ts'

/** Epic: text/plain, an encounter of the same patient, LOINC of its own list; no conditional create, no update: what changed is a new note. */
export const epic: WriteProfile = {
  contentType: 'text/plain;charset=utf-8',
  docStatus: 'final',
  type: { system: 'http://loinc.org', code: '34109-9', display: 'Note' },
  date: 'date',
  encounterRequired: true,
  conditionalCreate: false,
  supersede: 'addendum',
  mistake: 'addendum',
  updateContentType: 'text/plain;charset=utf-8',
  patientAssertedLabel: false,
}
