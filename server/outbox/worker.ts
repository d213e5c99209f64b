import type { Logger } from 'pino'
import { traceOf } from '../http/problems.ts'
import { type Delivery, deliverOne } from './deliver.ts'

const ROUND_MS = 500

export type Worker = { wake(): void; stop(): Promise<void> }

/**
 * Delivers what is due, and looks again every half second or when woken. The notes for one EHR go one after the
 * other; an EHR that is slow holds up nobody else's.
 */
export function startWorker(delivery: Delivery, issuers: readonly string[]): Worker {
  const each = issuers.map((issuer) => startWorkerFor(delivery, issuer))
  return {
    wake() {
      for (const one of each) one.wake()
    },
    async stop() {
      await Promise.all(each.map((one) => one.stop()))
    },
  }
}

function startWorkerFor(delivery: Delivery, issuer: string): Worker {
  let running = true
  let wake: () => void = () => undefined

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ROUND_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const work = async () => {
    while (running) {
      const delivered = await deliverOne(delivery, issuer).catch((thrown: unknown) => complain(delivery.log, thrown))
      if (!delivered && running) await rest()
    }
  }

  const working = work()
  return {
    wake: () => wake(),
    async stop() {
      running = false
      wake()
      await working
    },
  }
}

/** A round that broke is not the end of the worker: the row's claim runs out and it is looked at again. */
function complain(log: Logger, thrown: unknown): false {
  log.error({ event: 'worker-round-failed', ...traceOf(thrown) })
  return false
}
