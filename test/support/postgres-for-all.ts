import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

/** One PostgreSQL for a whole run: TEST_DATABASE_URL when it is set, else the one from npm. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
