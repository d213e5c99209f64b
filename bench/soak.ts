import { parseArgs } from 'node:util'
import { startTogether } from '../commands/together.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { ehrAt } from './load/ehr.ts'
import { type Held, heldBy } from './load/held.ts'
import { type Asked, paced } from './load/paced.ts'
import { consentToAll, visitOf } from './load/people.ts'
import { short } from './matching/table.ts'

const HELP = `Whether the app holds out: whole visits for hours, and whether it holds more and takes longer all the while.

  npm run bench:soak -- [--minutes 480]

  --minutes N  how long it is visited (default 480); what it holds is looked at each minute
`

/** A visit is ten requests, which makes five a second. */
const VISITS_PER_SECOND = 0.5
const EVERY_MS = 60_000

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '480' }, help: { type: 'boolean', default: false } },
})
const minutes = Number(values.minutes)
if (values.help || !(minutes >= 5)) {
  console.log(HELP)
  process.exit(values.help ? 0 : 2)
}

const postgres = await startPostgres()
const { sandboxUrl, appUrl, appPid, stop } = await startTogether(undefined, postgres.url)
const held: Held[] = []
const looking = setInterval(() => {
  const now = heldBy(appPid)
  if (now) held.push(now)
}, EVERY_MS)
try {
  const ehr = ehrAt(sandboxUrl)
  await consentToAll(ehr, appUrl)
  const visits = await paced(VISITS_PER_SECOND, minutes * 60, (nth) => visitOf(ehr, appUrl, nth))
  console.log(told(visits, held))
} finally {
  clearInterval(looking)
  await stop()
  await postgres.stop()
}

/** The second quarter, when all is warm, beside the last. */
function told(visits: readonly Asked[], held: readonly Held[]): string {
  const failed = visits.filter(({ status }) => status !== 200).length
  const [before, after] = quarters(held.map(({ megabytes }) => megabytes)).map((part) => within(0.5, part))
  const [most, mostThen] = quarters(held.map(({ descriptors }) => descriptors)).map((part) => Math.max(...part))
  const [first, last] = quarters(visits.map(({ ms }) => ms)).map((part) => within(0.95, part))
  const anHour = ((Number(after) - Number(before)) * 60) / (minutes / 2)
  return [
    `${visits.length} visits in ${minutes} minutes, ${failed} failed`,
    `memory: ${short(Number(before))} MB, then ${short(Number(after))} MB: ${short(anHour)} MB more an hour`,
    `descriptors: at most ${most}, then ${mostThen}`,
    `95 % of the visits within ${short(Number(first))} ms, then ${short(Number(last))} ms`,
  ].join('\n')
}

function quarters<T>(all: readonly T[]): [T[], T[]] {
  const quarter = Math.floor(all.length / 4)
  return [all.slice(quarter, 2 * quarter), all.slice(-quarter)]
}

function within(part: number, numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN
}
