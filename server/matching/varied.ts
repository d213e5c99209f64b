import type { MentorFacts } from '../../shared/mentor.ts'

/** A little fit is worth giving up for a choice that is one: at most this share of the best score. */
const WORTH = 0.25

const faceOf = ({ site, style, ageBand, gender, metastatic }: MentorFacts) =>
  `${site} ${style} ${ageBand} ${gender} ${metastatic}`

/**
 * The best few, and not five times the same person: somebody much like one already chosen waits while
 * somebody different is nearly as good.
 *
 * takes   candidates, the best first; gives them in the same order, the best always among them
 */
export function varied<T extends { readonly score: number }>(
  best: readonly T[],
  most: number,
  mentorOf: (one: T) => MentorFacts,
): readonly T[] {
  const [first] = best
  if (!first || best.length <= most) return best
  const least = first.score - Math.abs(first.score) * WORTH
  const faces = new Set<string>()
  const chosen = new Set<T>()
  for (const one of best) {
    if (one.score < least || chosen.size === most) break
    const face = faceOf(mentorOf(one))
    if (!faces.has(face)) chosen.add(one)
    faces.add(face)
  }
  for (const one of best) if (chosen.size < most) chosen.add(one)
  return best.filter((one) => chosen.has(one))
}
