import type { z } from 'zod'
import type { MentorId, WaitingId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { ProposeRequest } from '../../shared/offer.ts'
import { isOpen } from '../../shared/open-offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Profile } from '../../shared/profile.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { compile } from '../matching/pool.ts'
import { RANKING_VERSION, rank } from '../matching/rank.ts'
import { lockMentor } from '../mentors/mentor-store.ts'
import { meant } from '../mentors/seen.ts'
import type { Person } from '../person.ts'
import { countReferral } from '../programme/referral-store.ts'
import { lockWaiting, putTurnAside, whoWaits } from '../programme/waiting-store.ts'
import { foundFor, rankedIn } from './candidates.ts'
import { happen, letTimePass, mentorDays } from './happen.ts'
import { type FoundBetween, foundBetween } from './introduction.ts'
import { isOffered } from './is-offered.ts'
import { isFull, loads } from './loads-store.ts'
import { daysAfter, type Offer } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { keepOffer, type NewOffer, newOfferId } from './offer-store.ts'
import { withPastNow } from './past-now.ts'
import type { PoolNow } from './pool-kept.ts'
import { sealFound } from './ranking-kept.ts'
import { stillAgreed } from './still-agreed.ts'

type Asked = z.output<typeof ProposeRequest>

/**
 * Offers one mentor to one patient. A patient who picks has said yes already, also to whom the team proposed meanwhile;
 * one who keeps somebody for later has asked nobody.
 *
 * refuses  who may not be matched, consent-missing, mentor-unknown, mentor-full, and offer-open when
 *          another offer is still waiting or accepted
 */
export async function propose(house: House, launch: PatientLaunch, asked: Asked): Promise<Result<Offer, Problem>> {
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  const { answers, referral } = asked
  const [ranking, { mentors }] = await Promise.all([
    foundFor(house, launch, { answers, complex: referral?.complex }),
    house.pool(),
  ])
  // Those on the list come first: it is nearly always one of them.
  const among = [...(ranking.ok ? ranking.value.ranked.candidates.map(({ mentor }) => mentor) : []), ...mentors.keys()]
  const id = meant(house.config.secretKeys, 'mentor', launch, { seen: asked.mentor, among })
  if (!id) return refuse('mentor-unknown')
  // Without a reading of the chart nothing is ranked; the offer stands all the same.
  const found = ranking.ok ? foundBetween(ranking.value, id) : null
  const { issuer, patient, fhirUser: proposedBy } = launch
  const who: Who = { issuer, patient, proposedBy, chosenBy: launch.role === 'patient' ? 'patient' : 'clinician' }
  return inTransaction(house.db, async (tx): Promise<Result<Offer, Problem>> => {
    const consented = await withConsent(tx, launch, 'match', house.now())
    if (!consented.ok) return consented
    const mentor = await lockMentor(tx, id)
    if (!mentor || !isOffered(mentor)) return refuse('mentor-unknown')
    const before = await letTimePass(house, tx, launch)
    const open = before.find(({ offer }) => isOpen(offer))
    const keptAlready = before.find(({ offer }) => offer.state === 'kept' && offer.mentor === id)
    if (asked.later && keptAlready) return ok(keptAlready.offer)
    if (open && !asked.later) {
      if (open.offer.mentor !== id) return refuse('offer-open')
      return launch.role === 'patient' ? sayYes(house, tx, open, mentor) : ok(open.offer)
    }
    if (!asked.later && (await isFull(tx, mentor, house.now()))) return refuse('mentor-full')
    if (keptAlready && launch.role === 'patient') return sayYes(house, tx, keptAlready, mentor)
    const offer = await newOffer(house, tx, who, { consented: consented.value, mentor, later: asked.later, found })
    if (offer.ok) await countReferral(house, tx, launch, referral)
    return offer
  })
}

/** Who offers to whom. */
type Who = Pick<NewOffer, 'chosenBy' | 'proposedBy'> & Person

/** Somebody who waits, and the mentor whom the coordinator confirmed for them. */
type Pair = {
  readonly pool: PoolNow
  readonly waiting: WaitingId
  readonly mentor: MentorId
  readonly proposedBy: string
}

/**
 * A pair that the coordinator confirmed, in a transaction that is under way: the patient still decides.
 *
 * refuses  as `propose`; plan-outdated when the person waits no longer
 */
export async function offerToWaiting(
  house: House,
  tx: Db,
  issuer: string,
  { pool, waiting, mentor: id, proposedBy }: Pair,
): Promise<Result<Offer, Problem>> {
  const person = await whoWaits(tx, issuer, waiting)
  if (!person) return refuse('plan-outdated')
  const { patient } = person
  const consented = await withConsent(tx, person, 'match', house.now())
  if (!consented.ok) return consented
  const mentor = await lockMentor(tx, id)
  if (!mentor || !isOffered(mentor)) return refuse('mentor-unknown')
  if ((await letTimePass(house, tx, person)).some(({ offer }) => isOpen(offer))) return refuse('offer-open')
  const taken = (await loads(tx, house.now())).get(id) ?? 0
  if (taken >= mentor.capacity) return refuse('mentor-full')
  const still = await lockWaiting(tx, house.vault, issuer, waiting) // after all that others lock before it
  if (!still) return refuse('plan-outdated')
  const [known = still] = await withPastNow(tx, issuer, [still], house.now())
  const profile = { ...known.profile, asOf: localDay(house.now()) }
  const found = foundBetween(rankedWith(pool, profile, person, { mentor, taken }), id)
  const who: Who = { issuer, patient, proposedBy, chosenBy: 'programme' }
  return newOffer(house, tx, who, { consented: consented.value, mentor, later: false, found })
}

/** The ranking of somebody, with the one who was chosen for them in it, however far down they stand. */
function rankedWith(
  pool: PoolNow,
  profile: Profile,
  person: Person,
  { mentor, taken }: { readonly mentor: Mentor; readonly taken: number },
) {
  const whole = rankedIn(pool, profile, person)
  const known = pool.mentors.get(mentor.id) ?? mentor
  const alone = rank(profile, compile([known], new Map([[mentor.id, taken]])), mentor.id)
  const others = whole.ranked.candidates.filter((candidate) => candidate.mentor !== mentor.id)
  return { ...whole, ranked: { ...whole.ranked, candidates: [...alone.candidates, ...others] } }
}

type New = {
  readonly consented: Consented<'match'>
  readonly mentor: Mentor
  readonly later: boolean
  readonly found: FoundBetween | null
}

async function newOffer(
  house: House,
  tx: Db,
  { issuer, patient, chosenBy, proposedBy }: Who,
  { consented, mentor, later, found }: New,
): Promise<Result<Offer, Problem>> {
  const now = house.now()
  const id = newOfferId()
  const keepable = await stillAgreed(house, tx, { issuer, patient }, found)
  const sealedRanking = keepable && sealFound(house.vault, id, keepable)
  const offer = await keepOffer(
    tx,
    {
      id,
      consented,
      mentor: mentor.id,
      state: later ? 'kept' : 'proposed',
      chosenBy,
      proposedBy,
      expiresAt: daysAfter(now, house.config.site.offerDays),
      rankingVersion: RANKING_VERSION,
      sealedRanking,
    },
    now,
  )
  if (!offer) return refuse('offer-open')
  if (!later) await putTurnAside(tx, { issuer, patient }) // whoever is offered somebody waits no longer
  return chosenBy === 'patient' && !later
    ? sayYes(house, tx, { offer, person: { issuer, patient }, sealedRanking }, mentor)
    : ok(offer)
}

const sayYes = (house: House, tx: Db, kept: Kept, mentor: Mentor) =>
  happen(house, tx, kept, { kind: 'patient', answer: 'yes', mentorDays: mentorDays(house, mentor) }, mentor)
