import type { Mentor } from '../../../shared/mentor.ts'
import { type Comparison, SPARED } from '../entry.ts'
import { column } from './column.ts'

/** How a mentor's illness went, as far as somebody else's prognosis is concerned. */
type Outcome = 'spread' | 'stays' | 'spread-then-finished' | 'behind-them'

function outcomeOf({ metastatic, course }: Mentor): Outcome {
  if (metastatic) return course === 'finished' ? 'spread-then-finished' : 'spread'
  return course === 'living_with' ? 'stays' : 'behind-them'
}

const differs: Comparison = { finding: 'spread-differs', similarity: 0 }
const spared: Comparison = { finding: 'spread-differs', similarity: SPARED.otherPrognosis }
const bothLiveWithIt: Comparison = { finding: 'both-live-with-it', similarity: 100 }

/**
 * Needs A1.5, both ways: somebody who lives with a cancer that stays is not first offered somebody who
 * put theirs behind them, nor the reverse. It weighs in the order and is never spoken as a prognosis.
 */
const FOR_WHO_LIVES_WITH_IT: Record<Outcome, Comparison> = {
  spread: bothLiveWithIt,
  stays: bothLiveWithIt,
  'spread-then-finished': differs,
  'behind-them': spared,
}
const FOR_WHO_DOES_NOT: Record<Outcome, Comparison> = {
  spread: spared,
  stays: differs,
  'spread-then-finished': differs,
  'behind-them': { finding: 'both-localised', similarity: 100 },
}

export const spread = column({
  criterion: 'spread',
  discloses: 'spread',
  facet: ({ mentor }) => outcomeOf(mentor),
  compare({ livesWithIt }, outcome) {
    if (livesWithIt === null) return { finding: 'unknown', similarity: null }
    return (livesWithIt ? FOR_WHO_LIVES_WITH_IT : FOR_WHO_DOES_NOT)[outcome]
  },
})
