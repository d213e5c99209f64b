import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { OfferId } from '../../shared/ids.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type PatientLaunch } from '../launch/open-launch.ts'
import { mentorsNamed } from '../mentors/mentor-store.ts'
import { stopNotes } from '../outbox/outbox-store.ts'
import { candidatesFor } from './candidates.ts'
import { answered, stateAt } from './offer.ts'
import { keepState, lockOffer, type Offer, offersOf } from './offer-store.ts'
import { propose } from './propose.ts'
import { previewNote, signNote } from './sign.ts'

/** ranked candidates → offer → choice → match: the patient decides, the clinician writes it down. */
export function offerRoutes(house: House): Router {
  const router = room()
  const withPatient = <T>(
    act: (launch: PatientLaunch) => Promise<Result<T, Problem>>,
    launch: Parameters<typeof hasPatient>[0],
  ) => (hasPatient(launch) ? act(launch) : Promise.resolve(refuse('patient-missing')))

  answer(house, router, api.rank, ({ launch, body }) =>
    withPatient((launch) => candidatesFor(house, launch, body.answers), launch),
  )

  answer(house, router, api.offers, ({ launch }) =>
    withPatient(async (launch) => ok(await viewsOf(house, await offersOf(house.db, launch))), launch),
  )

  answer(house, router, api.propose, ({ launch, body }) =>
    withPatient(async (launch) => {
      const proposed = await propose(house, launch, body.mentor)
      return proposed.ok ? viewOf(house, proposed.value) : proposed
    }, launch),
  )

  answer(house, router, api.answerOffer, ({ launch, body, params }) =>
    withPatient(async (launch) => {
      const id = OfferId.safeParse(params.offer)
      if (!id.success) return refuse('not-found')
      const after = await house.db.transaction().execute(async (tx): Promise<Result<Offer, Problem>> => {
        const offer = await lockOffer(tx, launch, id.data)
        if (!offer) return refuse('not-found')
        const state = answered(offer, body.answer, house.now())
        if (!state.ok) return state
        if (state.value === 'withdrawn') await stopNotes(tx, launch, offer.id)
        return ok(await keepState(tx, offer, state.value, house.now()))
      })
      return after.ok ? viewOf(house, after.value) : after
    }, launch),
  )

  answer(house, router, api.previewNote, ({ launch, body, params }) =>
    withPatient((launch) => previewNote(house, launch, params.offer, body.language), launch),
  )

  answer(house, router, api.signNote, ({ launch, body, params }) =>
    withPatient((launch) => signNote(house, launch, params.offer, body), launch),
  )

  return router
}

async function viewOf(house: House, offer: Offer): Promise<Result<OfferView, Problem>> {
  const [view] = await viewsOf(house, [offer])
  return view ? ok(view) : refuse('mentor-unknown')
}

async function viewsOf(house: House, offers: readonly Offer[]): Promise<OfferView[]> {
  const mentors = await mentorsNamed(
    house.db,
    offers.map((offer) => offer.mentor),
  )
  return offers.map((offer) => ({
    id: offer.id,
    mentor: offer.mentor,
    alias: mentors.get(offer.mentor)?.alias ?? '',
    state: stateAt(offer, house.now()),
    proposedAt: offer.proposedAt.toISOString(),
    answeredAt: offer.answeredAt?.toISOString() ?? null,
    expiresAt: offer.expiresAt.toISOString(),
    chosenBy: offer.chosenBy,
  }))
}
