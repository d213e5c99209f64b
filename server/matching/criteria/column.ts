import type { Criterion } from '../../../shared/answers.ts'
import type { Barrier, Reading } from '../../../shared/candidate.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import { type Comparison, type Entry, entriesFor, readingOf } from '../entry.ts'

/** One thing on which patient and mentor are compared. */
type Definition<Facet> = {
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
  /** What each facet is to this patient; null when the patient was not asked, or has nothing to compare. */
  readonly compare: (profile: Profile) => ((facet: Facet) => Comparison) | null
  /**
   * What of a facet can matter to this patient, as a small number from 0: facets with the same number compare
   * alike, and are compared once. Left out where facets are few; null where this facet is like no other.
   */
  readonly seenBy?: (profile: Profile) => (facet: Facet) => number | null
}

export type Column = Pick<Definition<unknown>, 'criterion' | 'discloses'> & { readonly empty: () => Codes }

/** One criterion over a pool: the code of each kind of mentor, and for one patient the entry of each code. */
export type Codes = {
  readonly criterion: Criterion
  readonly codeOf: (standing: Standing) => number
  readonly tableFor: (profile: Profile) => Table
}

/** The entries of one criterion for one patient, by code: worked out once, looked up for each mentor. */
export type Table = {
  readonly criterion: Criterion
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

export function column<Facet>(definition: Definition<Facet>): Column {
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
        tableFor: (profile) => tableOf(definition, profile, meanings),
      }
    },
  }
}

/** The points of a criterion that counts for nothing: 0, whatever the code. */
const NONE = new Int32Array(0)

function tableOf<Facet>(definition: Definition<Facet>, profile: Profile, meanings: readonly Facet[]): Table {
  const { criterion, seenBy } = definition
  const compare = definition.compare(profile)
  const entry = compare && entriesFor(profile, criterion)
  const readingAt = (code: number) => readingOf(profile, criterion, compare?.(meanings[code] as Facet) ?? null)
  const size = meanings.length
  if (!entry || entry.outOf === 0)
    return { criterion, size, points: NONE, barriers: null, outOf: 0, readingOf: readingAt }
  const points = new Int32Array(size)
  const seen = seenBy?.(profile)
  const met: (Entry | undefined)[] = []
  let barriers: (Barrier | null)[] | null = null
  for (let code = 0; code < size; code += 1) {
    const meaning = meanings[code] as Facet
    const sight = seen?.(meaning) ?? null
    const found = (sight === null ? undefined : met[sight]) ?? entry.of(compare(meaning))
    if (sight !== null) met[sight] = found
    points[code] = found.points
    if (found.barrier === null) continue
    barriers ??= meanings.map(() => null)
    barriers[code] = found.barrier
  }
  return { criterion, size, points, barriers, outOf: entry.outOf, readingOf: readingAt }
}
