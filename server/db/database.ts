import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import { unusable } from '../unusable.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrate } from './migrate.ts'

/** No tables here: each room's store adds its own with `withTables`, and names no other's. */
export type Db = Kysely<object>

/** bigint columns (OID 20) are sequence numbers, far below 2^53: both drivers give them as numbers. */
const INT8 = 20

/**
 * One SQL, two homes: PostgreSQL for a site, embedded PGlite for trying and for tests.
 *
 * takes   where it is, and how long PostgreSQL may take to let us in
 * gives   a migrated database, and how to close it
 * throws  DirectoryInUse when another process has the PGlite directory open, Unusable when nothing opens
 */
export async function openDatabase(
  where: Config['database'],
  connectMs = CONNECT_MS,
): Promise<{ db: Db; close(): Promise<void> }> {
  const setting = where.kind === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR'
  const { db, release } =
    where.kind === 'postgres'
      ? openPostgres(where.url, connectMs)
      : await openPglite(where.dir).catch((cause: unknown) => {
          throw unusable(setting, cause)
        })
  const close = async () => {
    await db.destroy()
    release()
  }
  try {
    await migrate(db)
  } catch (cause) {
    await close()
    throw unusable(setting, cause)
  }
  return { db, close }
}

/**
 * Our transactions wait for nothing but the database. One that says nothing for so long is of a process that stopped, or
 * of a machine that is gone, and what it has locked is given back to the others.
 */
const SILENT_S = 20

/** Whoever waits for a connection waits for longer than what a process that stopped has locked is kept. */
const CONNECT_MS = 30_000

/** A host that is gone without a word is noticed on a connection that has said nothing for so long. */
const PROBED_AFTER_MS = 10_000

function openPostgres(connectionString: string, connectionTimeoutMillis: number) {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  // asked of each connection, and not as it opens: a pooler in between refuses settings that it does not know
  const onConnect = async (client: pg.ClientBase) =>
    void (await client.query(`set idle_in_transaction_session_timeout = '${SILENT_S}s'`))
  const pool = new pg.Pool({
    connectionString,
    connectionTimeoutMillis,
    max: 10,
    types,
    onConnect,
    keepAlive: true,
    keepAliveInitialDelayMillis: PROBED_AFTER_MS,
  })
  // A connection that is cut is told to whoever uses it, by the query that fails; the next query opens another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: new Kysely<object>({ dialect: new PostgresDialect({ pool }) }), release: () => undefined }
}

async function openPglite(dir: string) {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const release = lockDirectory(dir)
  const pglite = await PGlite.create(dir, { parsers: { [INT8]: Number } })
  return { db: new Kysely<object>({ dialect: new PGliteDialect({ pglite }) }), release }
}
