import { Socket } from 'node:net'

/** What a process writes to a connection that it opened itself; `to` is as it was asked for, before any name is looked up. */
export type Outgoing = { readonly connection: number; readonly to: string; readonly sent: string }

/**
 * Tells of each connection that this process opens from now on, once with nothing sent, and of all that is written to
 * it, a byte a character.
 *
 * gives  undoes it
 */
export function recordOutgoing(tell: (one: Outgoing) => void): () => void {
  const { connect, write } = Socket.prototype
  const opened = new WeakMap<Socket, Pick<Outgoing, 'connection' | 'to'>>()
  let connections = 0
  Socket.prototype.connect = function (this: Socket, ...asked: unknown[]) {
    connections += 1
    opened.set(this, { connection: connections, to: addressIn(asked) })
    tell({ connection: connections, to: addressIn(asked), sent: '' })
    return Reflect.apply(connect, this, asked)
  } as typeof connect
  Socket.prototype.write = function (this: Socket, ...said: unknown[]) {
    const where = opened.get(this)
    if (where) tell({ ...where, sent: bytesOf(said) })
    return Reflect.apply(write, this, said)
  } as typeof write
  return () => Object.assign(Socket.prototype, { connect, write })
}

/** As `net.connect` hands it on, in a list; as an object; or as a port and a host. */
function addressIn([first, second]: unknown[]): string {
  const asked: unknown = Array.isArray(first) ? first[0] : first
  const named = typeof asked === 'object' ? asked : { port: asked, host: second }
  const { host = 'localhost', port, path } = named as { host?: string; port?: number | string; path?: string }
  return path ?? `${host}:${port}`
}

function bytesOf([chunk, encoding]: unknown[]): string {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8').toString('latin1')
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : ''
}
