/** What is wished for and there, in the order of the wish, each once. */
export const overlap = <T>(wished: readonly T[], there: readonly T[]): T[] =>
  [...new Set(wished)].filter((one) => there.includes(one))

/**
 * Similarity when something is shared, 50 to 100: one thing in common is already half of it, so that a
 * "must" is met by it, and each further one adds its part.
 */
export const halfAnd = (part: number, whole: number): number => 50 + Math.round((50 * Math.min(part, whole)) / whole)
