import { codeOf } from '../error-code.ts'
import type { Db } from './database.ts'

const TRIES = 3

/** Deadlock, and serialization failure: PostgreSQL has taken back all of it, and asks that it be tried again. */
const TAKEN_BACK = new Set(['40P01', '40001'])

/**
 * The one door to a transaction: all of `act`, or nothing. One that the database took back, because it was in the way of
 * another, is tried again.
 *
 * takes   an act without effects outside the database: it may be run several times
 * throws  what `act` throws; what the database took back each time
 */
export async function inTransaction<T>(db: Db, act: (tx: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await db.transaction().execute(act)
    } catch (thrown) {
      if (tries === TRIES || !TAKEN_BACK.has(codeOf(thrown) ?? '')) throw thrown
    }
}
