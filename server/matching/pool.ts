import type { Barrier } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { MentorFacts } from '../../shared/mentor.ts'
import { barrierOfMentor, type Standing } from './barriers.ts'
import { ALIKE_IN, type Buckets, emptyBuckets } from './buckets.ts'
import { type CodeColumns, emptyCodes } from './codes.ts'
import type { Codes } from './criteria/column.ts'
import { COLUMNS } from './criteria/columns.ts'
import { hashOf } from './tie.ts'

/**
 * The mentors who can take somebody now, as columns of small codes. It never ages: `asOf` is the patient's.
 * A change is one row: a mentor who is full or gone gives their row to the last one.
 */
export type Pool = {
  readonly size: () => number
  readonly mentorAt: (at: number) => MentorFacts
  /** Places left, at least 1. */
  readonly placesAt: (at: number) => number
  readonly drawAt: (at: number) => number
  readonly atOf: (id: MentorId) => number | null
  /** In the order of `Criterion`. */
  readonly columns: readonly Codes[]
  /** What each mentor's codes are, column by column in the same order. */
  readonly codes: Pick<CodeColumns, 'of'>
  /** The same mentors, those who are alike together. */
  readonly buckets: Buckets
  /** The barrier of each mentor who was left out before anything was compared, and how many each left out. */
  readonly barred: ReadonlyMap<MentorId, Barrier>
  readonly barredCounts: ReadonlyMap<Barrier, number>
  /** Adds a mentor, or takes what is now known of one. */
  readonly set: (standing: Standing) => void
  readonly remove: (id: MentorId) => void
}

/** For lists that people see: a "must" keeps out who does not show what it is about, or asking would tell it. */
export const FOR_PEOPLE = { mustBeShown: true }

/**
 * takes   the site's mentors, the places taken and how often each was proposed of late, by mentor
 * throws  RangeError naming the place of a mentor listed twice or of a number that is no count: nothing
 *         is half-ranked
 */
export function compile(
  mentors: readonly MentorFacts[],
  taken: ReadonlyMap<MentorId, number>,
  chosenLately: ReadonlyMap<MentorId, number> = new Map(),
  { mustBeShown } = { mustBeShown: false },
): Pool {
  refuseMistakes(mentors, { taken, chosenLately })
  const pool = emptyPool(mentors.length, mustBeShown)
  const standings = mentors.map((mentor): Standing => {
    return { mentor, taken: taken.get(mentor.id) ?? 0, chosenLately: chosenLately.get(mentor.id) ?? 0 }
  })
  for (const standing of alikeTogether(standings)) pool.set(standing)
  return pool
}

/** Those who are looked at together stand together in the memory; who comes later stands where there is room. */
function alikeTogether(standings: readonly Standing[]): Standing[] {
  const columns = COLUMNS.filter(({ criterion }) => ALIKE_IN.includes(criterion)).map((column) => column.empty())
  const together = new Map<string, Standing[]>()
  for (const standing of standings) {
    const key = columns.map((column) => column.codeOf(standing)).join()
    const those = together.get(key)
    if (those) those.push(standing)
    else together.set(key, [standing])
  }
  return [...together.values()].flat()
}

function refuseMistakes(
  mentors: readonly MentorFacts[],
  counts: Readonly<Record<string, ReadonlyMap<MentorId, number>>>,
): void {
  const seen = new Set<string>()
  mentors.forEach(({ id }, index) => {
    if (seen.has(id)) throw new RangeError(`mentors[${index}].id is listed twice`)
    seen.add(id)
  })
  for (const [name, of] of Object.entries(counts))
    for (const [id, count] of of)
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${name}.${id} is not a count: ${count}`)
}

function emptyPool(room: number, mustBeShown: boolean): Pool {
  const standings: Standing[] = []
  const draws: number[] = []
  const places = new Map<MentorId, number>()
  const columns = COLUMNS.map((column) => column.empty(mustBeShown))
  const keys = ALIKE_IN.map((criterion) => columns.findIndex((column) => column.criterion === criterion))
  const codes = emptyCodes(columns.length, room)
  const buckets = emptyBuckets()
  const barred = new Map<MentorId, Barrier>()
  const barredCounts = new Map<Barrier, number>()

  function write(row: number, standing: Standing): void {
    const own = columns.map((column) => column.codeOf(standing))
    standings[row] = standing
    draws[row] = hashOf(standing.mentor.id)
    places.set(standing.mentor.id, row)
    codes.write(row, own)
    buckets.put(
      row,
      keys.map((nth) => own[nth] as number),
    )
  }

  const count = (barrier: Barrier, more: number) => barredCounts.set(barrier, (barredCounts.get(barrier) ?? 0) + more)

  function unbar(id: MentorId): void {
    const barrier = barred.get(id)
    if (barrier === undefined) return
    barred.delete(id)
    count(barrier, -1)
  }

  function remove(id: MentorId): void {
    unbar(id)
    const row = places.get(id)
    if (row === undefined) return
    const last = standings.pop()
    places.delete(id)
    buckets.drop(row)
    if (!last || last.mentor.id === id) return
    standings[row] = last
    draws[row] = draws[standings.length] as number
    places.set(last.mentor.id, row)
    codes.copy(standings.length, row)
    buckets.rename(standings.length, row)
  }

  const standingAt = (at: number) => standings[at] as Standing
  return {
    size: () => standings.length,
    mentorAt: (at) => standingAt(at).mentor,
    placesAt: (at) => standingAt(at).mentor.capacity - standingAt(at).taken,
    drawAt: (at) => draws[at] as number,
    atOf: (id) => places.get(id) ?? null,
    columns,
    codes,
    buckets,
    barred,
    barredCounts,
    remove,
    set(standing) {
      const { id } = standing.mentor
      const barrier = barrierOfMentor(standing)
      if (barrier === null) {
        unbar(id)
        write(places.get(id) ?? standings.length, standing)
      } else {
        remove(id)
        barred.set(id, barrier)
        count(barrier, 1)
      }
    },
  }
}
