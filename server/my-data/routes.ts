import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { ok, refuse } from '../../shared/result.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { letGo } from '../launch/end-launch.ts'
import { launchesOn } from '../launch/launch-store.ts'
import { hasPatient } from '../launch/open-launch.ts'
import { copyFor } from './copy.ts'
import { erase } from './erase.ts'
import { seenOf } from './seen.ts'

/** What is kept of a person, for the person: who saw it, a copy, and the end of it. */
export function myDataRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.mySeen, async ({ launch }) =>
    hasPatient(launch) ? ok(await seenOf(house, launch)) : refuse('patient-missing'),
  )

  answer(house, router, api.myData, async ({ launch }) =>
    hasPatient(launch) ? ok(await copyFor(house, launch)) : refuse('patient-missing'),
  )

  answer(house, router, api.eraseMyData, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    await inTransaction(house.db, (tx) => erase(house, tx, launch))
    house.readings.stop(launch)
    for (const one of await launchesOn(house.db, launch)) await letGo(house, one)
    return ok({})
  })

  return router
}
