import type { Criterion } from '../../../shared/answers.ts'
import type { Barrier, Reading } from '../../../shared/candidate.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import type { CodeArray } from '../codes.ts'
import { type Comparison, type Entry, entryOf, NOTHING, readingOf, type Weighing, weighingFor } from '../entry.ts'

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
  /** What of each facet can matter to this patient, where that is less than the facet tells. */
  readonly seenBy?: (asked: Asked, facets: readonly Facet[]) => Sights
  readonly compare: (asked: Asked, facet: Facet) => Comparison
}

/** Facets of the same kind compare alike, and are compared once: by code, one of so many kinds, from 0. */
export type Sights = { readonly kindOf: Uint8Array; readonly kinds: number }

export type Column = Pick<Definition<unknown, unknown>, 'criterion' | 'discloses'> & { readonly empty: () => Codes }

/** One criterion over a pool: the code of each kind of mentor, and for one patient the entry of each code. */
export type Codes = {
  readonly criterion: Criterion
  readonly codeOf: (standing: Standing) => number
  /** takes  `codes`, those of the mentors */
  readonly tableFor: (profile: Profile, codes: CodeArray) => Table
}

/** The entries of one criterion for one patient, by code: worked out once, looked up for each mentor. */
export type Table = {
  readonly criterion: Criterion
  /** By place in the pool, the code of the mentor there. */
  readonly codes: CodeArray
  /** How many codes there are. */
  readonly size: number
  /** By code; empty where the criterion counts for nothing. */
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
        tableFor: (profile, rows) => tableOf(definition, profile, meanings, rows),
      }
    },
  }
}

/** The points of a criterion that counts for nothing: 0, whatever the code. */
const NONE = new Int32Array(0)

function tableOf<Facet, Asked>(
  definition: Definition<Facet, Asked>,
  profile: Profile,
  meanings: readonly Facet[],
  codes: CodeArray,
): Table {
  const { criterion, seenBy, compare } = definition
  const asked = definition.asked(profile)
  const weighing = weighingFor(profile, criterion)
  const size = meanings.length
  const readingAt = (code: number) =>
    readingOf(profile, criterion, asked === null ? null : compare(asked, meanings[code] as Facet))
  if (asked === null || weighing.outOf === 0)
    return { criterion, codes, size, points: NONE, barriers: null, outOf: 0, readingOf: readingAt }
  const one = { definition, asked, meanings, weighing }
  const { points, barriers } = seenBy ? byKind(one, seenBy(asked, meanings)) : oneByOne(one)
  return { criterion, codes, size, points, barriers, outOf: weighing.outOf, readingOf: readingAt }
}

/** One criterion for one patient, about to be worked out. */
type One<Facet, Asked> = {
  readonly definition: Definition<Facet, Asked>
  readonly asked: Asked
  readonly meanings: readonly Facet[]
  readonly weighing: Weighing
}

const entryAt = <Facet, Asked>({ definition, asked, meanings, weighing }: One<Facet, Asked>, code: number): Entry =>
  entryOf(weighing, definition.compare(asked, meanings[code] as Facet))

type Entries = Pick<Table, 'points' | 'barriers'>

function oneByOne<Facet, Asked>(one: One<Facet, Asked>): Entries {
  const size = one.meanings.length
  const points = new Int32Array(size)
  let barriers: (Barrier | null)[] | null = null
  for (let code = 0; code < size; code += 1) {
    const entry = entryAt(one, code)
    points[code] = entry.points
    if (entry.barrier === null) continue
    barriers ??= Array.from({ length: size }, () => null)
    barriers[code] = entry.barrier
  }
  return { points, barriers }
}

function byKind<Facet, Asked>(one: One<Facet, Asked>, { kindOf, kinds }: Sights): Entries {
  const entries: Entry[] = []
  for (let kind = 0; kind < kinds; kind += 1) {
    const code = kindOf.indexOf(kind)
    entries.push(code < 0 ? NOTHING : entryAt(one, code))
  }
  const points = new Int32Array(kindOf.length)
  for (let code = 0; code < points.length; code += 1) points[code] = (entries[kindOf[code] as number] as Entry).points
  const isBarring = entries.some(({ barrier }) => barrier !== null)
  return { points, barriers: isBarring ? Array.from(kindOf, (kind) => entries[kind]?.barrier ?? null) : null }
}
