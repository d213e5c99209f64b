import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Correction } from '../../shared/correction.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordOf } from '../chart/record-store.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type OpenLaunch, type PatientLaunch } from '../launch/open-launch.ts'
import { retell } from '../offers/retold.ts'
import { correctedBy } from './corrected.ts'
import { correctionsOf, keepCorrection, takeBack } from './correction-store.ts'
import { NOTHING_READ } from './nothing-read.ts'

/** What the person says of what their chart says: kept beside it, never over it. */
export function profileRoutes(house: House): Router {
  const router = room()

  /** While the chart may be read, in the transaction that acts. */
  const speaking = async <Said extends Correction[] | null>(
    launch: OpenLaunch,
    act: (tx: Db, launch: PatientLaunch) => Promise<Result<Said, Problem>>,
  ): Promise<Result<Said, Problem>> => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    return inTransaction(house.db, async (tx) => {
      const consented = await withConsent(tx, launch, 'read-record', house.now())
      return consented.ok ? act(tx, launch) : consented
    })
  }

  /** A mentor who is asked already is told by this word too. */
  const passedOn = async (tx: Db, launch: PatientLaunch, said: Correction[]): Promise<Correction[]> => {
    const record = await recordOf(tx, house.vault, launch.id)
    await retell(house, tx, launch, { features: correctedBy(record?.features ?? NOTHING_READ, said) })
    return said
  }

  answer(house, router, api.corrections, ({ launch }) =>
    speaking(launch, async (tx, person) => ok(await correctionsOf(tx, house.vault, person))),
  )

  answer(house, router, api.correct, ({ launch, body }) =>
    speaking(launch, async (tx, person) => {
      const mode = launch.role === 'patient' ? 'self' : 'spoken'
      const said: Correction = { ...body, mode, saidAt: house.now().toISOString() }
      const all = await keepCorrection(tx, house.vault, person, said)
      return all === null ? refuse('too-large') : ok(await passedOn(tx, person, all))
    }),
  )

  answer(house, router, api.takeBackCorrection, ({ launch, body }) =>
    speaking(launch, async (tx, person) => {
      const all = await takeBack(tx, house.vault, person, body, house.now())
      return all === null ? refuse('not-found') : ok(await passedOn(tx, person, all))
    }),
  )

  return router
}
