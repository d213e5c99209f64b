import { column } from './column.ts'

/** similarity that each costs: the last place, being somewhat tired, and each time proposed of late, up to three. */
const LAST_PLACE = 40
const TIRED = 40
const CHOSEN = 5
const CHOSEN_MOST = 3

/** Needs A5.11: a few are not always chosen. Who has little left to give comes a little after the others. */
export const load = column({
  criterion: 'load',
  discloses: null,
  facet: ({ mentor, taken, chosenLately }) =>
    100 -
    (mentor.capacity - taken >= 2 ? 0 : LAST_PLACE) -
    (mentor.strain === 'none' ? 0 : TIRED) -
    CHOSEN * Math.min(CHOSEN_MOST, chosenLately),
  asked: () => 'anybody',
  compare: (_, similarity) => ({ finding: 'has-places', similarity }),
})
