import type { ChartEntry } from './patient.ts'

type Relative = { id: string; given: string; family: string; kind: 'MTH' | 'FTH' | 'DAUC'; said: string }

/** Somebody with an account of their own at the portal, who may open this chart for the patient. */
export const relative =
  ({ id, given, family, kind, said }: Relative): ChartEntry =>
  (patient) => ({
    resourceType: 'RelatedPerson',
    id,
    active: true,
    patient: { reference: `Patient/${patient}` },
    relationship: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: kind }], text: said },
    ],
    name: [{ use: 'official', family, given: [given] }],
  })
