import type { Answers, Support } from '../../../shared/answers.ts'

/**
 * How much each kind of support ages: what is practical is soon outdated, good company never is (needs A1.9). How to deal
 * with a family is told from experience.
 */
const AGES: Record<Support, number> = { practical: 100, navigation: 100, experience: 50, family: 25, emotional: 0 }

/** What nobody spoke of may be practical in part. */
const NOT_SAID = 50

/** How practical what a person needs is, 0 to 100; the need named first counts twice. */
export function practicalShare({ supports }: Pick<Answers, 'supports'>): number {
  const [first] = supports
  if (first === undefined) return NOT_SAID
  const needs = [...new Set(supports), first]
  return Math.round(needs.reduce((sum, need) => sum + AGES[need], 0) / needs.length)
}
