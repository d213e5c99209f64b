import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class DirectoryInUse extends Error {
  constructor(dir: string, pid: number) {
    super(`The data directory ${dir} is in use by process ${pid}. Stop it, or set DATA_DIR to another directory.`)
  }
}

/**
 * One process per PGlite directory: a second one would silently lose commits.
 *
 * gives   the function that lets the directory go
 * throws  DirectoryInUse naming the process that holds it; a lock left by a dead process is taken over
 */
export function lockDirectory(dir: string): () => void {
  const file = join(dir, 'accompany.pid')
  const holder = holderOf(file)
  if (holder !== null && isAlive(holder)) throw new DirectoryInUse(dir, holder)
  if (holder !== null && !tookAway(file, holder)) throw new DirectoryInUse(dir, holderOf(file) ?? 0)
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    throw new DirectoryInUse(dir, holderOf(file) ?? 0)
  }
  return () => rmSync(file, { force: true })
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

function isAlive(pid: number): boolean {
  // A pid that came back to ourselves (a restarted container) is a lock of the past.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
