import { parseArgs } from 'node:util'
import { answerTo } from '../server/features/derive.ts'
import { endWhenNobodyReads, linesIn, printLine } from './lines.ts'

const HELP = `Clinical features of many charts, one a line.

  npm run --silent derive < requests.ndjson > features.ndjson

Reads lines of JSON on standard input: {"id", "patient", "asOf": "YYYY-MM-DD", "bundle": a FHIR R4 Bundle}.
Prints a line for each, as it is read: {"id", "features", "evidence"}, or {"id", "error"} and goes on.

  --extra   read Observation, MedicationRequest and MedicationAdministration as well
  --help    this text
`

const { extra, help } = asked(process.argv.slice(2))
if (help) end(HELP, 0)
endWhenNobodyReads()
for await (const line of linesIn(process.stdin.setEncoding('utf8')))
  if (line.trim() !== '') await printLine(JSON.stringify(answerTo(line, { extra })))

function asked(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { extra: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    return { extra: values.extra === true, help: values.help === true }
  } catch (cause) {
    return end(`${cause instanceof Error ? cause.message : 'What was asked is not understood.'}\n\n${HELP}`, 2)
  }
}

function end(text: string, code: number): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(text)
  process.exit(code)
}
