import type { Purpose } from '../../shared/consent.ts'
import type { ConsentId, FhirId } from '../../shared/ids.ts'
import type { Tellable } from '../../shared/told.ts'

declare const consented: unique symbol

/**
 * The proof that a patient agreed to a purpose, at the moment it was made. Only `consent-store.ts`
 * makes it, from a row in force; a function that takes one cannot be called without asking.
 */
export type Consented<P extends Purpose> = {
  readonly [consented]: P
  readonly id: ConsentId
  readonly issuer: string
  readonly patient: FhirId
  /** What a mentor may be told; [] for every purpose but `tell-mentor`. */
  readonly fields: readonly Tellable[]
}
