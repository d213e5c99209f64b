import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { atEnd } from './at-end.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { url: string }
  }
}

/** A database of its own, empty, on the PostgreSQL of this run; gone once the test file has run. */
export async function freshDatabase(): Promise<string> {
  const { url } = inject('postgres')
  const name = `accompany_${randomUUID().replaceAll('-', '')}`
  await asked(url, `create database ${name}`)
  atEnd(() => asked(url, `drop database ${name} with (force)`))
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return fresh.href
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
