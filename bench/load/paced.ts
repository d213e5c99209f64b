import { setTimeout as sleep } from 'node:timers/promises'

/** One request: how long from the moment it was due, and its status; 0 where the connection broke. */
export type Asked = { readonly ms: number; readonly status: number }

/**
 * Begins so many requests a second, whether or not those before were answered: people do not wait for each other. Time
 * counts from when each was due, so that a server that stands still is charged for all who came meanwhile.
 */
export async function paced(
  perSecond: number,
  seconds: number,
  ask: (nth: number) => Promise<number>,
): Promise<Asked[]> {
  const begun = performance.now()
  const under: Promise<Asked>[] = []
  for (let nth = 0; nth < perSecond * seconds; nth += 1) {
    const due = begun + (nth * 1000) / perSecond
    await sleep(Math.max(0, due - performance.now()))
    under.push(timed(() => ask(nth), due))
  }
  return Promise.all(under)
}

export async function timed(ask: () => Promise<number>, due = performance.now()): Promise<Asked> {
  const status = await ask().catch(() => 0)
  return { ms: performance.now() - due, status }
}
