import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient } from '../launch/open-launch.ts'
import { finish, questionnaireFor, saveAnswer } from './answering.ts'

/** What the person says matters: asked one subject at a time, kept at every answer. */
export function questionnaireRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.questionnaire, async ({ launch }) =>
    hasPatient(launch) ? questionnaireFor(house, launch) : refuse('patient-missing'),
  )

  answer(house, router, api.saveAnswer, async ({ launch, body }) =>
    hasPatient(launch) ? saveAnswer(house, launch, body) : refuse('patient-missing'),
  )

  answer(house, router, api.finishQuestionnaire, async ({ launch, body }) =>
    hasPatient(launch) ? finish(house, launch, body.version) : refuse('patient-missing'),
  )

  return router
}
