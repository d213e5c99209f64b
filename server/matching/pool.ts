import type { Barrier } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import { COLUMNS } from './criteria/columns.ts'
import type { Standing } from './criteria/criterion.ts'

/** One criterion over the whole pool: a small code for each mentor, and what each code stands for. */
type CodedColumn = { readonly codes: Uint16Array; readonly facets: readonly unknown[] }

/** The mentors who can take somebody now, as columns of small codes. */
export type Pool = {
  readonly mentors: readonly Mentor[]
  readonly columns: readonly CodedColumn[]
  /** How many were left out before anything was compared. */
  readonly barred: ReadonlyMap<Barrier, number>
}

/**
 * takes   the site's mentors and the places taken, by mentor
 * throws  RangeError naming the place of a mentor listed twice: nothing is half-ranked
 */
export function compile(mentors: readonly Mentor[], taken: ReadonlyMap<MentorId, number>): Pool {
  refuseTwice(mentors)
  const standings = mentors.map((mentor): Standing => ({ mentor, taken: taken.get(mentor.id) ?? 0 }))
  const barred = new Map<Barrier, number>()
  const free = standings.filter((standing) => {
    const barrier = barrierOf(standing)
    if (barrier) barred.set(barrier, (barred.get(barrier) ?? 0) + 1)
    return barrier === null
  })
  return {
    mentors: free.map(({ mentor }) => mentor),
    columns: COLUMNS.map(({ facet }) => codedColumn(free.map(facet))),
    barred,
  }
}

/** Why a mentor is offered to nobody at this moment. */
export function barrierOf({ mentor, taken }: Standing): Barrier | null {
  if (mentor.course === 'final_stage') return 'final-stage'
  if (!mentor.trained) return 'not-trained'
  if (mentor.paused) return 'paused'
  return taken >= mentor.capacity ? 'full' : null
}

function codedColumn(facets: readonly unknown[]): CodedColumn {
  const codeOf = new Map<string, number>()
  const distinct: unknown[] = []
  const codes = Uint16Array.from(facets, (facet) => {
    const key = JSON.stringify(facet)
    const code = codeOf.get(key) ?? distinct.push(facet) - 1
    codeOf.set(key, code)
    return code
  })
  return { codes, facets: distinct }
}

function refuseTwice(mentors: readonly Mentor[]): void {
  const seen = new Set<string>()
  mentors.forEach(({ id }, index) => {
    if (seen.has(id)) throw new RangeError(`mentors[${index}].id is listed twice`)
    seen.add(id)
  })
}
