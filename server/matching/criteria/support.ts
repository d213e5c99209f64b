import { Support } from '../../../shared/answers.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'

const bits = bitsOf(Support.options)

/** The wish named first counts three times, the second twice, the others once. */
const PRIORITY = [3, 2]
const priorityOf = (nth: number) => PRIORITY[nth] ?? 1

/** Needs A3.1: the kinds of support that are wished for, by priority; and a little for what the mentor does best. */
export const support = column({
  criterion: 'support',
  discloses: null,
  facet: ({ mentor }) => mentor.supports && `${bits(mentor.supports)} ${mentor.supports[0] ?? ''}`,
  compare({ answers }) {
    const wished = [...new Set(answers.supports)]
    if (wished.length === 0) return null
    const whole = wished.reduce((sum, _, nth) => sum + priorityOf(nth), 1)
    return (offers) => {
      if (offers === null) return UNKNOWN
      const [offered, best] = offers.split(' ')
      const shared = overlapIn(Support.options, wished, Number(offered))
      if (shared.length === 0) return { finding: 'offers-other-support', similarity: 0 }
      const part = shared.reduce((sum, one) => sum + priorityOf(wished.indexOf(one)), best === wished[0] ? 1 : 0)
      return { finding: 'offers-the-support', similarity: halfAnd(part, whole), shared }
    }
  },
})
