import type { FhirId, LaunchId } from '../../shared/ids.ts'
import type { Lack, Role } from '../../shared/launch.ts'
import type { ExtraResource } from '../../shared/record.ts'

/** A launch as every other room knows it: who, where, for whom. It holds no token. */
export type OpenLaunch = {
  readonly id: LaunchId
  readonly issuer: string
  readonly patient: FhirId | null
  readonly encounter: FhirId | null
  readonly fhirUser: string
  readonly userName: string | null
  readonly role: Role
  readonly lacks: readonly Lack[]
  /** The extra resources that the EHR granted. */
  readonly extras: readonly ExtraResource[]
}

/** A launch that has a patient: what a chart can be opened with. */
export type PatientLaunch = OpenLaunch & { readonly patient: FhirId }

export const hasPatient = (launch: OpenLaunch): launch is PatientLaunch => launch.patient !== null
