import { AgeBand } from '../../../shared/oncology.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/** Similarity by the bands between two ages. */
const BANDS_APART = [100, 60, 30, 10]

/** Needs A2.2, A2.3: age counts only when the person makes it count. */
export const age = column({
  criterion: 'age',
  discloses: 'ageBand',
  facet: ({ mentor }) => mentor.ageBand,
  asked: ({ ageBand }) => ({ ageBand }),
  compare({ ageBand }, has) {
    if (ageBand === null || has === null) return UNKNOWN
    const bands = Math.abs(AgeBand.options.indexOf(ageBand) - AgeBand.options.indexOf(has))
    if (bands === 0) return { finding: 'same-age-band', similarity: 100, shared: [has] }
    return { finding: bands === 1 ? 'near-in-age' : 'far-in-age', similarity: BANDS_APART[bands] ?? 0 }
  },
})
