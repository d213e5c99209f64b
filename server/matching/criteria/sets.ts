/**
 * Sets as the bits of one number, so that what a mentor has and what a patient wishes meet in one step.
 * null is a set of which we do not know.
 *
 * takes   at most 31 options
 */
export function bitsOf<T>(options: readonly T[]): (set: readonly T[] | null) => number | null {
  const bitOf = new Map(options.map((option, index) => [option, 1 << index]))
  return (set) => (set === null ? null : set.reduce((bits, one) => bits | (bitOf.get(one) ?? 0), 0))
}

/** What is wished for and there, in the order of the wish, each once. */
export function overlapIn<T>(options: readonly T[], wished: readonly T[], there: number): T[] {
  return [...new Set(wished)].filter((one) => (there >> options.indexOf(one)) & 1)
}

/** Mentors who have the same of what is wished for compare alike; -1 stands for those of whom we do not know. */
export const seenAs = (wished: number | null) => (there: number | null) => (there === null ? -1 : there & (wished ?? 0))
