import type { Tellable } from '../../shared/told.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'

/** What this patient lets a proposed mentor know at this moment, field by field; nothing without their agreement. */
export async function tickedBy(db: Db, person: Person, now: Date): Promise<readonly Tellable[]> {
  const consented = await withConsent(db, person, 'tell-mentor', now)
  return consented.ok ? consented.value.fields : []
}
