import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import { isOpen } from '../../shared/open-offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { PLANNED_FOR } from '../audit/acts.ts'
import { countAgreeing, withConsent } from '../consent/consent-store.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import { hasPatient, type OpenLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { meantAmong, seenMentor } from '../mentors/seen.ts'
import { foundFor } from '../offers/candidates.ts'
import { letTimePass } from '../offers/happen.ts'
import { proposedJourneys } from '../offers/journeys.ts'
import { lessonsView } from '../offers/lessons.ts'
import { withPastNow } from '../offers/past-now.ts'
import type { PoolNow } from '../offers/pool-kept.ts'
import { offerToWaiting } from '../offers/propose.ts'
import { whoStillAgreed } from '../offers/still-agreed.ts'
import { coverageFor, planFor } from './planning.ts'
import { countReferral, referralsTold } from './referral-store.ts'
import { told } from './told.ts'
import { uptakeOf } from './uptake.ts'
import { everybodyWaiting, keepWaiting, stopWaiting, waitingSince } from './waiting-store.ts'

/** The waiting list: who joins it, the plan for all of them, whom nobody can serve yet, and whom the programme reaches. */
export function planningRoutes(house: House): Router {
  const router = room()
  const ownSince = (since: Date | null) => ok({ since: since && localDay(since) })

  answer(house, router, api.waiting, async ({ launch }) =>
    hasPatient(launch) ? ownSince(await waitingSince(house.db, launch)) : refuse('patient-missing'),
  )

  answer(house, router, api.wait, async ({ launch, body }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    const { answers, referral } = body
    const found = await foundFor(house, launch, { answers, complex: referral?.complex })
    if (!found.ok) return found
    return inTransaction(house.db, async (tx) => {
      const consented = await withConsent(tx, launch, 'match', house.now())
      if (!consented.ok) return consented
      const offers = await letTimePass(house, tx, launch)
      if (offers.some(({ offer }) => isOpen(offer))) return refuse('offer-open')
      const profile = await whoStillAgreed(house, tx, launch, found.value.profile)
      const { since, isNew } = await keepWaiting(tx, house.vault, consented.value, profile, house.now())
      if (isNew) await countReferral(house, tx, launch, referral)
      return ownSince(since)
    })
  })

  answer(house, router, api.stopWaiting, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    await stopWaiting(house.db, launch)
    return ownSince(null)
  })

  answer(house, router, api.plan, async ({ launch, body }) => {
    const { waits, pool, today } = await programmeOf(house, launch.issuer)
    const mentorMeant = mentorsMeant(house, launch, pool)
    const pins = body.pins.flatMap(({ waiting, mentor }) => {
      const known = mentorMeant(mentor)
      return known ? { patient: waiting, mentor: known } : []
    })
    if (pins.length < body.pins.length) return refuse('plan-outdated')
    const plan = planFor(waits, pool, pins, today, (id) => seenMentor(house.config.secretKeys, launch, id))
    if (plan.ok) await house.audit.record(launch, PLANNED_FOR, 'done', waits)
    return plan
  })

  answer(house, router, api.coverage, async ({ launch }) => {
    const { waits, pool, today } = await programmeOf(house, launch.issuer)
    return ok(coverageFor(waits, pool, today))
  })

  answer(house, router, api.uptake, async ({ launch: { issuer } }) => {
    const [agreeing, proposed, waits, referrals] = await Promise.all([
      countAgreeing(house.db, issuer, 'match', house.now()),
      proposedJourneys(house, issuer),
      everybodyWaiting(house, issuer),
      referralsTold(house.db, issuer, house.now()),
    ])
    const waiting = waits.map(({ profile }) => ({ profile, stage: 'waiting', fit: null }) as const)
    return ok({ agreed: told(agreeing), ...uptakeOf([...proposed, ...waiting]), referrals })
  })

  answer(house, router, api.lessons, async () => ok(await lessonsView(house)))

  /** One pair, confirmed by a person: it becomes an offer, and the patient still decides. */
  answer(house, router, api.confirmPair, async ({ launch, body }) => {
    const pool = await house.pool()
    const mentor = mentorsMeant(house, launch, pool)(body.mentor)
    if (!mentor) return refuse('mentor-unknown')
    const pair = { pool, waiting: body.waiting, mentor, proposedBy: launch.fhirUser }
    return inTransaction(house.db, async (tx): Promise<Result<Record<string, never>, Problem>> => {
      const offer = await offerToWaiting(house, tx, launch.issuer, pair)
      return offer.ok ? ok({}) : offer
    })
  })

  return router
}

const mentorsMeant = ({ config }: House, launch: OpenLaunch, { mentors }: PoolNow) =>
  meantAmong(config.secretKeys, 'mentor', launch, [...mentors.keys()])

async function programmeOf(house: House, issuer: string) {
  const now = house.now()
  const [waiting, pool] = await Promise.all([everybodyWaiting(house, issuer), house.pool()])
  const waits = await withPastNow(house.db, issuer, waiting, now)
  return { waits, pool, today: localDay(now) }
}
