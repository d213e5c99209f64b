import { Topic } from '../../../shared/answers.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn, seenAs } from './sets.ts'

const bits = bitsOf(Topic.options)

/** Needs A2.8: what the person wants to talk about. */
export const topics = column({
  criterion: 'topics',
  discloses: null,
  facet: ({ mentor }) => bits(mentor.topics),
  seenBy: ({ answers }) => seenAs(bits(answers.topics)),
  compare({ answers }, known) {
    if (answers.topics.length === 0) return null
    if (known === null) return { finding: 'unknown', similarity: null }
    const shared = overlapIn(Topic.options, answers.topics, known)
    if (shared.length === 0) return { finding: 'no-topic-in-common', similarity: 0 }
    return { finding: 'shares-topics', similarity: halfAnd(shared.length, answers.topics.length), shared }
  },
})
