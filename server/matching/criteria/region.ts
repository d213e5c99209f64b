import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

/** A place as two people may spell it: « Montréal » is MONTREAL. */
const spelt = (place: string) =>
  place
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Wherever they live: that they meet otherwise is told of the format. */
const NEVER_IN_PERSON = ''

/** Needs A2.4: where a mentor lives counts only for who would meet in person, and with who does. */
export const region = column({
  criterion: 'region',
  discloses: 'region',
  facet: ({ mentor }) =>
    mentor.formats?.includes('in_person') === false ? NEVER_IN_PERSON : mentor.region && spelt(mentor.region),
  asked: ({ answers: { formats, region: own } }) =>
    formats.includes('in_person') ? { own, here: own && spelt(own) } : null,
  compare({ own, here }, near) {
    if (own === null || near === null) return UNKNOWN
    if (near === NEVER_IN_PERSON) return { finding: 'not-asked', similarity: 0 }
    return near === here
      ? { finding: 'lives-near', similarity: 100, shared: [own] }
      : { finding: 'lives-elsewhere', similarity: 0 }
  },
})
