import { column } from './column.ts'
import { halfAnd, overlap } from './overlap.ts'

/** Needs A3.1: the kinds of support that are wished for. The one named first counts twice. */
export const support = column({
  criterion: 'support',
  discloses: null,
  facet: ({ mentor }) => [...mentor.supports].sort(),
  compare({ answers: { supports } }, offered) {
    const [first] = supports
    if (first === undefined) return null
    const shared = overlap(supports, offered)
    if (shared.length === 0) return { finding: 'offers-other-support', similarity: 0 }
    const part = shared.length + (offered.includes(first) ? 1 : 0)
    return { finding: 'offers-the-support', similarity: halfAnd(part, supports.length + 1), shared }
  },
})
