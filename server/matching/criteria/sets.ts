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
  const shared: T[] = []
  for (const one of wished) if ((there >> options.indexOf(one)) & 1 && !shared.includes(one)) shared.push(one)
  return shared
}

/** Sets that have as many of the wished compare alike: the place of their kind, of which the first is the unknown. */
export const kindOf = (set: number | null, wished: number): number => (set === null ? 0 : 1 + bitCount(set & wished))

/** A set of each kind, by place. */
export function representatives(wished: number): (number | null)[] {
  const sets: (number | null)[] = [null, 0]
  let set = 0
  for (let left = wished; left !== 0; left &= left - 1) {
    set |= left & -left
    sets.push(set)
  }
  return sets
}

/** How many bits are set: counted in pairs, then in fours, then in bytes, then the bytes added. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
