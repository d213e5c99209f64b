import { chmodSync, cpSync, readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { keptFolder } from './kept-folder.ts'

const PACKAGE = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url)

/** Puts an embedded database there, as the library makes one: to make one takes seconds, so that it is made once and copied. */
export async function newEmbeddedDatabase(folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  const made = await keptFolder(`pglite-${version}`, async (fresh) => {
    const database = await PGlite.create(fresh)
    await database.close()
  })
  cpSync(made, folder, { recursive: true })
  chmodSync(folder, 0o700)
}
