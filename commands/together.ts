import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../test/support/free-port.ts'
import { run } from './process.ts'
import { siteForSandbox } from './sandbox-site.ts'

export type Together = { readonly sandboxUrl: string; readonly appUrl: string; stop(): Promise<void> }

/** A sandbox and an app on free ports, with data that is forgotten when they stop. */
export async function startTogether(): Promise<Together> {
  const folder = mkdtempSync(join(tmpdir(), 'accompany-'))
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const appUrl = `http://localhost:${port}`
  const sandbox = run({
    args: ['sandbox/main.ts'],
    env: { ...process.env, SANDBOX_PORT: String(sandboxPort), APP_URL: appUrl },
    isReady: (line) => line.ready === true,
  })
  const { url, iss } = await sandbox.ready
  const app = run({
    args: ['server/main.ts'],
    env: { ...process.env, APP_URL: appUrl, ...(await siteForSandbox(folder, String(iss))) },
    isReady: (line) => line.msg === 'listening',
  })
  await app.ready
  return {
    sandboxUrl: String(url),
    appUrl,
    async stop() {
      await Promise.all([app.stop(), sandbox.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
