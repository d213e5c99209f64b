import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { Way } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { withConsent } from '../consent/consent-store.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type OpenLaunch, type PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { othersLike } from '../matching/others.ts'
import { stopWaiting } from '../programme/waiting-store.ts'
import { anotherPlease, answerOffer, endOffer, takeBackOffer } from './answer.ts'
import { candidatesFor, knownFor } from './candidates.ts'
import { letTimePass } from './happen.ts'
import { isMistake, type Offer, quietUntil } from './offer.ts'
import { offersOf } from './offer-store.ts'
import { propose } from './propose.ts'
import { keepQuiet, quietSince } from './rules-store.ts'
import { markMistake, notesAwaiting, previewNote, signNote } from './sign.ts'
import { viewOf, viewsOf } from './views.ts'

/** ranked candidates → offer → choice → match: the patient decides, the clinician writes it down. */
export function offerRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.rank, ({ launch, body }) =>
    withPatient(launch, async (launch) => {
      const { quietUntil: quiet } = await wayOf(house, launch)
      if (quiet && launch.role === 'clinician' && !body.patientAsks) return refuse('quiet-time')
      return candidatesFor(house, launch, body)
    }),
  )

  answer(house, router, api.others, ({ launch }) =>
    withPatient(launch, async (launch) => {
      const known = await knownFor(house, launch, {})
      if (!known.ok) return known
      const { profile, pool } = known.value
      return ok({ lines: othersLike(profile, [...pool.mentors.values()]) })
    }),
  )

  answer(house, router, api.offers, ({ launch }) =>
    withPatient(launch, async (launch) => {
      await inTransaction(house.db, async (tx) => {
        await withConsent(tx, launch, 'match', house.now())
        await letTimePass(house, tx, launch)
      })
      const meant = (await offersOf(house.db, launch)).filter((offer) => !isMistake(offer))
      return ok(await viewsOf(house, launch, meant))
    }),
  )

  const offering = (launch: OpenLaunch, act: (launch: PatientLaunch) => Promise<Result<Offer, Problem>>) =>
    withPatient(launch, async (launch) => {
      const offer = await act(launch)
      return offer.ok ? viewOf(house, launch, offer.value) : offer
    })

  answer(house, router, api.propose, ({ launch, body }) => offering(launch, (launch) => propose(house, launch, body)))

  answer(house, router, api.answerOffer, ({ launch, body, params }) =>
    offering(launch, (launch) => answerOffer(house, launch, params.offer, body.answer)),
  )

  answer(house, router, api.endOffer, ({ launch, params }) =>
    offering(launch, (launch) => endOffer(house, launch, params.offer)),
  )

  answer(house, router, api.takeBackOffer, ({ launch, params }) =>
    offering(launch, (launch) => takeBackOffer(house, launch, params.offer)),
  )

  answer(house, router, api.another, ({ launch, params }) =>
    offering(launch, (launch) => anotherPlease(house, launch, params.offer)),
  )

  answer(house, router, api.way, ({ launch }) => withPatient(launch, async (launch) => ok(await wayOf(house, launch))))

  answer(house, router, api.quiet, ({ launch }) =>
    withPatient(launch, async (launch) => {
      await inTransaction(house.db, async (tx) => {
        await keepQuiet(tx, launch, house.now())
        await stopWaiting(tx, launch)
      })
      return ok(await wayOf(house, launch))
    }),
  )

  answer(house, router, api.previewNote, ({ launch, body, params }) =>
    withPatient(launch, (launch) =>
      previewNote(house, launch, { offer: params.offer, kind: body.kind }, body.language),
    ),
  )

  answer(house, router, api.signNote, ({ launch, body, params }) =>
    withPatient(launch, (launch) => signNote(house, launch, { offer: params.offer, kind: body.kind }, body)),
  )

  answer(house, router, api.notesToSign, ({ launch }) =>
    withPatient(launch, async (launch) => ok(await notesAwaiting(house, launch))),
  )

  answer(house, router, api.noteByMistake, ({ launch, params }) =>
    withPatient(launch, (launch) => markMistake(house, launch, params.note)),
  )

  return router
}

const withPatient = <T>(
  launch: OpenLaunch,
  act: (launch: PatientLaunch) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> => (hasPatient(launch) ? act(launch) : Promise.resolve(refuse('patient-missing')))

async function wayOf(house: House, launch: PatientLaunch): Promise<Way> {
  const [offers, said] = await Promise.all([offersOf(house.db, launch), quietSince(house.db, launch)])
  const quiet = quietUntil(offers, said, house.config.site.quietDays, house.now())
  return { quietUntil: quiet && localDay(quiet.until), quietAfter: quiet?.after ?? null }
}
