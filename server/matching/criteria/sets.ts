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

/**
 * Mentors who have the same of what is wished for compare alike: a number for each of the few sets that can matter,
 * 0 for those of whom we do not know.
 */
export function seenAs(wished: number | null): (there: number | null) => number {
  const bits = [...Array(31).keys()].filter((bit) => (((wished ?? 0) >> bit) & 1) === 1)
  return (there) => {
    if (there === null) return 0
    let sight = 0
    for (let nth = 0; nth < bits.length; nth += 1) sight |= ((there >> (bits[nth] as number)) & 1) << nth
    return sight + 1
  }
}
