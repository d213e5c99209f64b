import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { OwnRoles } from '../../shared/other-roles.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { isOutdated } from '../matching/criteria/recency.ts'
import { mentorWithAccount } from './mentor-store.ts'
import { keepOtherRoles, otherRolesOf } from './other-roles-store.ts'

/** What a mentor decides of their own part in the programme. Whoever is a mentor stays one, however long ago it was. */
export function mentorRoutes(house: House): Router {
  const router = room()

  const own = async (
    launch: OpenLaunch,
    act: (mentor: Mentor) => Promise<void>,
  ): Promise<Result<OwnRoles, Problem>> => {
    const mentor = await mentorWithAccount(house.db, launch)
    if (!mentor) return refuse('mentor-unknown')
    await act(mentor)
    const today = house.now().toISOString().slice(0, 10)
    return ok({ invited: isOutdated(mentor, today), roles: await otherRolesOf(house.db, mentor.id) })
  }

  answer(house, router, api.otherRoles, ({ launch }) => own(launch, async () => {}))

  answer(house, router, api.setOtherRoles, ({ launch, body }) =>
    own(launch, ({ id }) => keepOtherRoles(house.db, id, body.roles, house.now())),
  )

  return router
}
