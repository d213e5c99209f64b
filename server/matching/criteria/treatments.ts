import { column, monthIndex } from './criterion.ts'

/** Older than this, a treatment was another treatment: outdated for practical questions (needs A1.9). */
const OUTDATED_MONTHS = 96

/** More in common than this says no more. */
const ENOUGH = 3

/** Needs A1.3: the same treatments lived. */
export const treatments = column({
  criterion: 'treatments',
  discloses: 'treatments',
  facet: ({ mentor }) => mentor.treatments.map(({ kind, on }) => ({ kind, on })),
  compare(profile, lived) {
    if (profile.treatments === null) return { finding: 'unknown', similarity: null }
    if (profile.treatments.length === 0) return null
    const shared = lived.filter(({ kind }) => profile.treatments?.includes(kind))
    if (shared.length === 0) return { finding: 'no-treatment-in-common', similarity: 0 }
    const practical = profile.answers.supports.includes('practical')
    const worth = (on: string) => (practical && monthIndex(profile.asOf) - monthIndex(on) > OUTDATED_MONTHS ? 50 : 100)
    const most = Math.min(profile.treatments.length, ENOUGH)
    const sum = shared.map(({ on }) => worth(on)).reduce((one, other) => one + other, 0)
    return {
      finding: 'shares-treatments',
      similarity: Math.min(100, Math.round(sum / most)),
      shared: shared.map(({ kind }) => kind),
    }
  },
})
