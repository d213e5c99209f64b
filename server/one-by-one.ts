import type { Db } from './db/database.ts'
import { inTransaction } from './db/transaction.ts'
import type { House } from './house.ts'
import { traceOf } from './http/problems.ts'

/**
 * Acts on each in a transaction of its own. One with which it fails is told in the log, and holds up none of the others.
 *
 * gives  with how many it went well
 */
export async function oneByOne<T>(
  { db, log }: Pick<House, 'db' | 'log'>,
  those: readonly T[],
  act: (tx: Db, one: T) => Promise<unknown>,
): Promise<number> {
  let done = 0
  for (const one of those)
    try {
      await inTransaction(db, (tx) => act(tx, one))
      done += 1
    } catch (thrown) {
      log.error({ event: 'left-undone', ...traceOf(thrown) })
    }
  return done
}
