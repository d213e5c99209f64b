import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../server/db/database.ts'
import { inTransaction } from '../../server/db/transaction.ts'
import { freshDatabase } from '../support/postgres.ts'

let opened: Awaited<ReturnType<typeof openDatabase>>
let db: Db
beforeAll(async () => {
  opened = await openDatabase({ kind: 'postgres', url: await freshDatabase() })
  db = opened.db
  await sql`create table place (id text primary key, taken integer not null)`.execute(db)
})
afterAll(() => opened.close())

const places = async () => (await sql<{ taken: number }>`select taken from place order by id`.execute(db)).rows
const take = (tx: Db, id: string) => sql`update place set taken = taken + 1 where id = ${id}`.execute(tx)

/** Resolves for all once this many have come. */
function meeting(people: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let come = 0
  return () => {
    come += 1
    if (come >= people) resolve()
    return promise
  }
}

test('two who wait for each other are both served, each once', async () => {
  await sql`truncate place`.execute(db)
  await sql`insert into place values ('a', 0), ('b', 0)`.execute(db)
  const bothHoldOne = meeting(2)
  const takeBoth = (first: string, second: string) =>
    inTransaction(db, async (tx) => {
      await take(tx, first)
      await bothHoldOne()
      await take(tx, second)
    })
  await Promise.all([takeBoth('a', 'b'), takeBoth('b', 'a')])
  expect(await places()).toEqual([{ taken: 2 }, { taken: 2 }])
})

test('one that could not be put in an order with another is tried again', async () => {
  await sql`truncate place`.execute(db)
  await sql`insert into place values ('a', 0)`.execute(db)
  const bothHaveRead = meeting(2)
  const takeNext = () =>
    inTransaction(db, async (tx) => {
      await sql`set transaction isolation level serializable`.execute(tx)
      const [row] = (await sql<{ taken: number }>`select taken from place`.execute(tx)).rows
      await bothHaveRead()
      await sql`update place set taken = ${(row?.taken ?? 0) + 1}`.execute(tx)
    })
  await Promise.all([takeNext(), takeNext()])
  expect(await places()).toEqual([{ taken: 2 }])
})

test.each([
  ['never succeeds', '40P01', 3],
  ['failed for another reason', '23505', 1],
  ['may have been carried out, because its connection broke', '08006', 1],
])('one that %s is told, and not tried for ever', async (_, code, tries) => {
  let tried = 0
  const failing = inTransaction(db, async (tx) => {
    tried += 1
    await sql.raw(`do $$ begin raise sqlstate '${code}'; end $$`).execute(tx)
  })
  await expect(failing).rejects.toMatchObject({ code })
  expect(tried).toBe(tries)
})
