import type { Mentor } from '../../shared/mentor.ts'
import { barrierOfMentor } from '../matching/barriers.ts'

/** Whether this mentor can be offered to anybody now, places aside: the same barriers as in ranking. */
export function isOffered(mentor: Mentor): boolean {
  const barrier = barrierOfMentor({ mentor, taken: 0, chosenLately: 0 })
  return barrier === null || barrier === 'full'
}
