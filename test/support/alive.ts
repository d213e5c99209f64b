import { people } from '../../sandbox/people/index.ts'

/** Everybody in the sandbox who lives: their chart can be matched. */
export const alive = people.filter(({ patient }) => !patient.deceasedDateTime && patient.deceasedBoolean !== true)
