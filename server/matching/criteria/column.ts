import type { Criterion } from '../../../shared/answers.ts'
import type { Barrier, Reading } from '../../../shared/candidate.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import { type Comparison, entryOf, readingOf } from '../entry.ts'
import { weightOf } from '../weights.ts'

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
  /** The same for every mentor: null when this patient was not asked, or has nothing to compare. */
  readonly compare: (profile: Profile, facet: Facet) => Comparison | null
  /**
   * What of a facet can matter to this patient, as a number: facets with the same number compare alike, and
   * are compared once. Left out where facets are few; null where this facet is like no other.
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

function tableOf<Facet>(definition: Definition<Facet>, profile: Profile, meanings: readonly Facet[]): Table {
  const { criterion, compare, seenBy } = definition
  const readingAt = (code: number) => readingOf(profile, criterion, compare(profile, meanings[code] as Facet))
  const outOf = mostOf(definition, profile, meanings)
  const points = new Int32Array(meanings.length)
  const table = { criterion, points, barriers: null, outOf, readingOf: readingAt }
  if (outOf === 0) return table
  const seen = seenBy?.(profile)
  const met = new Map<number, number>()
  const barriers: (Barrier | null)[] = []
  for (let code = 0; code < meanings.length; code += 1) {
    const meaning = meanings[code] as Facet
    const sight = seen?.(meaning) ?? null
    const alike = sight === null ? undefined : met.get(sight)
    const entry =
      alike === undefined
        ? entryOf(profile, criterion, compare(profile, meaning))
        : { points: points[alike] ?? 0, barrier: barriers[alike] ?? null }
    points[code] = entry.points
    barriers.push(entry.barrier)
    if (sight !== null && alike === undefined) met.set(sight, code)
  }
  return { ...table, barriers: barriers.some((barrier) => barrier !== null) ? barriers : null }
}

/** 0 when this criterion counts for nobody: then nothing need be compared before it is told. */
function mostOf<Facet>(
  { criterion, compare }: Definition<Facet>,
  profile: Profile,
  meanings: readonly Facet[],
): number {
  if (meanings.length === 0 || weightOf(profile, criterion) === 0) return 0
  return entryOf(profile, criterion, compare(profile, meanings[0] as Facet)).outOf
}
