import { type Response, Router } from 'express'
import { api } from '../../shared/api.ts'
import { InvitationId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { entryOf } from '../consent/entry.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { atDoor } from '../http/at-door.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient } from '../launch/open-launch.ts'
import { hashOfCard, newSecretOfCard, secretTyped, squareCode } from './card.ts'
import {
  type Invitation,
  invitationBehind,
  invitationsOf,
  keepInvitation,
  revokeInvitation,
} from './invitation-store.ts'

/** A clinician makes a card for the patient whose chart is open, sees the ones there are, and takes one back. */
export function invitationRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.invitations, async ({ launch }) =>
    hasPatient(launch) ? ok(await invitationsOf(house.db, launch, house.now())) : refuse('patient-missing'),
  )

  answer(house, router, api.invite, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    const entry = await entryOf(house, launch)
    if (!entry.ok) return entry
    const secret = newSecretOfCard()
    const link = `${house.config.appUrl}/i/${secret}`
    const made = {
      issuer: launch.issuer,
      patient: launch.patient,
      madeBy: launch.fhirUser,
      secretHash: hashOfCard(secret),
      days: house.config.site.invitationDays,
    }
    const invitation = await inTransaction(house.db, (tx) => keepInvitation(tx, made, house.now()))
    return ok({ invitation, link, code: squareCode(link) })
  })

  answer(house, router, api.revokeInvitation, async ({ launch, params }) => {
    const id = InvitationId.safeParse(params.invitation)
    if (!hasPatient(launch)) return refuse('patient-missing')
    if (!id.success || !(await revokeInvitation(house.db, launch, id.data, house.now()))) return refuse('not-found')
    return ok(await invitationsOf(house.db, launch, house.now()))
  })

  return router
}

/** The card's own address: a page that says what comes next. Whether the card still opens anything is said at once. */
export function cardRoutes(house: House, showPage: (res: Response) => void): Router {
  const router = Router()
  router.get('/i', (req, res) => {
    const secret = typeof req.query.card === 'string' ? secretTyped(req.query.card) : null
    res.redirect(secret === null ? '/problem?code=invitation-unknown' : `/i/${secret}`)
  })
  router.get(
    '/i/:secret',
    atDoor(house, async (req, res) => {
      const found = await openCard(house, req.params.secret)
      if (found.ok) showPage(res)
      else res.redirect(`/problem?code=${found.reason}`)
    }),
  )
  return router
}

/** refuses  invitation-unknown for one that was taken back, as for one that never was; invitation-expired */
export async function openCard(house: House, typed: unknown): Promise<Result<Invitation & { hash: string }, Problem>> {
  const secret = typeof typed === 'string' ? secretTyped(typed) : null
  if (secret === null) return refuse('invitation-unknown')
  const hash = hashOfCard(secret)
  const found = await invitationBehind(house.db, hash, house.now())
  if (typeof found === 'string') return refuse(`invitation-${found}`)
  return ok({ ...found, hash })
}
