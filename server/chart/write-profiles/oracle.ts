import type { WriteProfile } from './write-profile.ts'

/** Oracle Millennium (mfrap): `context.period.end` required, final for provider access, no `date` beside the period. */
export const oracle: WriteProfile = {
  contentType: 'text/plain;charset=utf-8',
  docStatus: 'final',
  type: { system: 'http://loinc.org', code: '34109-9', display: 'Note' },
  date: 'none',
  encounterRequired: true,
  conditionalCreate: false,
}
