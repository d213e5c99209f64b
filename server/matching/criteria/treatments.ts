import type { Mentor } from '../../../shared/mentor.ts'
import { column } from './column.ts'
import { monthIndex } from './months.ts'
import { overlap } from './overlap.ts'

/** Older than this, a treatment was another treatment: outdated for practical questions (needs A1.9). */
const OUTDATED_MONTHS = 60

/** More in common than this says no more. */
const ENOUGH = 3

/** Each kind once, with its latest month; null when the mentor does not show dates. */
function livedBy({ treatments, discloses }: Mentor) {
  const kinds = [...new Set(treatments.map(({ kind }) => kind))].sort()
  const months = (kind: string) => treatments.filter((one) => one.kind === kind).map(({ on }) => monthIndex(on))
  return kinds.map((kind) => ({ kind, on: discloses.includes('dates') ? Math.max(...months(kind)) : null }))
}

/** Needs A1.3: the same treatments lived. The first in common counts most, an outdated one half. */
export const treatments = column({
  criterion: 'treatments',
  discloses: 'treatments',
  facet: ({ mentor }) => livedBy(mentor),
  compare({ treatments: had, answers, asOf }, lived) {
    if (had === null) return { finding: 'unknown', similarity: null }
    if (had.length === 0) return null
    const kinds = lived.map(({ kind }) => kind)
    const shared = overlap(had, kinds)
    if (shared.length === 0) return { finding: 'no-treatment-in-common', similarity: 0 }
    const isOutdated = ({ on }: (typeof lived)[number]) => on !== null && monthIndex(asOf) - on > OUTDATED_MONTHS
    const old = answers.supports.includes('practical')
      ? lived.filter((one) => shared.includes(one.kind) && isOutdated(one)).length
      : 0
    return { finding: 'shares-treatments', similarity: similarityOf(shared.length - old, old, had.length), shared }
  },
})

/** similarity of so many treatments in common, of which some are outdated: 33 to 100 */
function similarityOf(recent: number, outdated: number, had: number): number {
  const first = recent > 0 ? 50 : 25
  return Math.min(100, first + Math.round((50 * recent + 25 * outdated) / Math.min(had, ENOUGH)))
}
