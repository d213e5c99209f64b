import { TreatmentKind } from '../../../shared/oncology.ts'
import type { Standing } from '../barriers.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'

/** More in common than this says no more. */
const ENOUGH = 3

const bits = bitsOf(TreatmentKind.options)

/** The kinds of treatment a mentor has had, each once. */
export const had = ({ mentor }: Standing): number | null => bits(mentor.treatments?.map(({ kind }) => kind) ?? null)

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
    return { finding: 'shares-treatments', similarity: halfAnd(shared.length, enough), shared }
  },
})
