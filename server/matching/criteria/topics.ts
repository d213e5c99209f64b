import { Topic } from '../../../shared/answers.ts'
import { UNKNOWN } from '../entry.ts'
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
  compare({ answers }) {
    if (answers.topics.length === 0) return null
    return (known) => {
      if (known === null) return UNKNOWN
      const shared = overlapIn(Topic.options, answers.topics, known)
      if (shared.length === 0) return { finding: 'no-topic-in-common', similarity: 0 }
      return { finding: 'shares-topics', similarity: halfAnd(shared.length, answers.topics.length), shared }
    }
  },
})
