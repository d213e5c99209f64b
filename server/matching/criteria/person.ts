import { AgeBand } from '../../../shared/oncology.ts'
import { column } from './criterion.ts'

/** Needs A2.1: offered, optional, and "no preference" unless the person says otherwise. */
export const gender = column({
  criterion: 'gender',
  discloses: 'gender',
  facet: ({ mentor }) => mentor.gender,
  compare({ answers: { mentorGender } }, has) {
    if (mentorGender === null) return null
    return mentorGender === has
      ? { finding: 'gender-as-wished', similarity: 100, shared: [has] }
      : { finding: 'gender-not-as-wished', similarity: 0 }
  },
})

/** Needs A2.2, A2.3: age counts only when the person makes it count. */
export const age = column({
  criterion: 'age',
  discloses: 'ageBand',
  facet: ({ mentor }) => mentor.ageBand,
  compare({ ageBand }, has) {
    if (ageBand === null) return { finding: 'unknown', similarity: null }
    const bands = Math.abs(AgeBand.options.indexOf(ageBand) - AgeBand.options.indexOf(has))
    if (bands === 0) return { finding: 'same-age-band', similarity: 100, shared: [has] }
    if (bands === 1) return { finding: 'near-in-age', similarity: 60 }
    return { finding: 'far-in-age', similarity: 0 }
  },
})

/** Needs A2.4, A2.5: hard only when the person says so. */
export const language = column({
  criterion: 'language',
  discloses: null,
  facet: ({ mentor }) => [...mentor.languages].sort(),
  compare({ language: wished }, speaks) {
    if (wished === null) return { finding: 'unknown', similarity: null }
    return speaks.includes(wished)
      ? { finding: 'speaks-the-language', similarity: 100, shared: [wished] }
      : { finding: 'other-language', similarity: 0 }
  },
})

/** So that a few are not always chosen: more free places, a little more weight. */
export const load = column({
  criterion: 'load',
  discloses: null,
  facet: ({ mentor, taken }) => Math.min(2, mentor.capacity - taken),
  compare: (_, free) => ({ finding: 'has-places', similarity: free >= 2 ? 100 : 60 }),
})
