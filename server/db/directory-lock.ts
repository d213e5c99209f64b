import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  if (holder !== null) rmSync(file, { force: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
  } catch {
    throw new DirectoryInUse(dir, holderOf(file) ?? 0)
  }
  return () => rmSync(file, { force: true })
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
