import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/** Needs A2.4, A2.5: hard only when the person says so (importance.ts); the chart's language weighs in the order. */
export const language = column({
  criterion: 'language',
  discloses: null,
  facet: ({ mentor }) => mentor.languages && [...mentor.languages].sort().join(' '),
  asked: (profile) => ({ wished: profile.language }),
  compare({ wished }, speaks) {
    if (wished === null || speaks === null) return UNKNOWN
    return speaks.split(' ').includes(wished)
      ? { finding: 'speaks-the-language', similarity: 100, shared: [wished] }
      : { finding: 'other-language', similarity: 0 }
  },
})
