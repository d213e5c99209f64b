import { Format } from '../../../shared/answers.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { bitsOf, overlapIn } from './sets.ts'

const bits = bitsOf(Format.options)

/** One way in common is enough; the one named first is a little better. */
const AS_NAMED_LATER = 85
/** To have no way in common is worse than to share no interest. */
const OBSTACLE = -20

/** Needs A3.6: how they would meet. None in common is an obstacle that is told; the telephone when nothing is said. */
export const format = column({
  criterion: 'format',
  discloses: null,
  facet: ({ mentor }) => bits(mentor.formats),
  asked: ({ answers }) => answers.formats,
  compare(formats, ways) {
    if (ways === null) return UNKNOWN
    if (formats.length === 0) return byPhone(ways)
    const shared = overlapIn(Format.options, formats, ways)
    if (shared.length === 0) return { finding: 'meets-otherwise', similarity: OBSTACLE }
    return { finding: 'meets-as-wished', similarity: shared[0] === formats[0] ? 100 : AS_NAMED_LATER, shared }
  },
})

const byPhone = (ways: number) =>
  overlapIn(Format.options, ['phone'], ways).length > 0
    ? ({ finding: 'meets-as-wished', similarity: 100, shared: ['phone'] } as const)
    : ({ finding: 'not-asked', similarity: null } as const)
