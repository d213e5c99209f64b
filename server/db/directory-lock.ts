import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class DirectoryInUse extends Error {
  constructor(dir: string, pid: number) {
    super(`The data directory ${dir} is in use by process ${pid}. Stop it, or set DATA_DIR to another directory.`)
  }
}

/** Signal 0: throws what the system says of a process, and does nothing to it. */
type Ask = (pid: number, signal: 0) => unknown

/**
 * One process per PGlite directory: a second one would silently lose commits.
 *
 * takes   how to ask for a process
 * gives   the function that lets the directory go
 * throws  DirectoryInUse naming the process that holds it; a lock left by a dead process is taken over
 */
export function lockDirectory(dir: string, ask: Ask = process.kill): () => void {
  const file = join(dir, 'accompany.pid')
  const holder = holderOf(file)
  if (holder !== null && isAlive(holder, ask)) throw new DirectoryInUse(dir, holder)
  const isFree = holder === null || tookAway(file, holder)
  if (!isFree || !tookHold(file)) throw new DirectoryInUse(dir, holderOf(file) ?? 0)
  return () => rmSync(file, { force: true })
}

/** The lock stands there whole or not at all: one that is still empty would be read as nobody's. */
function tookHold(file: string): boolean {
  const written = `${file}.${randomUUID()}`
  writeFileSync(written, String(process.pid), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(written, file)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  } finally {
    rmSync(written)
  }
}

/**
 * Takes away the lock of a dead process, and no other: it is moved aside first and looked at again there,
 * for another process may have taken it over since.
 */
function tookAway(file: string, dead: number): boolean {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return false
  }
  const isTheDeadOne = Object.is(holderOf(aside), dead)
  if (!isTheDeadOne) linkSync(aside, file)
  rmSync(aside)
  return isTheDeadOne
}

function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function isAlive(pid: number, ask: Ask): boolean {
  // A pid that came back to ourselves (a restarted container) is a lock of the past.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    ask(pid, 0)
    return true
  } catch (cause) {
    // It lives, and is another user's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
