import type { SeenMentorId } from '../../shared/ids.ts'
import type { Disclosable, Mentor, MentorCard } from '../../shared/mentor.ts'

/** The fields of a mentor that each tick shows. */
const SHOWS: Record<Disclosable, readonly (keyof MentorCard & keyof Mentor)[]> = {
  gender: ['gender'],
  ageBand: ['ageBand'],
  region: ['region'],
  site: ['site'],
  subtypes: ['subtypes'],
  spread: ['metastatic', 'course'],
  treatments: ['treatments'],
  dates: ['diagnosedOn', 'finishedOn'],
  family: ['family'],
  occupation: ['occupation'],
  menopause: ['menopause'],
  hardships: ['hardships'],
  identities: ['identities'],
  interests: ['interests'],
}

/**
 * What leaves the server about a mentor: the alias, how they help, and the fields they ticked.
 *
 * takes   the id by which this viewer knows them, never the site's own
 */
export function cardOf(mentor: Mentor, id: SeenMentorId): MentorCard {
  const { alias, languages, supports, style, topics, formats, discloses, lentBy } = mentor
  const ticked = discloses.flatMap((field) => SHOWS[field]).map((key) => [key, mentor[key]])
  const always = { id, alias, languages, supports, style, topics, formats }
  const card: MentorCard = { ...always, ...(lentBy !== null && { fromElsewhere: true }), ...Object.fromEntries(ticked) }
  return discloses.includes('treatments') && !discloses.includes('dates')
    ? { ...card, treatments: undated(mentor) }
    : card
}

const undated = ({ treatments }: Mentor) => treatments.map(({ kind }) => ({ kind }))
