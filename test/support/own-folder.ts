import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from './at-end.ts'

/** A new folder in the temporary place, which is gone once the test file has run. */
export function ownFolder(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `accompany-${what}-`))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
