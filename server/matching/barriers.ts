import type { Criterion } from '../../shared/answers.ts'
import { Barrier } from '../../shared/candidate.ts'
import type { MentorFacts } from '../../shared/mentor.ts'

/** A mentor, how many people they accompany now, and how often they were proposed of late. */
export type Standing = { readonly mentor: MentorFacts; readonly taken: number; readonly chosenLately: number }

/** Why a mentor is offered to nobody at this moment. The final stage is named first: it never passes. */
export function barrierOfMentor({ mentor, taken }: Standing): Barrier | null {
  if (mentor.course === 'final_stage') return 'final-stage'
  if (!mentor.trained) return 'not-trained'
  if (mentor.paused) return 'paused'
  if (mentor.strain === 'high') return 'resting'
  return taken >= mentor.capacity ? 'full' : null
}

/** A "must" is met from half the similarity on. */
const MET = 50

/** Why this mentor is not for somebody who said "must". What is unknown bars nobody. */
export function barrierOfMust(criterion: Criterion, similarity: number | null): Barrier | null {
  if (similarity === null || similarity >= MET) return null
  return criterion === 'language' || criterion === 'gender' ? criterion : 'must-not-met'
}

/** How many each barrier kept out, in the order of `Barrier`; a barrier that kept out nobody is not named. */
export const counted = (barriers: ReadonlyMap<Barrier, number>): { barrier: Barrier; count: number }[] =>
  Barrier.options.map((barrier) => ({ barrier, count: barriers.get(barrier) ?? 0 })).filter(({ count }) => count > 0)
