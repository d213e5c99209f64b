import { spawn } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const PACKAGE = new URL('../../node_modules/@sparticuz/chromium/', import.meta.url).pathname

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real browser: CHROMIUM_PATH when it is set, else the one inside the npm package. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH
  if (given) return chromium.launch({ executablePath: given, args: ARGUMENTS })
  const home = await unpacked()
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: home }
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ARGUMENTS,
    env: env as Record<string, string>,
  })
}

/** The browser and its libraries, unpacked once per version into the temporary folder. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `accompany-chromium-${version}`)
  if (existsSync(home)) return home
  const making = mkdtempSync(`${home}-`)
  await pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(making, 'chromium')))
  chmodSync(join(making, 'chromium'), 0o755)
  for (const name of ['al2023', 'fonts', 'swiftshader'])
    await untar(name, name === 'swiftshader' ? making : join(making, name))
  writeFileSync(join(making, 'fonts.conf'), fontsIn(join(home, 'fonts')))
  try {
    renameSync(making, home)
  } catch {
    rmSync(making, { recursive: true, force: true }) // another run was faster
  }
  return home
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
