import type { Style } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/candidate.ts'
import { column } from './criterion.ts'

const overlap = <T>(wished: readonly T[], given: readonly T[]) => given.filter((one) => wished.includes(one))
const shareOf = (part: number, whole: number) => Math.round((100 * part) / whole)

/** Needs A3.1: the kinds of support that are wished for; the first named counts as much as the rest. */
export const support = column({
  criterion: 'support',
  discloses: null,
  facet: ({ mentor }) => [...mentor.supports].sort(),
  compare({ answers: { supports } }, offered) {
    const [first] = supports
    if (first === undefined) return null
    const shared = overlap(supports, offered)
    if (shared.length === 0) return { finding: 'offers-other-support', similarity: 0 }
    const weights = supports.length + (offered.includes(first) ? 1 : 0)
    return {
      finding: 'offers-the-support',
      similarity: shareOf(shared.length + weights - supports.length, supports.length + 1),
      shared,
    }
  },
})

/** Needs A3.2, A3.3: listening and solving are opposites; somebody who does both is neutral. */
const STYLES: Record<Style, Record<Style, readonly [Finding, number]>> = {
  listener: { listener: ['listens', 100], both: ['does-both', 50], solutions: ['opposite-style', -100] },
  solutions: { solutions: ['looks-for-solutions', 100], both: ['does-both', 50], listener: ['opposite-style', -100] },
  both: { both: ['does-both', 100], listener: ['listens', 50], solutions: ['looks-for-solutions', 50] },
}

export const style = column({
  criterion: 'style',
  discloses: null,
  facet: ({ mentor }) => mentor.style,
  compare({ answers }, has) {
    if (answers.style === null) return null
    const [finding, similarity] = STYLES[answers.style][has]
    return { finding, similarity }
  },
})

/** Needs A2.8: what the person wants to talk about. */
export const topics = column({
  criterion: 'topics',
  discloses: null,
  facet: ({ mentor }) => [...mentor.topics].sort(),
  compare({ answers }, known) {
    if (answers.topics.length === 0) return null
    const shared = overlap(answers.topics, known)
    if (shared.length === 0) return { finding: 'no-topic-in-common', similarity: 0 }
    return { finding: 'shares-topics', similarity: shareOf(shared.length, answers.topics.length), shared }
  },
})

/** Needs A3.6: how they would meet. One way in common is enough. */
export const format = column({
  criterion: 'format',
  discloses: null,
  facet: ({ mentor }) => [...mentor.formats].sort(),
  compare({ answers }, ways) {
    if (answers.formats.length === 0) return null
    const shared = overlap(answers.formats, ways)
    return shared.length === 0
      ? { finding: 'meets-otherwise', similarity: 0 }
      : { finding: 'meets-as-wished', similarity: 100, shared }
  },
})
