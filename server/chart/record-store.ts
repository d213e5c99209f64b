import type { LaunchId } from '../../shared/ids.ts'
import { Identity } from '../../shared/launch.ts'
import { ChartRecord } from '../../shared/record.ts'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'

type Tables = {
  chart_identity: { launch_id: string; sealed: string; kept_at: Date }
  chart_record: { launch_id: string; issuer: string; patient: string; sealed: string; read_at: Date }
}
const tables = (db: Db) => db.withTables<Tables>()

export async function keepIdentity(db: Db, vault: Vault, launch: LaunchId, identity: Identity): Promise<void> {
  const sealed = vault.seal(JSON.stringify(identity), launch)
  await tables(db)
    .insertInto('chart_identity')
    .values({ launch_id: launch, sealed, kept_at: new Date() })
    .onConflict((conflict) => conflict.column('launch_id').doUpdateSet({ sealed }))
    .execute()
}

/** Who the chart of this launch belongs to, as it was read; null where it was not, or cannot be opened any more. */
export async function identityOf(db: Db, vault: Vault, launch: LaunchId): Promise<Identity | null> {
  const row = await tables(db)
    .selectFrom('chart_identity')
    .select('sealed')
    .where('launch_id', '=', launch)
    .executeTakeFirst()
  return row ? readSealed(vault, row.sealed, launch, Identity) : null
}

type Owner = { id: LaunchId; issuer: string; patient: string }

/** Features and how whole they are; the resources they came from are not kept. */
export async function keepRecord(db: Db, vault: Vault, owner: Owner, record: ChartRecord): Promise<void> {
  const kept = { sealed: vault.seal(JSON.stringify(record), owner.id), read_at: new Date(record.readAt) }
  await tables(db)
    .insertInto('chart_record')
    .values({ launch_id: owner.id, issuer: owner.issuer, patient: owner.patient, ...kept })
    .onConflict((conflict) => conflict.column('launch_id').doUpdateSet(kept))
    .execute()
}

/** What this launch read of the chart; null where it read nothing, or what cannot be opened any more. */
export async function recordOf(db: Db, vault: Vault, launch: LaunchId): Promise<ChartRecord | null> {
  const row = await tables(db)
    .selectFrom('chart_record')
    .select('sealed')
    .where('launch_id', '=', launch)
    .executeTakeFirst()
  return row ? readSealed(vault, row.sealed, launch, ChartRecord) : null
}

/** What is kept of this person's chart, whoever read it; the newest, for all are of one chart. */
export async function lastRecordOf(db: Db, vault: Vault, { issuer, patient }: Person): Promise<ChartRecord | null> {
  const row = await tables(db)
    .selectFrom('chart_record')
    .select(['launch_id', 'sealed'])
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .orderBy('read_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readSealed(vault, row.sealed, row.launch_id, ChartRecord) : null
}

/** Consent to read is gone: what was understood of this chart goes with it, in every launch. */
export async function forgetRecords(db: Db, { issuer, patient }: Omit<Owner, 'id'>): Promise<void> {
  await tables(db).deleteFrom('chart_record').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}

/** Who this chart's launches showed at the top of their pages. */
export async function forgetIdentities(db: Db, launches: readonly LaunchId[]): Promise<void> {
  if (launches.length === 0) return
  await tables(db)
    .deleteFrom('chart_identity')
    .where('launch_id', 'in', [...launches])
    .execute()
}

/** What was understood of charts, and whose they were, in launches that are long over. */
export async function forgetOlderThan(db: Db, moment: Date): Promise<number> {
  const records = await tables(db).deleteFrom('chart_record').where('read_at', '<', moment).executeTakeFirst()
  const identities = await tables(db).deleteFrom('chart_identity').where('kept_at', '<', moment).executeTakeFirst()
  return Number(records.numDeletedRows) + Number(identities.numDeletedRows)
}
