import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What the pages were built from; in a folder that is never served. */
const STAMP = 'dist/client/.vite/built-from'
const SOURCES = ['client/**/*', 'shared/**/*', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Builds the pages when there is no build, or when a source has changed since. */
export async function clientBuilt(): Promise<'built' | 'fresh'> {
  const stamp = stampOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return 'fresh'
  rmSync(STAMP, { force: true })
  await buildInto('dist/client')
  writeFileSync(STAMP, stamp)
  return 'built'
}

/** In a process of its own: where a test asks, React would else be another one than people are served. */
export async function buildInto(folder: string): Promise<void> {
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production' }
  const building = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'warn'], {
    env,
    stdio: 'inherit',
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error('The pages could not be built: see above')
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => `${entry.parentPath}/${entry.name}`).sort())
    hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}
