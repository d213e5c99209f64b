import type { Criterion } from '../../../shared/answers.ts'
import type { Barrier, Reading } from '../../../shared/candidate.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import { barrierOfMust, type Standing } from '../barriers.ts'
import type { CodeArray } from '../codes.ts'
import { type Comparison, type Entry, entryOf, readingOf, type Weighing } from '../entry.ts'
import { kindOf, representatives } from './sets.ts'

/** One thing on which patient and mentor are compared. */
type Definition<Facet, Asked> = {
  readonly criterion: Criterion
  /** What the mentor must have chosen to show before anything of this comparison may be told. */
  readonly discloses: Disclosable | null
  /**
   * The part of the mentor this criterion looks at, and no more; null is "we do not know". Of a second field
   * it looks only at what the mentor shows, so that no entry tells more than `discloses` says.
   */
  readonly facet: (standing: Standing) => Facet
  /** Facets that have the first codes, in this order, whether or not a mentor has them. */
  readonly known?: readonly Facet[]
  /** What of the patient it is compared with; null when the patient was not asked, or has nothing to compare. */
  readonly asked: (profile: Profile) => Asked | null
  /**
   * Where the facet is a set as bits: the set it is compared with. Those that have as many in common compare alike, and
   * are compared once.
   */
  readonly wished?: (asked: Asked) => number | null
  readonly compare: (asked: Asked, facet: Facet) => Comparison
}

export type Column = Pick<Definition<unknown, unknown>, 'criterion' | 'discloses'> & {
  /** takes  `mustBeShown`: a "must" keeps out who does not show what it is about */
  readonly empty: (mustBeShown?: boolean) => Codes
}

/** One criterion over a pool: the code of each kind of mentor, and for one patient the entry of each code. */
export type Codes = {
  readonly criterion: Criterion
  readonly codeOf: (standing: Standing) => number
  /** How many codes there are. */
  readonly size: () => number
  readonly tableFor: (profile: Profile, weighing: Weighing, room: Room) => Table
}

/** The codes of the mentors, and a 0 for each code, to be written. */
type Room = Pick<Table, 'codes' | 'points'>

/** The entries of one criterion for one patient, by code: worked out once, looked up for each mentor. */
export type Table = {
  readonly criterion: Criterion
  /** By place in the pool, the code of the mentor there. */
  readonly codes: CodeArray
  /** By code; 0 for all where the criterion counts for nothing. */
  readonly points: Int32Array
  /** By code; null where this criterion keeps nobody out. */
  readonly barriers: readonly (Barrier | null)[] | null
  readonly outOf: number
  /** The reason, read from the same comparison as the points. */
  readonly readingOf: (code: number) => Reading
}

export function column<Facet, Asked>(definition: Definition<Facet, Asked>): Column {
  const { criterion, discloses, facet } = definition
  const isShownBy = ({ mentor }: Standing) => discloses === null || mentor.discloses.includes(discloses)
  return {
    criterion,
    discloses,
    empty(mustBeShown = false) {
      const codes = { shown: new Map<unknown, number>(), hidden: new Map<unknown, number>() }
      const meanings: Facet[] = []
      const hidden: number[] = []
      const codeOfFacet = (meaning: Facet, isShown: boolean): number => {
        const of = isShown ? codes.shown : codes.hidden
        const key = typeof meaning === 'object' ? JSON.stringify(meaning) : meaning
        const known = of.get(key)
        if (known !== undefined) return known
        const code = meanings.push(meaning) - 1
        of.set(key, code)
        if (!isShown) hidden.push(code)
        return code
      }
      for (const meaning of definition.known ?? []) codeOfFacet(meaning, true)
      return {
        criterion,
        codeOf: (standing) => codeOfFacet(facet(standing), !mustBeShown || isShownBy(standing)),
        size: () => meanings.length,
        tableFor: (profile, weighing, room) => tableOf({ definition, meanings, hidden }, profile, weighing, room),
      }
    },
  }
}

function tableOf<Facet, Asked>(
  { definition, meanings, hidden }: Pick<One<Facet, Asked>, 'definition' | 'meanings'> & { readonly hidden: number[] },
  profile: Profile,
  weighing: Weighing,
  { codes, points }: Room,
): Table {
  const { criterion, wished, compare } = definition
  const asked = definition.asked(profile)
  const readingAt = (code: number) =>
    readingOf(profile, weighing, asked === null ? null : compare(asked, meanings[code] as Facet))
  if (asked === null || weighing.outOf === 0)
    return { criterion, codes, points, barriers: null, outOf: 0, readingOf: readingAt }
  const one = { definition, asked, meanings, weighing, points }
  const compared = wished ? byCount(one, wished(asked) ?? 0) : oneByOne(one)
  const barriers = weighing.importance === 'must' ? withHidden(compared, hidden, one) : compared
  return { criterion, codes, points, barriers, outOf: weighing.outOf, readingOf: readingAt }
}

/**
 * What must be there must be shown. Whoever does not show it is kept out, whatever it is: else asking for one thing after
 * the other would tell it.
 */
function withHidden<Facet, Asked>(
  barriers: Table['barriers'],
  hidden: readonly number[],
  { points, weighing }: One<Facet, Asked>,
): Table['barriers'] {
  if (hidden.length === 0) return barriers
  const all = barriers ? [...barriers] : Array.from({ length: points.length }, () => null)
  for (const code of hidden) all[code] = barrierOfMust(weighing.criterion, 0)
  return all
}

/** One criterion for one patient, about to be worked out. */
type One<Facet, Asked> = {
  readonly definition: Definition<Facet, Asked>
  readonly asked: Asked
  readonly meanings: readonly Facet[]
  readonly weighing: Weighing
  readonly points: Int32Array
}

const entryFor = <Facet, Asked>({ definition, asked, weighing }: One<Facet, Asked>, facet: Facet): Entry =>
  entryOf(weighing, definition.compare(asked, facet))

/** Writes the points; gives the barriers, by code. */
function oneByOne<Facet, Asked>(one: One<Facet, Asked>): Table['barriers'] {
  const { points, meanings } = one
  let barriers: (Barrier | null)[] | null = null
  for (let code = 0; code < points.length; code += 1) {
    const entry = entryFor(one, meanings[code] as Facet)
    points[code] = entry.points
    if (entry.barrier === null) continue
    barriers ??= Array.from({ length: points.length }, () => null)
    barriers[code] = entry.barrier
  }
  return barriers
}

/** As `oneByOne`, for sets; those with the same count have the same entry. */
function byCount<Facet, Asked>(one: One<Facet, Asked>, wished: number): Table['barriers'] {
  const { points } = one
  const sets = one.meanings as readonly (number | null)[]
  const entries = representatives(wished).map((set) => entryFor(one, set as Facet))
  const pointsOf = Int32Array.from(entries, (entry) => entry.points)
  for (let code = 0; code < points.length; code += 1)
    points[code] = pointsOf[kindOf(sets[code] as number | null, wished)] as number
  if (entries.every(({ barrier }) => barrier === null)) return null
  return sets.map((set) => entries[kindOf(set, wished)]?.barrier ?? null)
}
