import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { illnessOf } from './site.ts'
import { kindsIn, opposedTo, sharedKinds } from './subtypes.ts'

/** Needs A1.2: the kind of cancer counts by itself where the person wants it to. Silence says nothing. */
export const subtype = column({
  criterion: 'subtype',
  discloses: 'subtypes',
  facet: (standing) => (standing.mentor.discloses.includes('site') ? illnessOf(standing) : null),
  asked({ site, subtypes, importance }) {
    if (importance.subtype === 'not-important' || kindsIn(subtypes).length === 0) return null
    return { site, subtypes, isOpposed: opposedTo(subtypes) }
  },
  compare({ site, subtypes, isOpposed }, illness) {
    if (illness === null) return UNKNOWN
    if (site !== null && site !== illness.site) return { finding: 'other-subtype', similarity: 0 }
    if (isOpposed(illness.subtypes)) return { finding: 'other-subtype', similarity: 0 }
    const shared = sharedKinds(subtypes, illness.subtypes)
    return shared.length > 0 ? { finding: 'same-subtype', similarity: 100, shared: [illness.site, ...shared] } : UNKNOWN
  },
})
