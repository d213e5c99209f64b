import { SPARED, UNKNOWN } from '../entry.ts'
import { asksForExperience } from '../weights.ts'
import { column } from './column.ts'

/** Accompanied so many before: somebody to trust with what is difficult. */
const ENOUGH = 3

/** Needs A2.11: what is complex is for a mentor who has done it before; otherwise it is only told. */
export const experience = column({
  criterion: 'experience',
  discloses: null,
  facet: ({ mentor }) => mentor.accompanied && Math.min(mentor.accompanied, ENOUGH),
  asked: (profile) => ({ isAsked: asksForExperience(profile), complex: profile.complex }),
  compare({ isAsked, complex }, accompanied) {
    if (!isAsked) return { finding: accompanied ? 'has-accompanied' : 'is-trained', similarity: null }
    if (accompanied === null) return UNKNOWN
    if (accompanied >= ENOUGH) return { finding: 'has-accompanied', similarity: 100 }
    return { finding: 'new-to-it', similarity: 0, ...(complex && { spares: SPARED.tooNew }) }
  },
})
