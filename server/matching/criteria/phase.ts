import type { Phase } from '../../../shared/features.ts'
import type { Course } from '../../../shared/mentor.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/**
 * Needs A1.7, study of eight line 138: "are you currently in treatment, or have you finished?" By the patient's
 * moment, similarity to a mentor's; where somebody ahead is as good as somebody beside, it is near.
 */
const MOMENTS: Record<Phase, Record<Course, number>> = {
  newly_diagnosed: { in_treatment: 100, finished: 70, living_with: 60, final_stage: 0 },
  in_treatment: { in_treatment: 100, finished: 60, living_with: 60, final_stage: 0 },
  finished: { finished: 100, living_with: 40, in_treatment: 20, final_stage: 0 },
  recurrence: { in_treatment: 100, living_with: 100, finished: 40, final_stage: 0 },
}

/** From here on it is near. */
const NEAR = 50

export const phase = column({
  criterion: 'phase',
  discloses: 'spread',
  facet: ({ mentor }) => mentor.course,
  asked: (profile) => ({ moment: profile.phase }),
  compare({ moment }, course) {
    if (moment === null || course === null) return UNKNOWN
    const similarity = MOMENTS[moment][course]
    if (similarity === 100) return { finding: 'same-moment', similarity, shared: [course] }
    return { finding: similarity >= NEAR ? 'near-moment' : 'another-moment', similarity, shared: [course] }
  },
})
