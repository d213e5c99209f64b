import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { clientBuilt } from '../../commands/client-build.ts'
import type { Config } from '../../server/config.ts'
import { securityHeaders } from '../../server/http/headers.ts'

const BUILT = new URL('../../dist/client', import.meta.url).pathname

/** The built pages under the headers of the real server, with nobody behind `/api`. */
export async function servePages(): Promise<{ url: string; stop(): Promise<void> }> {
  await clientBuilt()
  const page = readFileSync(`${BUILT}/index.html`)
  const app = express()
  app.use(securityHeaders({ site: { issuers: [] }, appUrl: 'http://localhost' } as unknown as Config, ''))
  app.use(express.static(BUILT, { index: false }))
  app.get(/^\/(?!api)/, (_req, res) => void res.type('html').send(page))
  const server = app.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
