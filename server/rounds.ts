import { recordLeftOpen } from './audit/left-open.ts'
import { tellEnd } from './audit/tell-end.ts'
import type { House } from './house.ts'
import { traceOf } from './http/problems.ts'
import { purge } from './my-data/purge.ts'
import { passOverdue } from './offers/overdue.ts'

const EVERY_MS = 6 * 3_600_000

/** What nobody asks for and must be done all the same, now and every few hours: each, whatever becomes of the others. */
const ROUNDS = [purge, passOverdue, recordLeftOpen, tellEnd]

export function startRounds(house: House): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = Promise.all(
      ROUNDS.map((round) =>
        round(house).catch((thrown: unknown) => house.log.error({ event: 'round-failed', ...traceOf(thrown) })),
      ),
    )
  }
  run()
  const timer = setInterval(run, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
