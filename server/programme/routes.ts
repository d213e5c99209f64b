import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { ok } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { allMentors } from '../mentors/mentor-store.ts'
import { seenMentor } from '../mentors/seen.ts'
import { loads } from '../offers/offer-store.ts'
import { countNotes } from '../outbox/outbox-store.ts'

/** The programme at a glance, for its coordinator. No patient is named here. */
export function programmeRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.programme, async ({ launch }) => {
    const [mentors, taken, notes] = await Promise.all([
      allMentors(house.db),
      loads(house.db, house.now()),
      countNotes(house.db),
    ])
    return ok({
      notes,
      mentors: mentors.map(({ id, alias, site, capacity, paused, trained }) => ({
        id: seenMentor(house.config.secretKeys, launch, id),
        alias,
        site,
        capacity,
        paused,
        trained,
        taken: taken.get(id) ?? 0,
      })),
    })
  })

  return router
}
