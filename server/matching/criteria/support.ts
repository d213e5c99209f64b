import { Support } from '../../../shared/answers.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'

const bits = bitsOf(Support.options)

/** The wish named first counts three times, the second twice, the others once. */
const PRIORITY = [3, 2]
const priorityOf = (nth: number) => PRIORITY[nth] ?? 1

/** Both in one number: what is offered, and the place of what is offered best. */
const PLACES = 8
const indexOf = (one: Support | undefined) => (one === undefined ? PLACES - 1 : Support.options.indexOf(one))

/** Needs A3.1: the kinds of support that are wished for, by priority; and a little for what the mentor does best. */
export const support = column({
  criterion: 'support',
  discloses: null,
  facet: ({ mentor: { supports } }) => supports && (bits(supports) ?? 0) * PLACES + indexOf(supports[0]),
  asked({ answers }) {
    const wished = [...new Set(answers.supports)]
    return wished.length === 0 ? null : { wished, whole: wished.reduce((sum, _, nth) => sum + priorityOf(nth), 1) }
  },
  compare({ wished, whole }, offers) {
    if (offers === null) return UNKNOWN
    const shared = overlapIn(Support.options, wished, Math.floor(offers / PLACES))
    if (shared.length === 0) return { finding: 'offers-other-support', similarity: 0 }
    const part = shared.reduce(
      (sum, one) => sum + priorityOf(wished.indexOf(one)),
      offers % PLACES === indexOf(wished[0]) ? 1 : 0,
    )
    return { finding: 'offers-the-support', similarity: halfAnd(part, whole), shared }
  },
})
