import { AgeBand, type Site } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { bestOf } from './best.ts'
import type { Pool } from './pool.ts'
import { tablesFor, withHistory } from './tables.ts'
import { type Opens, opensFor, refuseTwice, type Waiting } from './waiting.ts'

/** Somebody whom nobody fits as asked, and what alone stands in the way. */
export type Gap = { readonly patient: string; readonly opens: readonly Opens[] }

/** One kind of person: how many wait, and how many mentors like them, with how many places, could take somebody. */
export type Cell = {
  readonly by: 'site' | 'ageBand' | 'language' | 'prognosis'
  readonly value: string
  readonly waiting: number
  /** Of those, how many nobody fits. */
  readonly unserved: number
  readonly mentors: number
  readonly places: number
}

/** Whom the programme cannot serve, and whom to recruit. Counts of people: show small ones to nobody but its coordinator. */
export type Coverage = {
  readonly served: number
  readonly gaps: readonly Gap[]
  /** Kinds of people of whom somebody is not served, or for whom there is no mentor; most needed first. */
  readonly recruit: readonly Cell[]
  readonly cells: readonly Cell[]
}

/**
 * takes   all who wait, each as if alone: whether places suffice for all of them is for the plan
 * throws  RangeError naming somebody who waits twice
 */
export function coverage(waiting: readonly Waiting[], pool: Pool): Coverage {
  refuseTwice(waiting)
  const gaps = waiting.flatMap((one) => gapOf(one, pool) ?? [])
  const unserved = new Set(gaps.map(({ patient }) => patient))
  const cells = KINDS.flatMap((kind) => cellsOf(kind, waiting, unserved, pool))
  return {
    served: waiting.length - gaps.length,
    gaps,
    cells,
    recruit: cells
      .filter((cell) => cell.unserved > 0 || cell.mentors === 0)
      .sort((one, other) => other.unserved - one.unserved || other.waiting - one.waiting),
  }
}

function gapOf({ id, profile }: Waiting, pool: Pool): Gap | null {
  return withHistory(profile, pool, () => {
    const tables = tablesFor(profile, pool)
    return bestOf(tables, pool, id, 1).length > 0 ? null : { patient: id, opens: opensFor(tables, pool) }
  })
}

type MentorOf = ReturnType<Pool['mentorAt']>
type Kind = {
  readonly by: Cell['by']
  readonly of: (profile: Profile) => string | null
  readonly has: (mentor: MentorOf, value: string) => boolean
}

const livesWithIt = ({ metastatic, course }: MentorOf) => metastatic === true || course === 'living_with'

const KINDS: readonly Kind[] = [
  { by: 'site', of: ({ site }) => site, has: ({ site }, value) => site === (value as Site) },
  { by: 'ageBand', of: ({ ageBand }) => ageBand, has: ({ ageBand }, value) => ageBand === AgeBand.parse(value) },
  {
    by: 'language',
    of: ({ language }) => language,
    has: ({ languages }, value) => languages?.includes(value) ?? false,
  },
  {
    by: 'prognosis',
    of: ({ livesWithIt: lives }) => (lives === null ? null : lives ? 'lives-with-it' : 'behind-them'),
    has: (mentor, value) => livesWithIt(mentor) === (value === 'lives-with-it'),
  },
]

function cellsOf(
  { by, of, has }: Kind,
  waiting: readonly Waiting[],
  unserved: ReadonlySet<string>,
  pool: Pool,
): Cell[] {
  const values = [...new Set(waiting.flatMap(({ profile }) => of(profile) ?? []))].sort()
  const all = Array.from({ length: pool.size() }, (_, at) => at)
  return values.map((value) => {
    const those = waiting.filter(({ profile }) => of(profile) === value)
    const able = all.filter((at) => has(pool.mentorAt(at), value))
    return {
      by,
      value,
      waiting: those.length,
      unserved: those.filter(({ id }) => unserved.has(id)).length,
      mentors: able.length,
      places: able.reduce((sum, at) => sum + pool.placesAt(at), 0),
    }
  })
}
