import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../server/matching/pool.ts'
import { allMentors } from '../server/mentors/mentor-store.ts'
import { demandAt } from '../server/offers/pool-kept.ts'
import { Mentor } from '../shared/mentor.ts'
import type { Profile } from '../shared/profile.ts'
import { openWorld } from '../test/support/world.ts'
import { type Volunteer, volunteers } from './matching/people.ts'
import { PROFILES, ranked } from './matching/request.ts'
import { measured } from './matching/rounds.ts'
import { row, short, times } from './matching/table.ts'

/** How long the app takes to open the list of mentors, by how many there are, and what keeping the pool saves of it. */
const SIZES = [12, 1000, 10_000]
const ROUNDS = 5
const PATIENT = 'elise-chateau-noel'
const QUESTIONS = 6

const lines: string[] = []
for (const size of SIZES) lines.push(...(await measureList(size)))
const page = [
  '# Opening the list of mentors, measured',
  '',
  'Embedded database, one process. Rounds interleaved, medians.',
  '',
  row(['mentors', 'what', 'times the pool kept', 'ms']),
  row(['--:', '---', '--:', '--:']),
  ...lines,
  '',
].join('\n')
console.log(page)
mkdirSync('bench/results', { recursive: true })
writeFileSync('bench/results/list.md', page)

async function measureList(size: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'accompany-bench-'))
  const mentorsFile = join(folder, 'mentors.json')
  writeFileSync(mentorsFile, JSON.stringify(volunteers(size, 1).map(inFile)))
  const world = await openWorld({ site: { mentorsFile } })
  try {
    const { db, pool, now } = world.app.house
    const visit = await world.launch(PATIENT)
    await visit.consent()
    await visit.read()
    const proposable = (await pool()).compiled().size()
    const peers = [
      { name: 'the pool, kept', answer: async () => (await pool()).compiled().size() },
      {
        name: 'the pool, read and compiled anew',
        answer: async () => {
          const [mentors, { taken, chosenLately }] = await Promise.all([allMentors(db), demandAt(db, now())])
          return compile(mentors, taken, chosenLately).size()
        },
      },
      {
        name: 'the pool, kept, ranked and explained',
        answer: async (nth: number) => {
          const kept = (await pool()).compiled()
          ranked(PROFILES[nth] as Profile, kept)
          return kept.size()
        },
      },
      {
        name: 'the whole request for the list',
        answer: async () => {
          await visit.must('rank', {})
          return proposable
        },
      },
    ]
    const results = await measured(peers, QUESTIONS, ROUNDS, (one, other) => one === other)
    if (!results.every(({ isSame }) => isSame)) throw new Error('The pools are not the same')
    return results.map(({ name, ratio, ms }) => row([size, name, times(ratio), short(ms)]))
  } finally {
    await world.stop()
    rmSync(folder, { recursive: true })
  }
}

function inFile({ mentor }: Volunteer): Mentor {
  return Mentor.parse({ ...mentor, alias: mentor.id, fhirUser: null })
}
