import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Identity, LaunchView } from '../../shared/launch.ts'
import { ok } from '../../shared/result.ts'
import { whoseChart } from '../chart/whose-chart.ts'
import { atTheKeyboard, entryOf } from '../consent/entry.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { sharedWithMentor } from '../offers/shared-with-mentor.ts'
import { endLaunch } from './end-launch.ts'
import { hasPatient, type OpenLaunch } from './open-launch.ts'

/** A launch as its page sees it: who the chart belongs to, and what the EHR did not grant. */
export function launchRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.launch, async ({ launch }) => ok(await viewOf(house, launch)))

  answer(house, router, api.end, async ({ launch }) => {
    await endLaunch(house, launch.id)
    return ok({})
  })

  return router
}

async function viewOf(house: House, launch: OpenLaunch): Promise<LaunchView> {
  const patient = await patientShown(house, launch)
  const entry = patient && hasPatient(launch) && launch.role !== 'mentor' ? await entryOf(house, launch) : null
  return {
    id: launch.id,
    role: launch.role,
    patient,
    agrees: entry?.ok ? entry.value : 'patient',
    onBehalf: hasPatient(launch) && atTheKeyboard(launch) === 'proxy',
    closed: entry && !entry.ok ? entry.reason : null,
    hasPatient: launch.patient !== null,
    userName: launch.userName,
    hasEncounter: launch.encounter !== null,
    lacks: launch.patient === null ? [] : [...launch.lacks],
  }
}

/** A mentor is a stranger until the patient said yes to them and shares: then the chart is not even asked. */
async function patientShown(house: House, launch: OpenLaunch): Promise<Identity | null> {
  if (!hasPatient(launch)) return null
  if (launch.role === 'mentor' && !(await sharedWithMentor(house, launch)).ok) return null
  return whoseChart(house, launch)
}
