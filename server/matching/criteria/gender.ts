import { column } from './column.ts'

/** Needs A2.1: offered, optional, and "no preference" unless the person says otherwise. */
export const gender = column({
  criterion: 'gender',
  discloses: 'gender',
  facet: ({ mentor }) => mentor.gender,
  compare({ answers: { mentorGender } }, has) {
    if (mentorGender === null) return null
    if (has === null) return { finding: 'unknown', similarity: null }
    return mentorGender === has
      ? { finding: 'gender-as-wished', similarity: 100, shared: [has] }
      : { finding: 'gender-not-as-wished', similarity: 0 }
  },
})
