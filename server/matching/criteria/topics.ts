import { column } from './column.ts'
import { halfAnd, overlap } from './overlap.ts'

/** Needs A2.8: what the person wants to talk about. */
export const topics = column({
  criterion: 'topics',
  discloses: null,
  facet: ({ mentor }) => [...mentor.topics].sort(),
  compare({ answers }, known) {
    if (answers.topics.length === 0) return null
    const shared = overlap(answers.topics, known)
    if (shared.length === 0) return { finding: 'no-topic-in-common', similarity: 0 }
    return { finding: 'shares-topics', similarity: halfAnd(shared.length, answers.topics.length), shared }
  },
})
