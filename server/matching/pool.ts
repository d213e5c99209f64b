import type { Barrier } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import { barrierOfMentor, type Standing } from './barriers.ts'
import type { Encoded } from './criteria/column.ts'
import { COLUMNS } from './criteria/columns.ts'

/** The mentors who can take somebody now, as columns of small codes. It never ages: `asOf` is the patient's. */
export type Pool = {
  readonly mentors: readonly Mentor[]
  readonly columns: readonly Encoded[]
  /** The barrier of each mentor who was left out before anything was compared. */
  readonly barred: readonly Barrier[]
}

/**
 * takes   the site's mentors and the places taken, by mentor
 * throws  RangeError naming the place of a mentor listed twice or of a load that is no count: nothing
 *         is half-ranked
 */
export function compile(mentors: readonly Mentor[], taken: ReadonlyMap<MentorId, number>): Pool {
  refuseMistakes(mentors, taken)
  const standings = mentors.map((mentor): Standing => ({ mentor, taken: taken.get(mentor.id) ?? 0 }))
  const free = standings.filter((standing) => barrierOfMentor(standing) === null)
  return {
    mentors: free.map(({ mentor }) => mentor),
    columns: COLUMNS.map((column) => column.encode(free)),
    barred: standings.flatMap((standing) => barrierOfMentor(standing) ?? []),
  }
}

function refuseMistakes(mentors: readonly Mentor[], taken: ReadonlyMap<MentorId, number>): void {
  const seen = new Set<string>()
  mentors.forEach(({ id }, index) => {
    if (seen.has(id)) throw new RangeError(`mentors[${index}].id is listed twice`)
    seen.add(id)
  })
  for (const [id, places] of taken)
    if (!Number.isInteger(places) || places < 0) throw new RangeError(`taken.${id} is not a count: ${places}`)
}
