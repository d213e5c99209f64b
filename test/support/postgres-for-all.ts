import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

const LITTLE_ON_DISK = ['max_wal_size=64MB', 'min_wal_size=32MB']

/**
 * One PostgreSQL for a whole run: TEST_DATABASE_URL when it is set, else one started here.
 *
 * Each project of a run sets up in its turn, in one process: the first starts the server, and the others find its
 * address where a person would have put one.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres(LITTLE_ON_DISK)
  process.env.TEST_DATABASE_URL = server.url
  project.provide('postgres', { url: server.url })
  return () => server.stop()
}
