import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { type Patience, serverFor } from '../../server/http/connections.ts'

const PATIENT: Patience = {
  headersTimeout: 60_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 60_000,
  timeout: 60_000,
  connectionsCheckingInterval: 20,
  maxConnections: 10,
}
const ASKED = 'GET / HTTP/1.1\r\nhost: here\r\n\r\n'
const POSTED = 'POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 1000\r\n\r\n'

let server: Server | undefined
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server?.close()
})

async function listening(patience: Partial<Patience>, listener: RequestListener = (_req, res) => void res.end('here')) {
  server = serverFor(listener, { ...PATIENT, ...patience }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return async () => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    await once(socket, 'connect')
    return socket
  }
}

/** A byte every so often, for as long as the other side is there. */
async function drip(socket: Socket): Promise<void> {
  while (socket.writable) {
    socket.write('x')
    await sleep(10)
  }
}

/** All that came before it was closed: of what is said to somebody who is still sending, the last may be lost. */
async function saidUntilClosed(socket: Socket): Promise<string> {
  let said = ''
  socket.on('data', (data) => {
    said += data
  })
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}

describe('a connection is closed', () => {
  test('that sends its headers drop by drop', async () => {
    const open = await listening({ headersTimeout: 100 })
    const socket = await open()
    socket.write('GET / HTTP/1.1\r\nhost: ')
    void drip(socket)
    expect(await saidUntilClosed(socket)).not.toContain('200')
  })

  test('that says nothing', async () => {
    const open = await listening({ headersTimeout: 100 })
    expect(await saidUntilClosed(await open())).not.toContain('200')
  })

  test('that sends its body drop by drop', async () => {
    const open = await listening({ headersTimeout: 100, requestTimeout: 100 }, (req) => void req.resume())
    const socket = await open()
    socket.write(POSTED)
    void drip(socket)
    expect(await saidUntilClosed(socket)).not.toContain('200')
  })

  test('on which nothing moves any more', async () => {
    const open = await listening({ timeout: 100 }, () => undefined)
    const socket = await open()
    socket.write(ASKED)
    expect(await saidUntilClosed(socket)).toBe('')
  })

  test('that is one too many', async () => {
    const open = await listening({ maxConnections: 1 })
    const first = await open()
    expect(await saidUntilClosed(await open())).toBe('')
    first.write(ASKED)
    const [answered] = await once(first, 'data')
    expect(String(answered)).toMatch(/^HTTP\/1\.1 200 /)
  })
})

test('a connection that is kept may be silent for longer than its headers may take, and it is said for how long', async () => {
  const open = await listening({ headersTimeout: 50, requestTimeout: 50 })
  const socket = await open()
  for (const pause of [200, 0]) {
    socket.write(ASKED)
    const [answered] = await once(socket, 'data')
    expect(String(answered)).toMatch(/^HTTP\/1\.1 200 /)
    expect(String(answered)).toMatch(/^keep-alive: timeout=60\r$/im)
    await sleep(pause)
  }
})

test('ours outlasts a proxy’s minute and the longest wait for an EHR, and leaves descriptors', () => {
  const ours = serverFor(() => undefined)
  expect(ours.headersTimeout).toBeLessThanOrEqual(10_000)
  expect(ours.requestTimeout).toBeLessThanOrEqual(30_000)
  expect(ours.keepAliveTimeout).toBeGreaterThan(60_000)
  expect(ours.timeout).toBeGreaterThan(60_000)
  expect(ours.maxConnections).toBeLessThan(1_000)
})
