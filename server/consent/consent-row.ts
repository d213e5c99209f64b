import { Tellable } from '../../shared/told.ts'
import type { Db } from '../db/database.ts'

export type Row = {
  id: string
  issuer: string
  patient: string
  purpose: string
  mode: string
  text_version: string
  language: string
  recorded_by: string
  given_at: Date
  expires_at: Date
  ended_at: Date | null
  ended_because: string | null
  fields: unknown
  resource: string | null
}

export const consents = (db: Db) => db.withTables<{ consent: Row }>()

export const fieldsIn = ({ fields }: Pick<Row, 'fields'>) => Tellable.array().parse(fields ?? [])
