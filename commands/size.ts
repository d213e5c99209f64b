import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { clientBuilt } from './client-build.ts'

/** The budgets, in bytes: what a clinician's browser must load before the first screen, and the EHR's door. */
const FIRST_SCREEN = 130_000
const LAUNCH_PAGE = 3_000

type Chunk = { file: string; imports?: string[]; isEntry?: boolean; src?: string }

await clientBuilt()
const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8')) as Record<string, Chunk>

/** A chunk and all it imports before it can run. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const one of manifest[key]?.imports ?? []) withImports(one, seen)
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
const clinician = Object.keys(manifest).find((key) => key.startsWith('client/clinician/')) ?? ''
const files = [...new Set([...withImports(entry), ...withImports(clinician)])].flatMap(
  (key) => manifest[key]?.file ?? [],
)
const gzipped = (path: string) => gzipSync(readFileSync(path)).length
const firstScreen = files
  .filter((file) => file.endsWith('.js'))
  .reduce((sum, file) => sum + gzipped(`dist/client/${file}`), 0)
const launchPage = readFileSync('launch.html').length

console.log(
  `clinician's first screen: ${firstScreen} bytes of gzipped JavaScript in ${files.length} files (at most ${FIRST_SCREEN})`,
)
console.log(`launch.html: ${launchPage} bytes (at most ${LAUNCH_PAGE})`)
if (clinician === '' || firstScreen > FIRST_SCREEN || launchPage > LAUNCH_PAGE) {
  console.error('Too large.')
  process.exit(1)
}
