import { codeOf } from './error-code.ts'

/** What was configured well and cannot be used here: a port that is taken, a database that does not answer. */
export class Unusable extends Error {
  constructor(setting: string, code: string) {
    super(`${setting} names what cannot be used here (${code}).`)
  }
}

/** Codes of the system; of PostgreSQL those for who may not come in, what is not there, and what is full. */
const OF_THE_WORLD = /^(E[A-Z]+|28\w{3}|3D000|53\w{3}|57P\d\d)$/

/** What the pool of connections says without a code when its time is over. */
const TIMED_OUT = /connection timeout|timeout exceeded when trying to connect/

/** Says which setting it was, of an error that is the world's and not ours. */
export function unusable(setting: string, cause: unknown): unknown {
  const isLate = cause instanceof Error && TIMED_OUT.test(cause.message)
  const code = isLate ? 'ETIMEDOUT' : codeOf(cause)
  return code !== null && OF_THE_WORLD.test(code) ? new Unusable(setting, code) : cause
}
