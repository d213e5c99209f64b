import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { LaterId } from '../../shared/ids.ts'
import type { OwnLater } from '../../shared/later.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { LATER_SEEN } from '../audit/acts.ts'
import { atTheKeyboard } from '../consent/entry.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type OpenLaunch, type PatientLaunch } from '../launch/open-launch.ts'
import { couldHelp, keepLater, laterOf, markAsked, takeBackLater } from './later-store.ts'

/** "Later I could help too": said by the person alone, and told to nobody before its day. */
export function laterRoutes(house: House): Router {
  const router = room()
  const own = async (launch: PatientLaunch) => ok<OwnLater>({ said: await laterOf(house.db, house.vault, launch) })

  answer(house, router, api.later, ({ launch }) => bySelf(launch, own))

  answer(house, router, api.sayLater, ({ launch, body }) =>
    bySelf(launch, async (launch) => {
      await keepLater(house.db, house.vault, launch, body, house.now())
      return own(launch)
    }),
  )

  answer(house, router, api.takeBackLater, ({ launch }) =>
    bySelf(launch, async (launch) => {
      await takeBackLater(house.db, launch)
      return own(launch)
    }),
  )

  const told = async (launch: OpenLaunch) => {
    const { told, people } = await couldHelp(house, launch.issuer, house.now())
    await house.audit.record(launch, LATER_SEEN, 'done', people)
    return ok(told)
  }

  answer(house, router, api.couldHelp, ({ launch }) => told(launch))

  answer(house, router, api.askedToHelp, async ({ launch, params }) => {
    const id = LaterId.safeParse(params.later)
    const asked = id.success && (await markAsked(house.db, launch.issuer, id.data, house.now()))
    return asked ? told(launch) : refuse('not-found')
  })

  return router
}

/** Nobody offers somebody else's help. */
const bySelf = (
  launch: OpenLaunch,
  act: (launch: PatientLaunch) => Promise<Result<OwnLater, Problem>>,
): Promise<Result<OwnLater, Problem>> => {
  if (!hasPatient(launch)) return Promise.resolve(refuse('patient-missing'))
  return atTheKeyboard(launch) === 'proxy' ? Promise.resolve(refuse('not-allowed')) : act(launch)
}
