import { column } from './column.ts'

/** A place as two people may spell it: « Montréal » is MONTREAL. */
const spelt = (place: string) =>
  place
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Needs A2.4: where a mentor lives counts only for who would meet in person, and with who does. */
export const region = column({
  criterion: 'region',
  discloses: 'region',
  facet: ({ mentor }) => (mentor.formats?.includes('in_person') === false ? '' : mentor.region && spelt(mentor.region)),
  compare({ answers }, near) {
    if (!answers.formats.includes('in_person')) return null
    if (answers.region === null || near === null) return { finding: 'unknown', similarity: null }
    return spelt(answers.region) === near
      ? { finding: 'lives-near', similarity: 100, shared: [answers.region] }
      : { finding: 'lives-elsewhere', similarity: 0 }
  },
})
