import type { Candidate } from '../../shared/candidate.ts'
import type { OfferId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { OfferState } from '../../shared/offer.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { dismissedBy } from '../profile/importance.ts'
import { answersForRanking } from '../questionnaire/answering.ts'
import { type FoundBetween, whoIsIn } from './introduction.ts'
import { lastLookedFor } from './last-looked-for.ts'
import { at } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { openAmongOthers } from './ranking-kept.ts'
import { profileSince, readingsOf } from './retold.ts'
import { toldOfMentor } from './told-of-mentor.ts'

/** While these last, one may ask who it is and why. */
const TOLD: readonly OfferState[] = ['proposed', 'kept', 'asked', 'accepted']

type Mentors = ReadonlyMap<string, Mentor>
type Between = Pick<FoundBetween, 'readings' | 'dismissed'>

/**
 * Who is offered and why, by offer; nobody where nothing was found, or it has been forgotten. The person is told by all
 * that they answered; a clinician by what the person lets the team see, as on the clinician's list.
 */
export async function whoIsOffered(
  house: House,
  launch: PatientLaunch,
  offers: readonly Kept[],
  mentors: Mentors,
): Promise<ReadonlyMap<OfferId, Candidate>> {
  const found = offers.flatMap((kept) => {
    const mentor = mentors.get(kept.offer.mentor)
    if (!mentor || !TOLD.includes(at(kept.offer, house.now()).state)) return []
    const between = openAmongOthers(house, kept)
    return between ? [{ id: kept.offer.id, mentor, between }] : []
  })
  if (found.length === 0) return new Map()
  const told = launch.role === 'patient' ? (between: FoundBetween) => between : await seenByTeam(house, launch)
  return new Map(
    found.flatMap(({ id, mentor, between }): [OfferId, Candidate][] => {
      const { readings, dismissed } = told(between, mentor)
      return readings.length > 0 ? [[id, toldOfMentor(house, launch, mentor, { readings, dismissed })]] : []
    }),
  )
}

/** The same person, by what the team may know of their answers. */
async function seenByTeam(
  house: House,
  launch: PatientLaunch,
): Promise<(between: FoundBetween, mentor: Mentor) => Between> {
  const answers = await answersForRanking(house, launch, undefined, lastLookedFor(house, house.db, launch))
  const dismissed = dismissedBy(answers.importance)
  return (between, mentor) => {
    const then = whoIsIn(between)
    if (then === null) return { readings: [], dismissed }
    const read = readingsOf(profileSince(then, { answers }), new Map([[mentor.id, mentor]]))
    return { readings: read(mentor.id), dismissed }
  }
}
