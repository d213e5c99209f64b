import { column } from './criterion.ts'

/**
 * Needs A1.5, A1.6: somebody who lives with a cancer that stays is not offered somebody who put it
 * behind them, nor the reverse. It weighs in the order and is never spoken as a prognosis.
 */
export const spread = column({
  criterion: 'spread',
  discloses: 'spread',
  facet: ({ mentor }) => ({ livesWithIt: mentor.metastatic || mentor.course === 'living_with' }),
  compare(profile, facet) {
    if (profile.metastatic === null) return { finding: 'unknown', similarity: null }
    if (profile.metastatic !== facet.livesWithIt) return { finding: 'spread-differs', similarity: -100 }
    return { finding: facet.livesWithIt ? 'both-live-with-it' : 'both-localised', similarity: 100 }
  },
})
