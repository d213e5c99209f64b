import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { answers, startPostgres } from './postgres-server.ts'

/**
 * One PostgreSQL for a whole run: TEST_DATABASE_URL when it is set, else one started here.
 *
 * Each project of a run sets up in its turn, in one process: the first starts the server, and the others find its
 * address where a person would have put one.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  process.env.TEST_DATABASE_URL = server.url
  const prefix = `accompany_${randomBytes(4).toString('hex')}_`
  project.provide('postgres', { url: server.url, prefix })
  return async () => {
    if (given && (await answers(given))) await dropDatabases(given, prefix)
    await server.stop()
  }
}

/** A server that outlives the run keeps nothing of it. */
async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const made = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of made.rows) await client.query(`drop database if exists ${datname} with (force)`)
  await client.end()
}
