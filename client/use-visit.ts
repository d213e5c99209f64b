import type { OfferView } from '../shared/offer.ts'
import type { ChartRecord } from '../shared/record.ts'
import type { LaunchApi } from './api.ts'
import type { Asking } from './asked.ts'
import { type Consents, useConsents } from './use-consents.ts'
import { type Corrections, useCorrections } from './use-corrections.ts'
import { useOffers } from './use-offers.ts'
import { lastWhole, type RecordState, useRecord } from './use-record.ts'

/** One person's chart, open on a page: what they agreed to, what it says, and whom they were offered. */
export type Visit = {
  readonly consents: Consents
  readonly mayRead: boolean
  /** They agreed to be matched. */
  readonly agreed: boolean
  readonly record: RecordState
  readAgain(): void
  /** The newest whole reading; null before the first, and where the chart may not be read. */
  readonly whole: ChartRecord | null
  readonly corrections: Corrections
  readonly offering: Asking<readonly OfferView[]>
  /** The newest first; empty while nobody knows. */
  readonly offers: readonly OfferView[]
  offersAgain(): Promise<void>
  /** What they agreed to and whom they were offered is here. */
  readonly known: boolean
  /** All that people are looked for by is here: the chart is read, or is not to be. */
  readonly mayLook: boolean
}

export function useVisit(api: LaunchApi): Visit {
  const consents = useConsents(api)
  const mayRead = consents.has('read-record')
  const agreed = consents.has('match')
  const { record, readAgain } = useRecord(api, mayRead)
  const corrections = useCorrections(api, mayRead)
  const offering = useOffers(api)
  const whole = mayRead ? lastWhole(record) : null
  const known = consents.asked.state === 'ready' && offering.asked.state === 'ready'
  return {
    consents,
    mayRead,
    agreed,
    record,
    readAgain,
    whole,
    corrections,
    offering,
    offers: offering.asked.state === 'ready' ? offering.asked.value : [],
    offersAgain: offering.again,
    known,
    mayLook: known && agreed && (whole !== null || !mayRead),
  }
}
