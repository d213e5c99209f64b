import type { WriteProfile } from './write-profile.ts'

/** US Core, Medplum, HAPI. Source: US Core draft "Writing Clinical Notes", 85bf4af. */
export const usCore: WriteProfile = {
  contentType: 'text/plain;charset=utf-8',
  docStatus: 'final',
  type: { system: 'http://loinc.org', code: '34109-9', display: 'Note' },
  date: 'date',
  encounterRequired: false,
  conditionalCreate: true,
  supersede: 'replaces',
  mistake: 'entered-in-error',
  updateContentType: 'text/plain;charset=utf-8',
  patientAssertedLabel: true,
}
