import type { WriteProfile } from './write-profile.ts'

/**
 * Oracle Millennium (mfrap): `context.period.end` required, final for provider access, no `date` beside the period. It
 * knows no `relatesTo`: a note is amended or marked in error by an update, which takes no plain text.
 */
export const oracle: WriteProfile = {
  contentType: 'text/plain;charset=utf-8',
  docStatus: 'final',
  type: { system: 'http://loinc.org', code: '34109-9', display: 'Note' },
  date: 'none',
  encounterRequired: true,
  conditionalCreate: false,
  supersede: 'amended',
  mistake: 'entered-in-error',
  updateContentType: 'text/html;charset=utf-8',
  patientAssertedLabel: false,
}
