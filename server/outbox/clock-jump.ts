/** A clock of the day is put right by less than this while nobody looks. */
const UNNOTICED_MS = 1_000

/**
 * Watches the clock of the day beside one that only counts.
 *
 * takes   both; the second in milliseconds since whenever
 * gives   whether a moment, read from the first just now, can be held against what was noted before: false until the
 *         second has counted `restMs` since the first jumped ahead, for till then a wait that seems over may not be
 */
export function clockWatch(now: () => Date, counted: () => number): (at: Date, restMs: number) => boolean {
  let last = { at: now().getTime(), counted: counted() }
  let jumped = Number.NEGATIVE_INFINITY
  return (at, restMs) => {
    const next = { at: at.getTime(), counted: counted() }
    if (next.at - last.at > next.counted - last.counted + UNNOTICED_MS) jumped = next.counted
    last = next
    return next.counted - jumped >= restMs
  }
}
