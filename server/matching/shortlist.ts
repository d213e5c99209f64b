import type { Pool } from './pool.ts'
import { hashOf, tieOf } from './tie.ts'

/** A mentor of the pool by place, with the sum of the entries and the draw between equals. */
export type Scored = { readonly at: number; readonly score: number; readonly tie: number }

export type Shortlist = {
  /** The score that the next one must reach. */
  readonly floor: () => number
  /** Takes who is good enough of so many, given by place and score. */
  readonly offer: (list: Int32Array, scores: Int32Array, count: number) => void
  readonly taken: () => readonly Scored[]
}

/** Below every score there is, and above all that somebody barred can have (best.ts). */
const NO_FLOOR = -50_000_000

/** Equals beyond this are drawn at once, so that a patient to whom all are alike is not slow. */
const EQUALS = 1000

/** The best of those offered, at most so many: the best score first; equals by a draw that is the patient's own. */
export function shortlistOf(pool: Pool, tieKey: string, most: number): Shortlist {
  const patient = hashOf(tieKey)
  let best: Scored[] = []
  let floor = NO_FLOOR
  let lastTie = Number.POSITIVE_INFINITY

  const compare = (one: Scored, other: Scored): number =>
    other.score - one.score || one.tie - other.tie || (pool.mentorAt(one.at).id < pool.mentorAt(other.at).id ? -1 : 1)

  function settle(): void {
    best.sort(compare)
    if (best.length < most) return
    best.length = most
    floor = best[most - 1]?.score ?? floor
    lastTie = best[most - 1]?.tie ?? lastTie
  }

  /** The floor among those taken and those offered: a sort of bare numbers, which is cheap. */
  function raise(scores: Int32Array, count: number): void {
    if (best.length + count <= most) return
    const all = new Int32Array(best.length + count)
    best.forEach(({ score }, nth) => {
      all[nth] = score
    })
    all.set(scores.subarray(0, count), best.length)
    const raised = all.sort()[all.length - most] as number
    if (raised <= floor) return
    floor = raised
    lastTie = Number.POSITIVE_INFINITY
    best = best.filter(({ score }) => score >= floor)
  }

  return {
    floor: () => floor,
    offer(list, scores, count) {
      raise(scores, count)
      for (let nth = 0; nth < count; nth += 1) {
        const score = scores[nth] as number
        if (score < floor) continue
        const at = list[nth] as number
        const tie = tieOf(patient, pool.drawAt(at))
        if (score > floor || tie <= lastTie) best.push({ at, score, tie })
      }
      if (best.length > most + EQUALS) settle()
    },
    taken() {
      settle()
      return best
    },
  }
}
