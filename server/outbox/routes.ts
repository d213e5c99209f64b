import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { NoteId } from '../../shared/ids.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient } from '../launch/open-launch.ts'
import { notesOf, settleByHand } from './outbox-store.ts'

/** What happened to the notes that are owed to this chart. */
export function outboxRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.owedNotes, async ({ launch }) =>
    hasPatient(launch) ? ok(await notesOf(house.db, launch)) : refuse('patient-missing'),
  )

  answer(house, router, api.settleNote, async ({ launch, body, params }) => {
    const id = NoteId.safeParse(params.note)
    if (!hasPatient(launch)) return refuse('patient-missing')
    if (!id.success) return refuse('not-found')
    const note = await settleByHand(house.db, launch, id.data, body.seen, house.now())
    if (note?.state === 'waiting') house.noteIsDue()
    return note ? ok(note) : refuse('not-found')
  })

  return router
}
