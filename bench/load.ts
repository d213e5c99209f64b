import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startTogether } from '../commands/together.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { ehrAt } from './load/ehr.ts'
import { heldBy } from './load/held.ts'
import { openPages } from './load/people.ts'
import { type Stage, stages } from './load/stages.ts'
import { row, short } from './matching/table.ts'

const HELP = `How the app bears many people at once, and an EHR that struggles, on both databases.

  npm run bench:load -- [--seconds 30]

  --seconds N  how long each part lasts (default 30)
`

/** How many have a page open. */
const PAGES = { clinicians: 50, patients: 100, mentors: 30 }

/** Too many at once, said honestly. */
const TURNED_AWAY = [429, 503]

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, help: { type: 'boolean', default: false } },
})
const seconds = Number(values.seconds)
if (values.help || !(seconds >= 1)) {
  console.log(HELP)
  process.exit(values.help ? 0 : 2)
}

const postgres = await startPostgres()
const lines = [...(await measureOn('PostgreSQL', postgres.url)), ...(await measureOn('PGlite', undefined))]
await postgres.stop()
const page = [
  '# Many people at once, measured',
  '',
  `Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, which the sandbox, the database and those who ask share with the app. ${PAGES.clinicians} clinicians, ${PAGES.patients} patients and ${PAGES.mentors} mentors have a page open; the EHR answers after 300 ms; each part lasts ${seconds} s. Times count from when a request was due.`,
  '',
  row(['database', 'what', 'requests', 'median ms', '95 % within ms', '99 % within ms', 'turned away', 'failed']),
  row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:']),
  ...lines,
  '',
].join('\n')
console.log(page)
mkdirSync('bench/results', { recursive: true })
writeFileSync('bench/results/load.md', page)

async function measureOn(database: string, url: string | undefined): Promise<string[]> {
  console.error(`${database}…`)
  const { sandboxUrl, appUrl, appPid, stop } = await startTogether(undefined, url)
  try {
    const ehr = ehrAt(sandboxUrl)
    const open = await openPages(ehr, appUrl, PAGES)
    const before = holding(appPid)
    const measured = await stages({ ehr, appUrl, open, seconds })
    console.error(`  before: ${before}; after: ${holding(appPid)}`)
    return measured.map((stage) => rowOf(database, stage))
  } finally {
    await stop()
  }
}

function rowOf(database: string, { name, asked }: Stage): string {
  const sorted = asked.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const within = (part: number) => short(sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN)
  const turnedAway = asked.filter(({ status }) => TURNED_AWAY.includes(status)).length
  const failed = asked.filter(({ status }) => status === 0 || status >= 400).length - turnedAway
  return row([database, name, asked.length, within(0.5), within(0.95), within(0.99), turnedAway, failed])
}

/** What the app holds, where the system says so. */
function holding(pid: number | undefined): string {
  const held = heldBy(pid)
  return held ? `${held.megabytes.toFixed(0)} MB, ${held.descriptors} descriptors` : 'unknown'
}
