import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/db/database.ts'

/** A migrated database of its own; without an address, the embedded one in a fresh folder. */
export const emptyDatabase = (url: string | undefined) =>
  openDatabase(
    url ? { kind: 'postgres', url } : { kind: 'pglite', dir: mkdtempSync(join(tmpdir(), 'accompany-database-')) },
  )
