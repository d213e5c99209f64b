import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../support/postgres.ts'

async function asked(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

test('each fresh database is empty, and knows nothing of another', async () => {
  const [first, second] = [await freshDatabase(), await freshDatabase()]
  await asked(first, 'create table lived (id int)')
  const tables = "select tablename from pg_tables where schemaname = 'public'"
  expect(await asked(first, tables)).toEqual([{ tablename: 'lived' }])
  expect(await asked(second, tables)).toEqual([])
})
