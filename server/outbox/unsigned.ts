import type { ExpressionBuilder } from 'kysely'
import type { Row } from './outbox-row.ts'

/** A row whose words and signature are not there. What may have left before is still looked for. */
export const NO_SIGNATURE = {
  encounter: null,
  author: null,
  launch_id: null,
  consent_id: null,
  sealed_document: null,
  digest: null,
  row_digest: null,
  language: null,
  state: 'to-sign' as const,
  reason: null,
  attempts: 0,
  signed_at: null,
}

/** A row that was never signed. */
export const UNSIGNED = { ...NO_SIGNATURE, look_first: false, claim: null, sent_at: null, location: null }

/** `toSign` of the ledger, as the database is asked it. */
export const waitsForSignature = (row: ExpressionBuilder<{ outbox: Row }, 'outbox'>) =>
  row.or([row('state', '=', 'to-sign'), row.and([row('state', '=', 'held'), row('reason', '=', 'patient-mismatch')])])
