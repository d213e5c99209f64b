import type { House } from '../house.ts'
import { addLines } from './audit-store.ts'
import { begunBefore } from './begun-store.ts'

/** Longer than any act lasts, so that none is taken for left that another process is still doing. */
const SURELY_OVER_MS = 3_600_000

/**
 * A change that began and never said how it ended: its process was killed, or nothing could be written any more. Nobody
 * knows whether it was carried out; that it was tried is recorded, as of when it began.
 *
 * gives  how many
 */
export async function recordLeftOpen({ db, log, now }: Pick<House, 'db' | 'log' | 'now'>): Promise<number> {
  const left = await begunBefore(db, new Date(now().getTime() - SURELY_OVER_MS))
  const known = left.flatMap(({ id, begun }) => (begun ? [{ id, begun }] : []))
  for (const { id, begun } of known) await addLines(db, [{ ...begun, outcome: 'unexpected' }], id)
  if (known.length > 0) log.warn({ event: 'acts-left-open', count: known.length })
  const unknown = left.length - known.length
  if (unknown > 0) log.error({ event: 'unreadable', what: 'act-begun', count: unknown })
  return known.length
}
