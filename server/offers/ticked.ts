import { z } from 'zod'
import { FhirId } from '../../shared/ids.ts'
import { Tellable } from '../../shared/told.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import type { Person } from './offer-store.ts'

/** The ticks of an agreement to tell a mentor; one that holds none tells nothing. */
const Ticks = z.looseObject({ fields: z.array(Tellable).default([]) })

/** What this patient lets a proposed mentor know at this moment, field by field; nothing without their agreement. */
export async function tickedBy(db: Db, { issuer, patient }: Person, now: Date): Promise<readonly Tellable[]> {
  const consented = await withConsent(db, { issuer, patient: FhirId.parse(patient) }, 'tell-mentor', now)
  return consented.ok ? Ticks.parse(consented.value).fields : []
}
