import type { Mentor } from '../../shared/mentor.ts'

/** A little fit is worth giving up for a choice that is one: at most this share of the best score. */
const WORTH = 0.25

const faceOf = ({ site, style, ageBand, gender, metastatic }: Mentor) =>
  JSON.stringify([site, style, ageBand, gender, metastatic])

/**
 * The best few, and not five times the same person: somebody much like one already chosen waits while
 * somebody different is nearly as good.
 *
 * takes   candidates, the best first; gives them in the same order
 */
export function varied<T extends { of: Mentor; score: number }>(best: readonly T[], most: number): T[] {
  const [first] = best
  if (!first) return []
  const nearlyAsGood = best.filter(({ score }) => score >= first.score - Math.abs(first.score) * WORTH)
  const faces = new Set<string>()
  const different = nearlyAsGood.filter(({ of }) => !faces.has(faceOf(of)) && faces.add(faceOf(of)))
  const chosen = new Set(different.slice(0, most))
  for (const one of best) if (chosen.size < most) chosen.add(one)
  return best.filter((one) => chosen.has(one))
}
