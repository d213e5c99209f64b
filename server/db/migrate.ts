import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Numbered SQL files, each run once and in order, under Kysely's migration lock. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations() } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

function migrations(): Record<string, Migration> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(files.map((name) => [name, fromSql(readFileSync(new URL(name, FOLDER), 'utf8'))]))
}

/** PGlite takes one statement at a time; in our files a statement ends with `;` at the end of a line. */
const fromSql = (text: string): Migration => ({
  async up(db) {
    for (const statement of text.split(/;\s*(?:\n|$)/).filter((part) => part.trim() !== ''))
      await sql.raw(statement).execute(db)
  },
})
