import { column } from './column.ts'

/** Needs A5.11: a few are not always chosen. Somebody with one place left comes a little after the others. */
export const load = column({
  criterion: 'load',
  discloses: null,
  facet: ({ mentor, taken }) => Math.min(2, mentor.capacity - taken),
  compare: (_, free) => ({ finding: 'has-places', similarity: free >= 2 ? 100 : 60 }),
})
