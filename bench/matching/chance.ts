/** Numbers drawn from a seed: the same on every machine (mulberry32). */
export type Chance = {
  /** 0 up to 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly one: <T>(options: readonly T[]) => T
  /** One of these, by weight. */
  readonly weighted: <T>(options: readonly (readonly [T, number])[]) => T
  /** Each with the same chance, in their order. */
  readonly some: <T>(options: readonly T[], chance: number) => T[]
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const one = <T>(options: readonly T[]): T => options[Math.floor(next() * options.length)] as T
  return {
    next,
    one,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    weighted(options) {
      let left = next() * options.reduce((sum, [, weight]) => sum + weight, 0)
      const found = options.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? options[0])?.[0] as (typeof options)[number][0]
    },
    some: (options, chance) => options.filter(() => next() < chance),
  }
}
