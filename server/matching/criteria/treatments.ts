import { TreatmentKind } from '../../../shared/oncology.ts'
import type { Standing } from '../barriers.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'

/** More in common than this says no more. */
const ENOUGH = 3

const bits = bitsOf(TreatmentKind.options)

const bitOf = (kind: TreatmentKind) => 1 << TreatmentKind.options.indexOf(kind)
const NAMED = bitOf('radiotherapy_external') | bitOf('brachytherapy')
const UNSPECIFIED = bitOf('radiotherapy_unspecified')
/** Beside the kinds: which radiotherapy it was is not known. */
const OF_ANY_KIND = 1 << TreatmentKind.options.length

/**
 * The kinds of treatment a mentor has had, each once. Radiotherapy of which nobody wrote the kind may have been any, and
 * any is radiotherapy.
 */
export function had({ mentor }: Standing): number | null {
  const kinds = bits(mentor.treatments?.map(({ kind }) => kind) ?? null)
  if (kinds === null || (kinds & (NAMED | UNSPECIFIED)) === 0) return kinds
  return kinds | UNSPECIFIED | ((kinds & NAMED) === 0 ? NAMED | OF_ANY_KIND : 0)
}

/** Of those shared, none named closer than is known. */
export const asKnown = (shared: readonly TreatmentKind[], lived: number): TreatmentKind[] =>
  (lived & OF_ANY_KIND) === 0
    ? [...shared]
    : [...new Set(shared.map((kind) => ((bitOf(kind) & NAMED) === 0 ? kind : 'radiotherapy_unspecified')))]

/** Needs A1.3: the same treatments lived. The first in common counts most; how long ago is for recency. */
export const treatments = column({
  criterion: 'treatments',
  discloses: 'treatments',
  facet: had,
  asked: (profile) => (profile.treatments?.length === 0 ? null : { received: profile.treatments }),
  wished: ({ received }) => bits(received),
  compare({ received }, lived) {
    if (received === null || lived === null) return UNKNOWN
    const shared = overlapIn(TreatmentKind.options, received, lived)
    if (shared.length === 0) return { finding: 'no-treatment-in-common', similarity: 0 }
    const enough = Math.min(received.length, ENOUGH)
    return { finding: 'shares-treatments', similarity: halfAnd(shared.length, enough), shared: asKnown(shared, lived) }
  },
})
