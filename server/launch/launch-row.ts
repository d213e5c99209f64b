import type { Db } from '../db/database.ts'

export type Row = {
  id: string
  secret_hash: string
  cookie_name: string
  issuer: string
  patient: string | null
  encounter: string | null
  fhir_user: string
  user_name: string | null
  role: string
  scope: string
  sealed_token: string | null
  token_version: number
  token_expires_at: Date
  refreshing_until: Date | null
  created_at: Date
  closes_at: Date
  closed_at: Date | null
  closed_because: string | null
}

export const launches = (db: Db) => db.withTables<{ launch: Row }>()

/** Why a launch was closed, when its token was another patient's. */
export const OTHERS = 'other-patient'
