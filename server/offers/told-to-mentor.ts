import type { FhirId } from '../../shared/ids.ts'
import type { Tellable } from '../../shared/request.ts'
import type { Db } from '../db/database.ts'

type Person = { readonly issuer: string; readonly patient: FhirId | string }

/**
 * What this patient lets a proposed mentor know before the mentor answers, field by field.
 *
 * gives  nothing for somebody who agreed to nothing: no purpose that may be agreed to lets a mentor be told anything
 */
export async function toldToMentor(_db: Db, _person: Person, _now: Date): Promise<readonly Tellable[]> {
  return []
}
