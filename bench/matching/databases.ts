import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { startPostgres } from '../../test/support/postgres-server.ts'
import type { Found } from './careful.ts'
import type { Database } from './sql.ts'

export type Opened = Database & { readonly name: string; readonly close: () => Promise<void> }

/** A PostgreSQL of our own on loopback, or the one named in TEST_DATABASE_URL. */
export async function openPostgres(): Promise<Opened> {
  const named = process.env.TEST_DATABASE_URL
  const server = named ? { url: named, stop: async () => {} } : await startPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  // One process on either side: a parallel scan would measure the number of processors.
  await client.query('set max_parallel_workers_per_gather = 0')
  await client.query('set jit = off')
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    name: `PostgreSQL ${rows[0]?.server_version.split(' ')[0]}`,
    run: async (statement, values) => void (await client.query(statement, values ? [...values] : undefined)),
    ask: async (statement) => (await client.query<Found>(statement)).rows,
    async close() {
      await client.query('drop table if exists mentor')
      await client.end()
      await server.stop()
    },
  }
}

export async function openPglite(): Promise<Opened> {
  const database = await PGlite.create()
  return {
    name: 'PGlite',
    run: async (statement, values) => void (await database.query(statement, values ? [...values] : undefined)),
    ask: async (statement) => (await database.query<Found>(statement)).rows,
    close: () => database.close(),
  }
}
