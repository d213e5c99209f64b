import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { ContactView } from '../../shared/contact.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { RULES_VERSION } from '../../shared/rules.ts'
import { SHOWN_TO_MENTOR } from '../audit/acts.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { answer, room } from '../http/endpoint.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { asMentor } from '../mentors/as-mentor.ts'
import { answerMeeting, contactView, giveFeedback, matchOf, proposeMeeting, show, wereInTouch } from './contact.ts'
import {
  accompaniedBy,
  answerRequest,
  availabilityOf,
  endMatch,
  requestsFor,
  setAvailability,
  summariesFor,
} from './mentor-side.ts'
import { offersWith } from './offer-store.ts'
import { partyTo } from './party.ts'
import { type Bound, keepAcceptance, rulesOf } from './rules-store.ts'

/** match → contact → feedback, for both of the two; and the mentor's own side. */
export function matchRoutes(house: House): Router {
  const router = room()

  answer(house, router, api.rules, async ({ launch }) => {
    const bound = await boundBy(house, launch)
    return bound.ok ? ok(await rulesOf(house.db, bound.value)) : bound
  })

  answer(house, router, api.acceptRules, async ({ launch, body: { version, language } }) => {
    const bound = await boundBy(house, launch)
    if (!bound.ok) return bound
    if (version !== RULES_VERSION) return refuse('rules-outdated')
    await keepAcceptance(house.db, bound.value, { version, language, recordedBy: launch.fhirUser }, house.now())
    return ok(await rulesOf(house.db, bound.value))
  })

  type Match = Parameters<typeof contactView>[2]
  const inContact = (
    launch: OpenLaunch,
    id: string | undefined,
    act: (tx: Db, match: Match) => Promise<Result<null, Problem>>,
  ): Promise<Result<ContactView, Problem>> =>
    inTransaction(house.db, async (tx): Promise<Result<ContactView, Problem>> => {
      const party = await partyTo(house, tx, launch, id)
      const match = party.ok ? matchOf(party.value) : party
      if (!match.ok) return match
      const done = await act(tx, match.value)
      return done.ok ? ok(await contactView(house, tx, match.value)) : done
    })

  answer(house, router, api.contact, ({ launch, params }) => inContact(launch, params.offer, async () => ok(null)))
  answer(house, router, api.proposeMeeting, ({ launch, body, params }) =>
    inContact(launch, params.offer, (tx, match) => proposeMeeting(house, tx, match, body)),
  )
  answer(house, router, api.answerMeeting, ({ launch, body, params }) =>
    inContact(launch, params.offer, (tx, match) => answerMeeting(house, tx, match, body)),
  )
  answer(house, router, api.inTouch, ({ launch, body, params }) =>
    inContact(launch, params.offer, (tx, match) => wereInTouch(house, tx, match, body.on)),
  )
  answer(house, router, api.show, ({ launch, body, params }) =>
    inContact(launch, params.offer, (tx, match) => show(house, tx, match, body)),
  )
  answer(house, router, api.giveFeedback, ({ launch, body, params }) =>
    inContact(launch, params.offer, (tx, match) => giveFeedback(house, tx, match, body)),
  )

  /** Each of those a mentor is told of finds it among who saw what. */
  const told = async (launch: OpenLaunch, mentor: MentorId, state: 'asked' | 'accepted') => {
    const those = (await offersWith(house.db, mentor)).filter(({ offer }) => offer.state === state)
    const people = those.map(({ person }) => person)
    await house.audit.record(launch, SHOWN_TO_MENTOR, 'done', people)
  }
  answer(house, router, api.requests, ({ launch }) =>
    asMentor(house.db, launch, async ({ id }) => {
      await told(launch, id, 'asked')
      return requestsFor(house, house.db, launch, id)
    }),
  )
  answer(house, router, api.accompanied, ({ launch }) =>
    asMentor(house.db, launch, async ({ id }) => {
      await told(launch, id, 'accepted')
      return accompaniedBy(house, house.db, launch, id)
    }),
  )
  answer(house, router, api.availability, ({ launch }) =>
    asMentor(house.db, launch, ({ id }) => availabilityOf(house, house.db, id)),
  )
  answer(house, router, api.setAvailability, ({ launch, body }) => setAvailability(house, launch, body))
  answer(house, router, api.answerRequest, ({ launch, body, params }) =>
    answerRequest(house, launch, params.offer, body.accepts),
  )
  answer(house, router, api.endMatch, ({ launch, params }) => endMatch(house, launch, params.offer))
  answer(house, router, api.summaries, ({ launch, params }) => summariesFor(house, launch, params.offer))

  return router
}

/** Whose acceptance this is: a clinician reads the rules out, and the patient accepts. */
async function boundBy(house: House, launch: OpenLaunch): Promise<Result<Bound, Problem>> {
  if (launch.role !== 'mentor') {
    if (launch.patient === null) return refuse('patient-missing')
    return ok({ side: 'patient', issuer: launch.issuer, person: launch.patient })
  }
  return asMentor(house.db, launch, async ({ id }) => ({ side: 'mentor', issuer: '', person: id }))
}
