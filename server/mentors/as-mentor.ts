import type { Mentor } from '../../shared/mentor.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { mentorWithAccount } from './mentor-store.ts'

/**
 * What the mentor who signed in does or asks.
 *
 * refuses  mentor-unknown for an account that is on no line of the site's list
 */
export async function asMentor<T>(
  db: Db,
  launch: OpenLaunch,
  act: (mentor: Mentor) => Promise<T>,
): Promise<Result<T, Problem>> {
  const mentor = await mentorWithAccount(db, launch)
  return mentor ? ok(await act(mentor)) : refuse('mentor-unknown')
}
