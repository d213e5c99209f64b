import type { SeenLine } from '../../shared/audit.ts'
import type { MySeen } from '../../shared/my-data.ts'
import { type Kept, linesAbout } from '../audit/audit-store.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { retentionAt } from './retention.ts'

const LISTED = 200
/** More than a person gathers in many years. */
export const ALL = 20_000

/** Who saw what of this person, as they are told: a mentor by their role alone. */
export const seenFrom = (
  { at, act, outcome, role, agent, agentName }: Kept,
  { fhirUser }: PatientLaunch,
): SeenLine => ({
  at: at.toISOString(),
  act,
  outcome,
  role,
  name: role === 'mentor' ? null : agentName,
  own: agent === fhirUser,
})

export async function seenOf(house: House, launch: PatientLaunch): Promise<MySeen> {
  const lines = await linesAbout(house.db, launch, LISTED + 1)
  return {
    lines: lines.slice(0, LISTED).map((line) => seenFrom(line, launch)),
    more: lines.length > LISTED,
    keptFor: retentionAt(house.config.site),
  }
}
