import type { WriteProfile } from './write-profile.ts'

/** Epic: text/plain, an encounter of the same patient, LOINC of its own list; no conditional create. */
export const epic: WriteProfile = {
  contentType: 'text/plain;charset=utf-8',
  docStatus: 'final',
  type: { system: 'http://loinc.org', code: '34109-9', display: 'Note' },
  date: 'date',
  encounterRequired: true,
  conditionalCreate: false,
}
