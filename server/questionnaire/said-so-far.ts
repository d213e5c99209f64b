import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { type LastLookedFor, lastLookedFor } from '../offers/last-looked-for.ts'
import { answersOf, type Draft } from './draft-store.ts'
import { entriesFrom } from './entries-from.ts'
import { responseFrom } from './response.ts'

/**
 * What this person answered; where they answered nothing yet, what was noted with them the last time that somebody was
 * looked for. With their first answer the rest of it becomes theirs too.
 *
 * takes  `looking`, when that time is being looked up already
 */
export async function saidSoFar(
  house: House,
  db: Db,
  launch: PatientLaunch,
  looking?: Promise<LastLookedFor | null>,
): Promise<Draft | null> {
  const draft = await answersOf(db, house.vault, launch)
  if (draft) return draft
  const last = await (looking ?? lastLookedFor(house, db, launch))
  return last && notedFrom(house, launch, last)
}

/** As a draft of which nobody kept a version. */
function notedFrom(
  { config: { questionnaire } }: House,
  { patient, fhirUser: author }: PatientLaunch,
  { profile, at }: LastLookedFor,
): Draft | null {
  const entries = entriesFrom(questionnaire, profile.answers, at.toISOString())
  if (entries.size === 0) return null
  const written = responseFrom(questionnaire, { entries, aside: [] }, { status: 'in-progress', patient, author, at })
  return { ...written, version: 0, savedAt: at, lost: false }
}

export const isNoted = ({ version }: Pick<Draft, 'version'>) => version === 0
