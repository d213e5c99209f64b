import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { illnessOf } from './site.ts'
import { areOpposed, kindsIn, sharedKinds } from './subtypes.ts'

/** Needs A1.2: the kind of cancer counts by itself where the person wants it to. Silence says nothing. */
export const subtype = column({
  criterion: 'subtype',
  discloses: 'subtypes',
  facet: (standing) => (standing.mentor.discloses.includes('site') ? illnessOf(standing) : null),
  compare(profile) {
    if (profile.importance.subtype === 'not-important' || kindsIn(profile.subtypes).length === 0) return null
    return (illness) => {
      if (illness === null) return UNKNOWN
      if (profile.site !== null && profile.site !== illness.site) return { finding: 'other-subtype', similarity: 0 }
      if (areOpposed(profile.subtypes, illness.subtypes)) return { finding: 'other-subtype', similarity: 0 }
      const shared = sharedKinds(profile.subtypes, illness.subtypes)
      return shared.length > 0
        ? { finding: 'same-subtype', similarity: 100, shared: [illness.site, ...shared] }
        : UNKNOWN
    }
  },
})
