import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { clientBuilt } from './client-build.ts'
import { type Options, optionsFrom } from './options.ts'
import { type Running, run } from './process.ts'
import { siteForSandbox } from './sandbox-site.ts'

const options = optionsFrom(process.argv.slice(2))
await start(options).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
})

/** The app and a sandbox EHR, each in its own process; prints the one address to open. */
async function start({ appUrl, sandboxPort, folder, fresh }: Options): Promise<void> {
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const port = Number(new URL(appUrl).port)
  await Promise.all([free(port, '--port'), free(sandboxPort, '--sandbox-port')])

  const sandbox = run({
    args: ['sandbox/main.ts'],
    env: { ...process.env, SANDBOX_PORT: String(sandboxPort), APP_URL: appUrl },
    isReady: (line) => line.ready === true,
  })
  const [{ url, iss }] = await Promise.all([sandbox.ready, clientBuilt()])
  const log = createWriteStream(join(folder, 'app.log'), { flags: 'a' })
  const app = run(
    {
      args: ['server/main.ts'],
      env: { ...process.env, APP_URL: appUrl, ...(await siteForSandbox(folder, String(iss))) },
      isReady: (line) => line.msg === 'listening',
    },
    (line) => log.write(`${line}\n`),
  )
  stopTogether([sandbox, app])
  await app.ready
  if (!process.env.DATABASE_URL)
    console.log('The embedded database is for trying: a hospital sets DATABASE_URL to a PostgreSQL.')
  console.log(`Open ${String(url)}`)
}

/** One ends, both end: with a sentence when it was not asked for. */
function stopTogether(all: readonly Running[]): void {
  let stopping = false
  const stop = (code: number) => {
    if (stopping) return
    stopping = true
    void Promise.all(all.map((one) => one.stop())).then(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(0))
  for (const { child, ready } of all)
    child.once('exit', () => {
      if (stopping) return
      ready.catch((cause: unknown) => console.error(cause instanceof Error ? cause.message : cause))
      console.error('A process ended by itself; .data/app.log tells more.')
      stop(1)
    })
}

function free(port: number, option: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new Error(`Port ${port} is taken. Choose another with ${option} N.`)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
