import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { url: string; prefix: string }
  }
}

/** A database of its own, empty, on the PostgreSQL of this run. */
export async function freshDatabase(): Promise<string> {
  const { url, prefix } = inject('postgres')
  const name = `${prefix}${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asked(url, `create database ${name}`)
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return fresh.href
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
