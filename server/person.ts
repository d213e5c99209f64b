import { FhirId } from '../shared/ids.ts'

/** Somebody with a chart: the EHR (its `iss`), and the id of the patient there. */
export type Person = { readonly issuer: string; readonly patient: FhirId }

/** Whose row of the database it is. */
export const personFrom = ({ issuer, patient }: { readonly issuer: string; readonly patient: string }): Person => ({
  issuer,
  patient: FhirId.parse(patient),
})
