import type { Found } from './careful.ts'

/**
 * Whether two answers are the same: the same scores in the same order, and the same mentors wherever a score decides.
 * Between equals each side draws in its own way, so those at the last score may be others.
 */
export function isSame(one: readonly Found[], other: readonly Found[]): boolean {
  const scores = (found: readonly Found[]) => found.map(({ score }) => score).join()
  const last = one.at(-1)?.score
  const decided = (found: readonly Found[]) =>
    found
      .filter(({ score }) => score !== last)
      .map(({ id }) => id)
      .sort()
      .join()
  return scores(one) === scores(other) && decided(one) === decided(other)
}
