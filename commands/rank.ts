import { z } from 'zod'
import { endWhenNobodyReads, linesIn, printLine } from './lines.ts'
import { replyTo } from './rank-one.ts'
import { Refusal, Reply } from './rank-reply.ts'
import { Request } from './rank-request.ts'

const HELP = `Ranks mentors for patients: a JSON request a line on standard input, a JSON result a line on standard output.

  npm run --silent rank < requests.ndjson
  npm run --silent rank -- --schema    the JSON Schema of requests and results
  npm run --silent rank -- --help      this text

docs/rank.md has examples.
`

const asked = process.argv.slice(2)
if (asked.length === 0) await rankLines()
else if (asked.length === 1 && asked[0] === '--schema') console.log(JSON.stringify(schemas(), null, 2))
else {
  const isHelp = asked.length === 1 && asked[0] === '--help'
  process[isHelp ? 'stdout' : 'stderr'].write(HELP)
  process.exitCode = isHelp ? 0 : 2
}

function schemas() {
  return {
    request: z.toJSONSchema(Request, { io: 'input' }),
    result: z.toJSONSchema(Reply),
    refusal: z.toJSONSchema(Refusal),
  }
}

async function rankLines(): Promise<void> {
  endWhenNobodyReads()
  let line = 0
  for await (const text of linesIn(process.stdin.setEncoding('utf8'))) {
    line += 1
    if (text.trim() !== '') await printLine(JSON.stringify(answerTo(text, line)))
  }
}

function answerTo(text: string, line: number): Reply | Refusal {
  const given = parsed(text)
  if (given === undefined) return { id: null, line, errors: [{ path: '', message: 'is not JSON' }] }
  const request = Request.safeParse(given)
  if (request.success) return replyTo(request.data)
  return { id: idIn(given), line, errors: request.error.issues.flatMap(mistakesIn) }
}

/** A field that nobody knows is a mistake of its own, at its own place. */
function mistakesIn(issue: z.core.$ZodIssue): Refusal['errors'] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is not a field of it' }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function idIn(given: unknown): string | number | null {
  return z.object({ id: z.union([z.string(), z.int()]) }).safeParse(given).data?.id ?? null
}
