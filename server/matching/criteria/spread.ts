import type { MentorFacts } from '../../../shared/mentor.ts'
import { Stage } from '../../../shared/oncology.ts'
import type { Profile } from '../../../shared/profile.ts'
import { type Comparison, SPARED, UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/** How a mentor's illness went, as far as somebody else's prognosis is concerned. */
type Outcome = 'spread' | 'stays' | 'spread-then-finished' | 'behind-them'

/** Who lives with a cancer of which nobody says that it did not spread is taken for somebody who will not be cured. */
function outcomeOf({ metastatic, course }: MentorFacts): Outcome | null {
  if (metastatic) return course === 'finished' ? 'spread-then-finished' : 'spread'
  if (course === 'living_with') return metastatic === null ? 'spread' : 'stays'
  return course === 'finished' || metastatic === false ? 'behind-them' : null
}

const differs: Comparison = { finding: 'spread-differs', similarity: 0 }
/** Worse than different, also for somebody to whom it matters little. */
const spared: Comparison = { ...differs, similarity: -50, spares: SPARED.otherPrognosis }
const bothLiveWithIt: Comparison = { finding: 'both-live-with-it', similarity: 100 }

/**
 * Needs A1.5, both ways: somebody who lives with a cancer that stays is not offered somebody who put theirs behind
 * them, nor the reverse, unless there is nobody else. It is never spoken as a prognosis.
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

/** Who carries a risk is not told that both had a cancer. */
const NO_CANCER_OF_THEIR_OWN: Comparison = { finding: 'not-asked', similarity: null }

/** What a stage apart takes from the likeness of two who share the outlook. */
const STAGE_APART = 10

export const spread = column({
  criterion: 'spread',
  discloses: 'spread',
  facet: ({ mentor }) => {
    const outcome = outcomeOf(mentor)
    return outcome && { outcome, stage: mentor.stage }
  },
  asked: (profile) => ({ lives: livesWithIt(profile), stage: profile.stage, path: profile.path }),
  compare({ lives, stage, path }, facet) {
    if (lives === null || facet === null) return UNKNOWN
    if (path === 'genetic_risk' && !lives && facet.outcome === 'behind-them') return NO_CANCER_OF_THEIR_OWN
    const found = (lives ? FOR_WHO_LIVES_WITH_IT : FOR_WHO_DOES_NOT)[facet.outcome]
    if (found.similarity !== 100 || facet.stage === null || stage === null) return found
    const apart = Math.abs(Stage.options.indexOf(facet.stage) - Stage.options.indexOf(stage))
    return { ...found, similarity: 100 - STAGE_APART * apart }
  },
})

/** A risk is not an illness that stays. */
const livesWithIt = ({ livesWithIt: said, path }: Profile) => said ?? (path === 'genetic_risk' ? false : null)
