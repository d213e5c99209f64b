import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { keptFolder } from './kept-folder.ts'

const PACKAGE = new URL('../../node_modules/@sparticuz/chromium/', import.meta.url).pathname
const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Chromium = { readonly path: string; readonly env: Record<string, string>; readonly from: string }

/** A real browser, new; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium()
  return chromium.launch({ executablePath: path, args: ARGUMENTS, env })
}

let found: Promise<Chromium> | undefined

/**
 * The browser that runs here: CHROMIUM_PATH when it is set, else the one inside the npm package, else the system's.
 *
 * throws  when none does
 */
export function findChromium(): Promise<Chromium> {
  found ??= find().catch((cause: unknown) => {
    found = undefined // it may be installed, and asked for again
    throw cause
  })
  return found
}

async function find(): Promise<Chromium> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const given = process.env.CHROMIUM_PATH
  if (given) return { path: given, env: inherited, from: versionOf(given, inherited, 'CHROMIUM_PATH') }
  const packed = await fromNpm(inherited)
  if (packed) return packed
  for (const path of OF_THE_SYSTEM.filter((one) => existsSync(one)))
    return { path, env: inherited, from: versionOf(path, inherited, path) }
  throw new Error('No Chromium runs here')
}

/** Unpacked into the temporary folder; once more when what is found there no longer runs. */
async function fromNpm(inherited: Record<string, string>): Promise<Chromium | null> {
  return (await tried(inherited)) ?? (await tried(inherited))
}

async function tried(inherited: Record<string, string>): Promise<Chromium | null> {
  const home = await unpacked().catch(() => null)
  if (home === null) return null
  const env = { ...inherited, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: home }
  const path = join(home, 'chromium')
  try {
    return { path, env, from: versionOf(path, env, 'npm') }
  } catch {
    rmSync(home, { recursive: true, force: true })
    return null
  }
}

function versionOf(path: string, env: Record<string, string>, from: string): string {
  const said = execFileSync(path, ['--version', '--no-sandbox'], { env, encoding: 'utf8', timeout: 20_000 })
  return `${said.trim()}, from ${from}`
}

async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  return keptFolder(`chromium-${version}`, async (folder, home) => {
    await pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(folder, 'chromium')))
    chmodSync(join(folder, 'chromium'), 0o755)
    await untar('al2023', join(folder, 'al2023'))
    await untar('fonts', join(folder, 'fonts'))
    await untar('swiftshader', folder)
    writeFileSync(join(folder, 'fonts.conf'), fontsIn(join(home, 'fonts')))
  })
}

/** The package's fonts, and the machine's where it has some. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`

const packed = (name: string) => createReadStream(join(PACKAGE, 'bin', name))

async function untar(name: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true })
  const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] })
  const done = new Promise<void>((resolve, reject) => {
    tar.once('error', reject)
    tar.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar could not unpack ${name}`))))
  })
  await pipeline(packed(`${name}.tar.br`), createBrotliDecompress(), tar.stdin)
  await done
}
