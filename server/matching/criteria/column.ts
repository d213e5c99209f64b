import type { Criterion } from '../../../shared/answers.ts'
import type { Barrier, Reading } from '../../../shared/candidate.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import type { CodeArray } from '../codes.ts'
import { type Comparison, type Entry, entryOf, NOTHING, readingOf, type Weighing } from '../entry.ts'

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
   * Where less than a facet tells can matter to this patient: writes into `kindOf`, by code, one of so many kinds,
   * from 0. Facets of the same kind compare alike, and are compared once.
   */
  readonly kindsFor?: (asked: Asked, facets: readonly Facet[], kindOf: Int32Array) => number
  readonly compare: (asked: Asked, facet: Facet) => Comparison
}

export type Column = Pick<Definition<unknown, unknown>, 'criterion' | 'discloses'> & { readonly empty: () => Codes }

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
  return {
    criterion,
    discloses,
    empty() {
      const codes = new Map<unknown, number>()
      const meanings: Facet[] = []
      const codeOfFacet = (meaning: Facet): number => {
        const key = typeof meaning === 'object' ? JSON.stringify(meaning) : meaning
        const known = codes.get(key)
        if (known !== undefined) return known
        codes.set(key, meanings.length)
        return meanings.push(meaning) - 1
      }
      for (const meaning of definition.known ?? []) codeOfFacet(meaning)
      return {
        criterion,
        codeOf: (standing) => codeOfFacet(facet(standing)),
        size: () => meanings.length,
        tableFor: (profile, weighing, room) => tableOf({ definition, meanings }, profile, weighing, room),
      }
    },
  }
}

function tableOf<Facet, Asked>(
  { definition, meanings }: Pick<One<Facet, Asked>, 'definition' | 'meanings'>,
  profile: Profile,
  weighing: Weighing,
  { codes, points }: Room,
): Table {
  const { criterion, kindsFor, compare } = definition
  const asked = definition.asked(profile)
  const readingAt = (code: number) =>
    readingOf(profile, weighing, asked === null ? null : compare(asked, meanings[code] as Facet))
  if (asked === null || weighing.outOf === 0)
    return { criterion, codes, points, barriers: null, outOf: 0, readingOf: readingAt }
  const one = { definition, asked, meanings, weighing, points }
  const barriers = kindsFor ? byKind(one, kindsFor(asked, meanings, points)) : oneByOne(one)
  return { criterion, codes, points, barriers, outOf: weighing.outOf, readingOf: readingAt }
}

/** One criterion for one patient, about to be worked out. */
type One<Facet, Asked> = {
  readonly definition: Definition<Facet, Asked>
  readonly asked: Asked
  readonly meanings: readonly Facet[]
  readonly weighing: Weighing
  readonly points: Int32Array
}

const entryAt = <Facet, Asked>({ definition, asked, meanings, weighing }: One<Facet, Asked>, code: number): Entry =>
  entryOf(weighing, definition.compare(asked, meanings[code] as Facet))

/** Writes the points; gives the barriers, by code. */
function oneByOne<Facet, Asked>(one: One<Facet, Asked>): Table['barriers'] {
  const { points } = one
  let barriers: (Barrier | null)[] | null = null
  for (let code = 0; code < points.length; code += 1) {
    const entry = entryAt(one, code)
    points[code] = entry.points
    if (entry.barrier === null) continue
    barriers ??= Array.from({ length: points.length }, () => null)
    barriers[code] = entry.barrier
  }
  return barriers
}

/** As `oneByOne`, where the kinds stand in the place of the points. */
function byKind<Facet, Asked>(one: One<Facet, Asked>, kinds: number): Table['barriers'] {
  const { points } = one
  const entries: Entry[] = []
  for (let kind = 0; kind < kinds; kind += 1) {
    const code = points.indexOf(kind)
    entries.push(code < 0 ? NOTHING : entryAt(one, code))
  }
  const isBarring = entries.some(({ barrier }) => barrier !== null)
  const barriers = isBarring ? Array.from(points, (kind) => entries[kind]?.barrier ?? null) : null
  for (let code = 0; code < points.length; code += 1) points[code] = (entries[points[code] as number] as Entry).points
  return barriers
}
