import type { Criterion } from '../../shared/answers.ts'
import type { Candidate, Reading } from '../../shared/candidate.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { explain } from '../matching/explain.ts'
import { cardOf } from '../mentors/card.ts'
import { seenMentor } from '../mentors/seen.ts'
import { languageFirst } from './told-first.ts'

/** A mentor as this viewer sees them: what they show of themself, and why them, as far as it rests on that. */
export function toldOfMentor(
  house: House,
  launch: PatientLaunch,
  mentor: Mentor,
  { readings, dismissed }: { readonly readings: readonly Reading[]; readonly dismissed: readonly Criterion[] },
): Candidate {
  const card = cardOf(mentor, seenMentor(house.config.secretKeys, launch, mentor.id))
  const found = explain({ readings }, mentor.discloses, dismissed)
  return { mentor: card, ...languageFirst(found, readings, dismissed) }
}
