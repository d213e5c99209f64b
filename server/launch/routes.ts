import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Identity, LaunchView } from '../../shared/launch.ts'
import { ok } from '../../shared/result.ts'
import { openEhr } from '../chart/ehr.ts'
import { readIdentity } from '../chart/read-identity.ts'
import { identityOf, keepIdentity } from '../chart/record-store.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { owesNotes } from '../outbox/outbox-store.ts'
import { endLaunch } from './end-launch.ts'
import type { OpenLaunch } from './open-launch.ts'

/** A launch as its page sees it: who the chart belongs to, and what the EHR did not grant. */
export function launchRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.launch, async ({ launch }) => ok(await viewOf(house, launch)))

  answer(house, router, api.end, async ({ launch }) => {
    await endLaunch(house, launch.id, await owesNotes(house.db, launch.id))
    return ok({})
  })

  return router
}

async function viewOf(house: House, launch: OpenLaunch): Promise<LaunchView> {
  return {
    id: launch.id,
    role: launch.role,
    patient: launch.patient === null ? null : await identityFor(house, launch, launch.patient),
    userName: launch.userName,
    hasEncounter: launch.encounter !== null,
    lacks: launch.patient === null ? [] : [...launch.lacks],
  }
}

/** Read once from the chart at the first view; a reload shows the same even while the EHR is down. */
async function identityFor(house: House, launch: OpenLaunch, patient: string): Promise<Identity> {
  const seen = await identityOf(house.db, house.vault, launch.id)
  if (seen) return seen
  const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
  const identity = await readIdentity(ehr, patient)
  await keepIdentity(house.db, house.vault, launch.id, identity)
  return identity
}
