import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measurePlanning } from './matching/planning.ts'
import { measureRanking } from './matching/ranking.ts'
import { pageOf } from './matching/table.ts'

const HELP = `Measures ranking and planning against what else a team might use, on the same data, with the answers checked.

  npm run bench:matching -- [--sizes 100,1000,10000,100000,1000000] [--plans 100,1000] [--rounds 5] [--out NAME]

  --sizes LIST  how many mentors (default all five); "none" leaves ranking out
  --plans LIST  how many patients and mentors to plan (default 100,1000); "none" leaves planning out
  --rounds N    rounds each (default 5)
  --out NAME    the file in bench/results to write, without .md (default matching)
`

/** So many questions a round; fewer where each takes long. */
const questionsAt = (mentors: number) => (mentors >= 1_000_000 ? 4 : mentors >= 100_000 ? 24 : 96)

const numbers = (list: string) =>
  list === 'none' ? [] : list.split(',').map((text) => (/^[1-9]\d*$/.test(text) ? Number(text) : end(2)))

const asked = parsed(process.argv.slice(2))
if (asked.help) end(0)
const rounds = numbers(asked.rounds)[0] ?? end(2)
const rankings = []
for (const mentors of numbers(asked.sizes)) {
  console.error(`${mentors} mentors…`)
  rankings.push(await measureRanking(mentors, rounds, questionsAt(mentors)))
}
const plannings = []
for (const size of numbers(asked.plans)) {
  console.error(`a plan of ${size}…`)
  plannings.push(await measurePlanning(size, rounds))
}
const page = pageOf(rankings, plannings)
console.log(page)
mkdirSync('bench/results', { recursive: true })
writeFileSync(`bench/results/${asked.out}.md`, page)
const wrong = [
  ...rankings.flatMap(({ peers }) => peers),
  ...plannings.flatMap(({ whole, lists }) => [...whole, ...lists]),
]
if (!wrong.every(({ isSame }) => isSame)) {
  console.error('The answers are not the same.')
  process.exitCode = 1
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '100,1000,10000,100000,1000000' },
        plans: { type: 'string', default: '100,1000' },
        rounds: { type: 'string', default: '5' },
        out: { type: 'string', default: 'matching' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return end(2)
  }
}

function end(code: number): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(HELP)
  process.exit(code)
}
