import type { FhirId } from '../shared/ids.ts'

/** Somebody with a chart: the EHR (its `iss`), and the id of the patient there. */
export type Person = { readonly issuer: string; readonly patient: FhirId }
