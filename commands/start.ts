import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockDirectory } from '../server/db/directory-lock.ts'
import { isFree } from '../test/support/free-port.ts'
import { startBoth } from './both.ts'
import { clientBuilt } from './client-build.ts'
import { type Options, optionsFrom } from './options.ts'

await start(optionsFrom(process.argv.slice(2))).catch((cause: unknown) =>
  end(cause instanceof Error ? cause.message : String(cause)),
)

/** The app and a sandbox EHR; prints the one address to open. */
async function start({ port, sandboxPort, folder, fresh, build }: Options): Promise<void> {
  await mustBeFree(port, '--port')
  await mustBeFree(sandboxPort, '--sandbox-port')
  if (fresh) forget(folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = {
    app: createWriteStream(join(folder, 'app.log'), { flags: 'a' }),
    sandbox: createWriteStream(join(folder, 'sandbox.log'), { flags: 'a' }),
  }

  const { DATA_DIR, DATABASE_URL } = process.env
  const both = startBoth({
    port,
    sandboxPort,
    folder,
    env: DATA_DIR ? { DATA_DIR } : {},
    log: (who, line) => files[who].write(`${line}\n`),
    ...(build && { meanwhile: clientBuilt }),
  })
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      asked = true
      void both.stop().then(() => process.exit(0))
    })

  try {
    const { sandboxUrl } = await both.ready
    if (!DATABASE_URL) console.log('The embedded database is for trying: a hospital sets DATABASE_URL to a PostgreSQL.')
    console.log(`Open ${sandboxUrl}`)
  } catch (cause) {
    if (asked) return
    throw cause
  }
  void both.broken.then((what) => end(`${what} ${folder}/app.log and ${folder}/sandbox.log tell more.`))
}

/** Throws when another process has its database there. */
function forget(folder: string): void {
  const database = join(folder, 'app')
  if (existsSync(database)) lockDirectory(database)()
  rmSync(folder, { recursive: true, force: true })
}

async function mustBeFree(port: number, option: string): Promise<void> {
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is taken. Choose another with ${option}: npm start -- ${option} ${port + 1}`)
}

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
