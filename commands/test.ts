import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Every test. The last line counts what passed and what failed; a test that was skipped is a failure. */
const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', '.']],
  ['format and lint', ['biome', 'check', '.']],
  ['lint with types', ['oxlint', '--type-aware', '--deny-warnings']],
  ['sizes of the pages', ['node', 'commands/size.ts']],
]

const count = { passed: 0, failed: 0 }

function step(name: string, [command = '', ...args]: readonly string[]): boolean {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env })
  count[status === 0 ? 'passed' : 'failed'] += 1
  return status === 0
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not be loaded has no tests to count: it counts as one that failed. */
function countTests(file: string): void {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const skipped = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length
  if (skipped > 0) console.error(`${skipped} tests were skipped, which counts as failed.`)
  count.passed += report.numPassedTests
  count.failed += report.numFailedTests + skipped + unloaded
}

console.log(`Browser: ${process.env.CHROMIUM_PATH ?? 'Chromium from npm, unpacked once'}`)
console.log(
  `PostgreSQL: ${process.env.TEST_DATABASE_URL ? 'the one of TEST_DATABASE_URL' : 'from npm, started for this run'}`,
)

for (const [name, command] of STEPS) step(name, command)
const report = join(mkdtempSync(join(tmpdir(), 'accompany-tests-')), 'report.json')
console.log('\n— tests')
const { status } = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`], {
  stdio: 'inherit',
})
try {
  countTests(report)
} catch {
  count.failed += 1
}
if (status !== 0 && count.failed === 0) count.failed += 1

console.log(`${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1)
