import { freshDatabase } from './postgres.ts'

/** One SQL, two homes: what touches the database is tested on both. `undefined` is the embedded one. */
export const databases: [string, () => Promise<string | undefined>][] = [
  ['PGlite', async () => undefined],
  ['PostgreSQL', freshDatabase],
]
