import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/** Needs A2.1: offered, optional, and "no preference" unless the person says otherwise. */
export const gender = column({
  criterion: 'gender',
  discloses: 'gender',
  facet: ({ mentor }) => mentor.gender,
  asked: ({ answers }) => answers.mentorGender,
  compare(wished, has) {
    if (has === null) return UNKNOWN
    return wished === has
      ? { finding: 'gender-as-wished', similarity: 100, shared: [has] }
      : { finding: 'gender-not-as-wished', similarity: 0 }
  },
})
