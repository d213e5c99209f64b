import { column } from './column.ts'
import { overlap } from './overlap.ts'

/** Needs A3.6: how they would meet. One way in common is enough; none is an obstacle that is told. */
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
