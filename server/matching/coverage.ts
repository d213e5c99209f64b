import { Criterion } from '../../shared/answers.ts'
import type { MentorFacts } from '../../shared/mentor.ts'
import type { CoverageCell, Recruit } from '../../shared/planning.ts'
import type { Profile } from '../../shared/profile.ts'
import { LEAST_FIT } from './plan/assign.ts'
import { fitsOf } from './plan/fits.ts'
import { nearestOf, type Question, questionOf } from './plan/question.ts'
import { OUT } from './plan/state.ts'
import type { Pool } from './pool.ts'
import { tablesFor } from './tables.ts'
import { INSTEAD, type Opens, opensFor, refuseTwice, type Waiting } from './waiting.ts'

/** Somebody whom nobody fits as asked, and what alone would make a mentor like those who are free fit. */
export type Gap = { readonly patient: string; readonly opens: readonly Opens[] }

/**
 * Whom the programme cannot serve, and whom to recruit. Small counts, for the coordinator alone: she sees each of these
 * people in the plan, with the same illness, age and language and what stands in the way. Whether a cancer stays is
 * neither there nor here.
 */
export type Coverage = {
  readonly served: number
  readonly gaps: readonly Gap[]
  /** What would serve most first. Who would be served in two ways counts in both. */
  readonly recruit: readonly Recruit[]
  /** For how many none of it would be enough. */
  readonly noneAlone: number
  readonly cells: readonly CoverageCell[]
}

/**
 * takes   all who wait, each as if alone: whether places suffice for all of them is for the plan
 * throws  RangeError naming somebody who waits twice
 */
export function coverage(waiting: readonly Waiting[], pool: Pool): Coverage {
  refuseTwice(waiting)
  const question = questionOf(waiting, pool, LEAST_FIT)
  const rows = waiting.map((_, row) => row)
  const unserved = rows.filter((row) => nearestOf(question, row) === OUT)
  const gaps = unserved.map((row) => ({ row, opens: lackingFor(question, row) }))
  const wanted = gaps.map(({ row, opens }) => [
    ...anotherFor(question, row),
    ...wantedFor((waiting[row] as Waiting).profile, opens),
  ])
  return {
    served: waiting.length - gaps.length,
    gaps: gaps.map(({ row, opens }) => ({ patient: (waiting[row] as Waiting).id, opens })),
    recruit: counted(wanted.flat()),
    noneAlone: wanted.filter((those) => those.length === 0).length,
    cells: cellsOf(question, new Set(unserved)),
  }
}

/** Whoever is recruited was never met before, so nothing of the past is marked in the pool. */
function lackingFor({ waiting, pool, leastFit }: Question, row: number): Opens[] {
  const { profile } = waiting[row] as Waiting
  return opensFor(tablesFor(profile, pool), pool, { leastFit, instead: INSTEAD.withIt })
}

/** An outlook is told of nobody; and nobody can be recruited for having got along with somebody before. */
const NOT_WANTED: readonly Criterion[] = ['spread', 'feedback']

/** What a mentor would have to be; of what is more intimate than this, only what it is about. */
const VALUE: Partial<Record<Criterion, (profile: Profile) => string | null>> = {
  site: ({ path, site }) => (path === 'cancer' ? site : null),
  gender: ({ answers }) => answers.mentorGender,
  age: ({ ageBand }) => ageBand,
  family: ({ answers }) => answers.family,
  work: ({ answers }) => answers.occupation,
  language: ({ language }) => language,
}

type Wanted = Omit<Recruit, 'serves'>

/** Where only what came of meeting them stands in the way: somebody just like them, whom the person has not met. */
function anotherFor({ waiting, pool, leastFit }: Question, row: number): Wanted[] {
  const { profile } = waiting[row] as Waiting
  if (profile.history.length === 0) return []
  const fits = fitsOf({ ...profile, history: [] }, pool)
  return fits.some((fit) => fit >= leastFit) ? [{ criterion: 'feedback', value: null }] : []
}

const wantedFor = (profile: Profile, opens: readonly Opens[]): Wanted[] =>
  opens
    .filter(({ criterion }) => !NOT_WANTED.includes(criterion))
    .map(({ criterion }) => ({ criterion, value: VALUE[criterion]?.(profile) ?? null }))

function counted(wanted: readonly Wanted[]): Recruit[] {
  const found = new Map<string, Recruit>()
  for (const one of wanted) {
    const key = `${one.criterion} ${one.value}`
    found.set(key, { ...one, serves: (found.get(key)?.serves ?? 0) + 1 })
  }
  const place = ({ criterion }: Recruit) => Criterion.options.indexOf(criterion)
  const byPlace = (one: Recruit, other: Recruit) =>
    place(one) - place(other) || (String(one.value) < String(other.value) ? -1 : 1)
  return [...found.values()].sort((one, other) => other.serves - one.serves || byPlace(one, other))
}

type Kind = {
  readonly by: CoverageCell['by']
  readonly of: (profile: Profile) => string | null
  readonly has?: (mentor: MentorFacts) => readonly string[]
}

const KINDS: readonly Kind[] = [
  { by: 'site', of: ({ site }) => site, has: ({ site }) => (site === null ? [] : [site]) },
  { by: 'ageBand', of: ({ ageBand }) => ageBand },
  { by: 'language', of: ({ language }) => language, has: ({ languages }) => languages ?? [] },
]

function cellsOf({ waiting, pool }: Question, unserved: ReadonlySet<number>): CoverageCell[] {
  const free = Array.from({ length: pool.size() }, (_, at) => pool.mentorAt(at))
  return KINDS.flatMap(({ by, of, has }) => {
    const had = has && new Set(free.flatMap(has))
    const values = [...new Set(waiting.flatMap(({ profile }) => of(profile) ?? []))].sort()
    return values.map((value) => {
      const rows = waiting.flatMap(({ profile }, row) => (of(profile) === value ? [row] : []))
      return {
        by,
        value,
        waiting: rows.length,
        unserved: rows.filter((row) => unserved.has(row)).length,
        noneAlike: had !== undefined && !had.has(value),
      }
    })
  })
}
