import { auditEventFrom } from '../server/audit/audit-event.ts'
import { allLines, verify } from '../server/audit/audit-store.ts'
import { pointIn, pointText } from '../server/audit/point.ts'
import { configFrom } from '../server/config.ts'
import { openDatabase } from '../server/db/database.ts'

const HELP = `The audit: who did what about whom, and when.

  npm run --silent audit > events.ndjson   every line as a FHIR R4 AuditEvent, for a site's own log
  npm run audit:verify                     whether each line is as it was written, and none is missing
  npm run audit:verify -- 120:9f2c… …      and whether the chain still comes by the ends that were noted before

Both read the same environment as \`npm run serve\`. The second ends with 1 and names the first line that does not hold;
it prints the end of the chain, which the app also writes to its log every few hours. Who could write the whole chain
anew cannot change an end that is noted where they cannot write.
`

const [asked, ...ends] = process.argv.slice(2)
const noted = ends.flatMap((end) => pointIn(end) ?? [])
if ((asked !== undefined && asked !== '--verify') || noted.length < ends.length) {
  process[asked === '--help' ? 'stdout' : 'stderr'].write(HELP)
  process.exit(asked === '--help' ? 0 : 2)
}
try {
  const { db, close } = await openDatabase(configFrom(process.env).database)
  try {
    if (asked === '--verify') {
      const { end, broken } = await verify(db, noted)
      const whole = `${end.seq} lines, unbroken, to ${pointText(end)}`
      console.log(broken === null ? whole : `Line ${broken} is not as it was written`)
      if (broken !== null) process.exitCode = 1
    } else for await (const line of allLines(db)) console.log(JSON.stringify(auditEventFrom(line)))
  } finally {
    await close()
  }
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
