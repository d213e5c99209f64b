import { AgeBand } from '../../../shared/oncology.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

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
    return bands === 1 ? { finding: 'near-in-age', similarity: 60 } : { finding: 'far-in-age', similarity: 0 }
  },
})
