import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../test/support/free-port.ts'
import { startBoth } from './both.ts'
import type { SiteOptions } from './sandbox-site.ts'

export type Together = {
  readonly sandboxUrl: string
  readonly appUrl: string
  readonly appPid: number | undefined
  stop(): Promise<void>
}

/**
 * A sandbox and an app on free ports, with data that is forgotten when they stop.
 *
 * takes  `databaseUrl`; undefined is the embedded database
 */
export async function startTogether(site?: SiteOptions, databaseUrl?: string): Promise<Together> {
  const folder = mkdtempSync(join(tmpdir(), 'accompany-'))
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const both = startBoth({ port, sandboxPort, folder, site, env: { DATABASE_URL: databaseUrl } })
  return {
    ...(await both.ready),
    async stop() {
      await both.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
