import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/db/database.ts'
import { inTransaction } from '../../server/db/transaction.ts'
import { freshDatabase } from '../support/postgres.ts'

test('a process that stops between two statements keeps what it had locked from the others for seconds only', async () => {
  const url = await freshDatabase()
  const [stopped, other] = [
    await openDatabase({ kind: 'postgres', url }),
    await openDatabase({ kind: 'postgres', url }),
  ]
  const head = sql`select seq from audit_head for update`
  const [locked, awake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held = inTransaction(stopped.db, async (tx) => {
    await head.execute(tx)
    locked.resolve()
    await awake.promise
    await head.execute(tx)
  })
  await locked.promise
  const waited = performance.now()
  await inTransaction(other.db, (tx) => head.execute(tx))
  expect(performance.now() - waited).toBeLessThan(40_000)
  awake.resolve()
  await expect(held).rejects.toThrow()
  await inTransaction(stopped.db, (tx) => head.execute(tx))
  await Promise.all([stopped.close(), other.close()])
})
