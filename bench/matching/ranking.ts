import { bestOf } from '../../server/matching/best.ts'
import { compile, type Pool } from '../../server/matching/pool.ts'
import { tablesFor } from '../../server/matching/tables.ts'
import type { Profile } from '../../shared/profile.ts'
import { careful, type Found } from './careful.ts'
import { openPglite, openPostgres } from './databases.ts'
import { floorOf } from './floor.ts'
import { naive, readWithZod } from './naive.ts'
import { patients, type Volunteer, volunteers } from './people.ts'
import { queryFrom } from './query.ts'
import { measureRequest, type RequestResult, ranked } from './request.ts'
import { type Measured, measured, type Peer } from './rounds.ts'
import { type Row, rowFrom } from './row.ts'
import { ruled } from './rules.ts'
import { isSame } from './same.ts'
import { fill, statementFor } from './sql.ts'

/** How many each side gives. */
const MOST = 50
/** Above so many, a rules engine takes minutes a question. */
const RULED_AT_MOST = 1000
const PGLITE_AT_MOST = 100_000
const NAIVE_AT_MOST = 100_000

export type RankingResult = {
  readonly mentors: number
  readonly available: number
  readonly questions: number
  readonly rounds: number
  readonly bytesPerMentor: number
  readonly peers: readonly Measured[]
  /** A whole ranking with reasons and variety, as the app makes it. */
  readonly wholeMs: number
  readonly request: RequestResult
  readonly floorMs: number
}

export async function measureRanking(mentors: number, rounds: number, questions: number): Promise<RankingResult> {
  const people = volunteers(mentors, 1)
  const profiles = patients(questions, 2)
  const pool = poolOf(people)
  const rows = people.map(rowFrom)
  const { peers, close } = await peersFor(pool, people, rows, profiles)
  try {
    const all = await measured(peers, questions, rounds, isSame)
    const floor = floorOf(mentors)
    const others: readonly Peer<number>[] = [
      { name: 'whole', answer: (nth) => ranked(profiles[nth] as Profile, pool).candidates.length },
      { name: 'floor', answer: () => floor() },
    ]
    const [whole, least] = await measured(others, questions, rounds, () => true)
    return {
      mentors,
      available: pool.size(),
      questions,
      rounds,
      bytesPerMentor: bytesOf(pool) / mentors,
      peers: all,
      wholeMs: whole?.ms ?? 0,
      floorMs: least?.ms ?? 0,
      request: await measureRequest(pool, rounds),
    }
  } finally {
    await close()
  }
}

export const poolOf = (people: readonly Volunteer[]): Pool =>
  compile(
    people.map(({ mentor }) => mentor),
    new Map(people.map(({ mentor, taken }) => [mentor.id, taken])),
  )

const bytesOf = ({ codes, columns }: Pool) => columns.reduce((sum, _, nth) => sum + codes.of(nth).byteLength, 0)

async function peersFor(pool: Pool, people: readonly Volunteer[], rows: readonly Row[], profiles: readonly Profile[]) {
  const profileAt = (nth: number) => profiles[nth] as Profile
  const databases = [await openPostgres(), ...(rows.length <= PGLITE_AT_MOST ? [await openPglite()] : [])]
  for (const database of databases) await fill(database, rows)
  const peers: Peer<Found[]>[] = [
    { name: 'Accompany', answer: (nth) => ours(profileAt(nth), pool) },
    { name: 'careful objects, sort all', answer: (nth) => careful(rows, queryFrom(profileAt(nth)), MOST) },
    ...naivePeers(people, profileAt),
    ...databases.map(({ name, ask }) => ({
      name,
      answer: (nth: number) => ask(statementFor(queryFrom(profileAt(nth)), MOST)),
    })),
  ]
  if (rows.length <= RULED_AT_MOST)
    peers.push({ name: 'json-rules-engine', answer: (nth) => ruled(rows, queryFrom(profileAt(nth)), MOST) })
  return { peers, close: async () => void (await Promise.all(databases.map((database) => database.close()))) }
}

function naivePeers(people: readonly Volunteer[], profileAt: (nth: number) => Profile): Peer<Found[]>[] {
  if (people.length > NAIVE_AT_MOST) return []
  const known = readWithZod(people)
  return [{ name: 'naive objects read with zod', answer: (nth) => naive(known, profileAt(nth), MOST) }]
}

function ours(profile: Profile, pool: Pool): Found[] {
  return bestOf(tablesFor(profile, pool), pool, 'bench', MOST).map(({ at, score }) => ({
    id: pool.mentorAt(at).id,
    score,
  }))
}
