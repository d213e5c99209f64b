import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { allMentors, mentorWithAccount } from '../mentors/mentor-store.ts'
import { acceptedOf, loads } from '../offers/offer-store.ts'
import { countNotes } from '../outbox/outbox-store.ts'

/** The programme at a glance, for its coordinator and for a mentor. No patient is named here. */
export function programmeRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.programme, async () => {
    const [mentors, taken, notes] = await Promise.all([
      allMentors(house.db),
      loads(house.db, house.now()),
      countNotes(house.db),
    ])
    return ok({
      notes,
      mentors: mentors.map(({ id, alias, site, capacity, paused, trained }) => ({
        id,
        alias,
        site,
        capacity,
        paused,
        trained,
        taken: taken.get(id) ?? 0,
      })),
    })
  })

  answer(house, router, api.accompanied, async ({ launch }) => {
    const mentor = await mentorWithAccount(house.db, launch)
    if (!mentor) return refuse('mentor-unknown')
    const since = await acceptedOf(house.db, mentor.id)
    return ok(since.map((at) => ({ since: at.toISOString(), state: 'accepted' as const })))
  })

  return router
}
