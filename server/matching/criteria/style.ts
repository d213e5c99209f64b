import type { Style } from '../../../shared/answers.ts'
import { type Comparison, SPARED } from '../entry.ts'
import { column } from './column.ts'

const opposite: Comparison = { finding: 'opposite-style', similarity: SPARED.oppositeStyle }
const doesBoth: Comparison = { finding: 'does-both', similarity: 50 }

/** Needs A3.2, A3.3: listening and solving are opposites; somebody who does both is neutral. By the patient's wish. */
const STYLES: Record<Style, Record<Style, Comparison>> = {
  listener: { listener: { finding: 'listens', similarity: 100 }, both: doesBoth, solutions: opposite },
  solutions: { solutions: { finding: 'looks-for-solutions', similarity: 100 }, both: doesBoth, listener: opposite },
  both: {
    both: { finding: 'does-both', similarity: 100 },
    listener: { finding: 'listens', similarity: 50 },
    solutions: { finding: 'looks-for-solutions', similarity: 50 },
  },
}

export const style = column({
  criterion: 'style',
  discloses: null,
  facet: ({ mentor }) => mentor.style,
  compare: ({ answers }, has) => (answers.style === null ? null : STYLES[answers.style][has]),
})
