import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { counted, type Report } from './counted.ts'
import { NEEDS, provide } from './provide.ts'

/** Every test, after what can be checked without running; the last line counts what passed and what failed. */
const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', '.']],
  ['format and lint', ['biome', 'check', '.']],
  ['lint with types', ['oxlint', '--type-aware', '--deny-warnings']],
  ['pages, built and weighed', ['node', 'commands/size.ts']],
]

/** The browser and PostgreSQL unpacked, the built pages, and what two test files write at once. */
const NEEDED_MB = 600

const count = { passed: 0, failed: 0 }

/** Where everything that this run writes for a while is, to be gone with it. */
const folder = mkdtempSync(join(tmpdir(), 'accompany-tests-'))
chmodSync(folder, 0o711) // so that PostgreSQL reaches its own when it runs as nobody
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let running: ChildProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    running?.once('exit', () => process.exit(1))
    if (signal !== 'SIGINT') running?.kill(signal) // a terminal tells the children of Ctrl-C itself
  })

for (const [name, command] of STEPS) {
  console.log(`\n— ${name}`)
  count[(await succeeds(command)) ? 'passed' : 'failed'] += 1
}

console.log('\n— what the tests need')
for (const need of NEEDS) {
  const { here, says } = await provide(need)
  console.log(says)
  if (!here) count.failed += 1
}
console.log(`Disk: ${freeMegabytes()} MB free, of which a run needs ${NEEDED_MB} at most.`)

console.log('\n— tests')
await runTests()

console.log(`${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)

function succeeds([command = '', ...args]: readonly string[], env = process.env): Promise<boolean> {
  return new Promise((resolve) => {
    running = spawn(command, args, { stdio: 'inherit', env })
    running.once('error', (cause) => {
      console.error(cause.message)
      resolve(false)
    })
    running.once('exit', (code) => resolve(code === 0))
  })
}

async function runTests(): Promise<void> {
  const file = join(folder, 'report.json')
  const command = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`]
  const ok = await succeeds(command, { ...process.env, TMPDIR: folder, KEPT_DIR: tmpdir() })
  const { passed, failed, complaints } = readReport(file)
  for (const complaint of complaints) console.error(complaint)
  count.passed += passed
  count.failed += failed
  if (passed + failed === 0) fail('No test ran.')
  else if (!ok && failed === 0) fail('Every test passed, but vitest ended with an error: see above.')
  for (const left of readdirSync(folder).filter((name) => name.startsWith('accompany-')))
    fail(`A test left a folder behind: ${left}`)
}

function freeMegabytes(): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

function readReport(file: string) {
  try {
    return counted(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } catch {
    return { passed: 0, failed: 0, complaints: ['vitest left no report.'] }
  }
}

function fail(sentence: string): void {
  console.error(sentence)
  count.failed += 1
}
