import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { OwnRoles } from '../../shared/other-roles.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { isOutdated } from '../matching/criteria/recency.ts'
import { asMentor } from './as-mentor.ts'
import { keepOtherRoles, otherRolesOf } from './other-roles-store.ts'
import { profileOf } from './own-words.ts'
import { keepOwnWords } from './own-words-store.ts'
import { seenMentor } from './seen.ts'

/** What a mentor says of themself, and of their part in the programme. Whoever is a mentor stays one, however long ago it was. */
export function mentorRoutes(house: House): Router {
  const router = room()

  const rolesOf = async (mentor: Mentor): Promise<OwnRoles> => ({
    invited: isOutdated(mentor, localDay(house.now())),
    roles: await otherRolesOf(house.db, mentor.id),
  })
  answer(house, router, api.otherRoles, ({ launch }) => asMentor(house.db, launch, rolesOf))
  answer(house, router, api.setOtherRoles, ({ launch, body }) =>
    asMentor(house.db, launch, async (mentor) => {
      await keepOtherRoles(house.db, mentor.id, body.roles, house.now())
      return rolesOf(mentor)
    }),
  )

  const ownProfile = (launch: OpenLaunch) =>
    asMentor(house.db, launch, async (mentor) =>
      profileOf(mentor, seenMentor(house.config.secretKeys, launch, mentor.id)),
    )
  answer(house, router, api.ownProfile, ({ launch }) => ownProfile(launch))
  answer(house, router, api.setOwnProfile, async ({ launch, body }) => {
    const kept = await asMentor(house.db, launch, ({ id }) => keepOwnWords(house.db, id, body, house.now()))
    return kept.ok ? ownProfile(launch) : kept
  })

  return router
}
