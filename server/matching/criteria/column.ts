import type { Criterion } from '../../../shared/answers.ts'
import type { Disclosable } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import { type Comparison, type Entry, entryOf } from '../entry.ts'

/** One thing on which patient and mentor are compared. */
type Definition<Facet> = {
  readonly criterion: Criterion
  /** What the mentor must have chosen to show before anything of this comparison may be told. */
  readonly discloses: Disclosable | null
  /**
   * The part of the mentor this criterion looks at, and no more. Of a second field it looks only at what
   * the mentor shows, so that no entry tells more than `discloses` says.
   */
  readonly facet: (standing: Standing) => Facet
  /** null when this patient was not asked, or has nothing to compare: then it does not count. */
  readonly compare: (profile: Profile, facet: Facet) => Comparison | null
}

/** One criterion over a whole pool: a small code for each mentor, and for each code its entry. */
export type Encoded = {
  readonly criterion: Criterion
  readonly codes: Uint32Array
  /** The points of every code for this patient: worked out once, looked up for each mentor. */
  readonly points: (profile: Profile) => readonly Entry[]
}

export type Column = Pick<Definition<unknown>, 'criterion' | 'discloses'> & {
  readonly encode: (standings: readonly Standing[]) => Encoded
}

export function column<Facet>({ criterion, discloses, facet, compare }: Definition<Facet>): Column {
  return {
    criterion,
    discloses,
    encode(standings) {
      const { codes, meanings } = dictionaryOf(standings.map((standing) => facet(standing)))
      const points = (profile: Profile) =>
        meanings.map((meaning) => entryOf(profile, criterion, compare(profile, meaning)))
      return { criterion, codes, points }
    },
  }
}

/** Equal facets get the same code; a code is the place of its meaning. */
function dictionaryOf<Facet>(facets: readonly Facet[]): { codes: Uint32Array; meanings: Facet[] } {
  const codeOf = new Map<string, number>()
  const meanings: Facet[] = []
  const codes = Uint32Array.from(facets, (facet) => {
    const key = JSON.stringify(facet)
    const code = codeOf.get(key) ?? meanings.push(facet) - 1
    codeOf.set(key, code)
    return code
  })
  return { codes, meanings }
}
