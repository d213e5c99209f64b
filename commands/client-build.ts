import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** What the pages were built from; in a folder that is never served. */
const STAMP = 'dist/client/.vite/built-from'
const SOURCES = ['client/**/*', 'shared/**/*', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Builds the pages when there is no build, or when a source has changed since. */
export async function clientBuilt(): Promise<'built' | 'fresh'> {
  const stamp = stampOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return 'fresh'
  rmSync(STAMP, { force: true })
  const { build } = await import('vite') // large: only loaded when it is needed
  await build({ logLevel: 'warn' })
  writeFileSync(STAMP, stamp)
  return 'built'
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => `${entry.parentPath}/${entry.name}`).sort())
    hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}
