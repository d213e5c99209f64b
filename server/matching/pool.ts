import type { Barrier } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { MentorFacts } from '../../shared/mentor.ts'
import { barrierOfMentor, type Standing } from './barriers.ts'
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
  /** In the order of `Criterion`; both may be replaced when the pool changes. */
  readonly columns: readonly { readonly codes: Codes; readonly at: () => Uint32Array }[]
  /** The barrier of each mentor who was left out before anything was compared, and how many each left out. */
  readonly barred: ReadonlyMap<MentorId, Barrier>
  readonly barredCounts: ReadonlyMap<Barrier, number>
  /** Adds a mentor, or takes what is now known of one. */
  readonly set: (standing: Standing) => void
  readonly remove: (id: MentorId) => void
}

/**
 * takes   the site's mentors, the places taken and how often each was proposed of late, by mentor
 * throws  RangeError naming the place of a mentor listed twice or of a number that is no count: nothing
 *         is half-ranked
 */
export function compile(
  mentors: readonly MentorFacts[],
  taken: ReadonlyMap<MentorId, number>,
  chosenLately: ReadonlyMap<MentorId, number> = new Map(),
): Pool {
  refuseMistakes(mentors, { taken, chosenLately })
  const pool = emptyPool(mentors.length)
  for (const mentor of mentors)
    pool.set({ mentor, taken: taken.get(mentor.id) ?? 0, chosenLately: chosenLately.get(mentor.id) ?? 0 })
  return pool
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

const ROOM_AT_LEAST = 16

function emptyPool(room: number): Pool {
  const rows: { standing: Standing; draw: number }[] = []
  const places = new Map<MentorId, number>()
  const barred = new Map<MentorId, Barrier>()
  const barredCounts = new Map<Barrier, number>()
  const columns = COLUMNS.map((column) => {
    let at = new Uint32Array(Math.max(room, ROOM_AT_LEAST))
    const grow = () => {
      const wider = new Uint32Array(at.length * 2)
      wider.set(at)
      at = wider
    }
    return { codes: column.empty(), at: () => at, grow }
  })

  function write(row: number, standing: Standing): void {
    rows[row] = { standing, draw: hashOf(standing.mentor.id) }
    places.set(standing.mentor.id, row)
    for (const column of columns) {
      if (row >= column.at().length) column.grow()
      column.at()[row] = column.codes.codeOf(standing)
    }
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
    const last = rows.pop()
    places.delete(id)
    if (!last || last.standing.mentor.id === id) return
    rows[row] = last
    places.set(last.standing.mentor.id, row)
    for (const { at } of columns) at()[row] = at()[rows.length] ?? 0
  }

  const rowAt = (at: number) => rows[at] as { standing: Standing; draw: number }
  return {
    size: () => rows.length,
    mentorAt: (at) => rowAt(at).standing.mentor,
    placesAt: (at) => rowAt(at).standing.mentor.capacity - rowAt(at).standing.taken,
    drawAt: (at) => rowAt(at).draw,
    atOf: (id) => places.get(id) ?? null,
    columns,
    barred,
    barredCounts,
    remove,
    set(standing) {
      const { id } = standing.mentor
      const barrier = barrierOfMentor(standing)
      if (barrier === null) {
        unbar(id)
        write(places.get(id) ?? rows.length, standing)
      } else {
        remove(id)
        barred.set(id, barrier)
        count(barrier, 1)
      }
    },
  }
}
