import type { Db } from '../db/database.ts'
import type { OutboxState } from './retry.ts'

export type Row = {
  seq: number
  id: string
  key: string
  issuer: string
  patient: string
  encounter: string | null
  author: string | null
  launch_id: string | null
  offer_id: string | null
  consent_id: string | null
  marker: string
  /** The resource as it will be sent, to the letter, sealed; null once it left or never will. */
  sealed_document: string | null
  digest: string | null
  row_digest: string | null
  kind: string
  language: string | null
  replaces: string | null
  about: Date | null
  state: OutboxState
  reason: string | null
  attempts: number
  look_first: boolean
  claim: string | null
  next_try_at: Date
  signed_at: Date | null
  sent_at: Date | null
  location: string | null
}

export const outbox = (db: Db) => db.withTables<{ outbox: Row }>()

type Insert = { outbox: Omit<Row, 'seq'> & { readonly seq?: never } }
export const outboxForInsert = (db: Db) => db.withTables<Insert>()

export const PENDING: readonly OutboxState[] = ['queued', 'claimed', 'uncertain', 'held']
