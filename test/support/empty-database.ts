import { openDatabase } from '../../server/db/database.ts'
import { ownFolder } from './own-folder.ts'

/** A migrated database of its own; without an address, the embedded one in a fresh folder. */
export const emptyDatabase = (url: string | undefined) =>
  openDatabase(url ? { kind: 'postgres', url } : { kind: 'pglite', dir: ownFolder('database') })
