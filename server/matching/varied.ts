import type { MentorFacts } from '../../shared/mentor.ts'

/** A little fit is worth giving up for a choice that is one: at most this share of the best score. */
const WORTH = 0.25

const faceOf = ({ site, style, ageBand, gender, metastatic }: MentorFacts) =>
  JSON.stringify([site, style, ageBand, gender, metastatic])

/**
 * The best few, and not five times the same person: somebody much like one already chosen waits while
 * somebody different is nearly as good.
 *
 * takes   candidates, the best first; gives them in the same order, the best always among them
 */
export function varied<T extends { mentor: MentorFacts; score: number }>(
  best: readonly T[],
  most: number,
): readonly T[] {
  const [first] = best
  if (!first || best.length <= most) return best
  const nearlyAsGood = best.filter(({ score }) => score >= first.score - Math.abs(first.score) * WORTH)
  const differentThenBest = new Set([...firstOfEachFace(nearlyAsGood), ...best])
  const chosen = new Set([...differentThenBest].slice(0, most))
  return best.filter((one) => chosen.has(one))
}

function firstOfEachFace<T extends { mentor: MentorFacts }>(candidates: readonly T[]): T[] {
  const faces = new Map<string, T>()
  for (const one of candidates) if (!faces.has(faceOf(one.mentor))) faces.set(faceOf(one.mentor), one)
  return [...faces.values()]
}
