import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port nobody listens on at this moment.
 *
 * It lies below the ports an operating system gives to connections that go out (32768 on Linux): one
 * of those could be taken by a connection before the caller listens.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(15_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found between 15000 and 32000')
}

/** Whether this process could listen there; a machine without IPv6 has no second address to ask. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) => resolve(cause.code !== 'EADDRINUSE' && host === '::1'))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
