import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { ok } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { otherRoles } from '../mentors/other-roles-store.ts'
import { seenMentor } from '../mentors/seen.ts'
import { countNotes } from '../outbox/outbox-store.ts'
import { told } from './told.ts'

/** The programme at a glance, for its coordinator. No patient is named here. */
export function programmeRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.programme, async ({ launch }) => {
    const [{ mentors, taken, compiled }, roles, notes] = await Promise.all([
      house.pool(),
      otherRoles(house.db),
      countNotes(house.db, launch.issuer, house.now()),
    ])
    const pool = compiled()
    const free = (at: number | null) => (at === null ? 0 : pool.placesAt(at))
    return ok({
      notes: notes.map(({ count, ...why }) => ({ ...why, many: told(count) })),
      mentors: [...mentors.values()].map(({ id, alias, site, capacity, paused, trained, lentBy }) => ({
        id: seenMentor(house.config.secretKeys, launch, id),
        alias,
        site,
        capacity,
        free: free(pool.atOf(id)),
        paused,
        trained,
        lentBy,
        taken: taken.get(id) ?? 0,
        roles: roles.get(id) ?? [],
      })),
    })
  })

  return router
}
