import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export type BusyEhrs = { issuer: string; until: Date }

const busy = (db: Db) => db.withTables<{ busy_ehrs: BusyEhrs }>()

/** An EHR that asked for it is left alone by every note of ours, those that are signed later too. */
export async function leaveAlone(db: Db, issuer: string, until: Date): Promise<void> {
  await busy(db)
    .insertInto('busy_ehrs')
    .values({ issuer, until })
    .onConflict((known) =>
      known.column('issuer').doUpdateSet({ until: sql`greatest(busy_ehrs.until, excluded.until)` }),
    )
    .execute()
}
