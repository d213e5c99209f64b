import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { clientBuilt } from './client-build.ts'

/** The budgets, in bytes: what a browser must load before the first screen of an audience, and the EHR's door. */
const FIRST_SCREEN = { clinician: 120_000, patient: 110_000, mentor: 120_000, coordinator: 120_000 }
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
const gzipped = (path: string) => gzipSync(readFileSync(path)).length

/** What this audience must load before its first screen, with the words of one language. */
function firstScreenOf(audience: string, language: string): number {
  const keys = [entry, `client/${audience}/page.tsx`, `client/language/${language}.ts`]
  const files = new Set(keys.flatMap((key) => [...withImports(key)]).map((key) => manifest[key]?.file ?? ''))
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipped(`dist/client/${file}`), 0)
}

const screens = Object.entries(FIRST_SCREEN).flatMap(([audience, most]) =>
  ['fr', 'en'].map((language) => ({ audience, language, most, bytes: firstScreenOf(audience, language) })),
)
const launchPage = readFileSync('launch.html').length
for (const { audience, language, bytes, most } of screens)
  console.log(`${audience}'s first screen, ${language}: ${bytes} bytes of gzipped JavaScript (at most ${most})`)
console.log(`launch.html: ${launchPage} bytes (at most ${LAUNCH_PAGE})`)
if (screens.some(({ bytes, most }) => bytes > most) || launchPage > LAUNCH_PAGE) {
  console.error('Too large.')
  process.exit(1)
}
