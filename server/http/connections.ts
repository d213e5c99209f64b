import { createServer, type RequestListener, type Server } from 'node:http'

export type Patience = {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly keepAliveTimeout: number
  readonly timeout: number
  readonly connectionsCheckingInterval: number
  readonly maxConnections: number
}

/** How long we wait for whoever has connected, in milliseconds, and for how many. */
const OURS: Patience = {
  /** A few hundred bytes, also from a phone with one bar. Who sends them drop by drop holds nothing for longer. */
  headersTimeout: 10_000,
  /** All of a request, of which the longest is 100 kB. */
  requestTimeout: 30_000,
  /** Longer than the minute that proxies keep a connection, so that none sends into one that we have just closed. */
  keepAliveTimeout: 65_000,
  /** Without a byte either way: longer than the longest that an EHR may keep us waiting (EHR_DEADLINE_MS). */
  timeout: 120_000,
  connectionsCheckingInterval: 2_000,
  /** More are closed as they come, so that files, the database and the EHR still have descriptors (1024 on many systems). */
  maxConnections: 800,
}

export function serverFor(listener: RequestListener, { timeout, maxConnections, ...options }: Patience = OURS): Server {
  const server = createServer(options, listener)
  return Object.assign(server, { timeout, maxConnections })
}
