import { OfferId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { OfferAnswer } from '../../shared/offer.ts'
import { isOpen } from '../../shared/open-offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { lockMentor } from '../mentors/mentor-store.ts'
import { feedbackOn, keepFeedback } from './feedback-store.ts'
import { happen, letTimePass, mentorDays } from './happen.ts'
import { offerNext } from './next.ts'
import type { Offer } from './offer.ts'
import type { Kept } from './offer-row.ts'
import { lockOffer, offersOf } from './offer-store.ts'

/**
 * The patient's word on an offer; somebody who said yes may still say no.
 *
 * refuses  not-found for another patient's offer, as for none; offer-open when somebody else is open while one kept for
 *          later is chosen; mentor-full; consent-missing
 */
export const answerOffer = (
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
  answer: OfferAnswer,
): Promise<Result<Offer, Problem>> =>
  withOffer(house, launch, id, async (tx, kept, mentor, consented) => {
    if (answer === 'yes') {
      if (!consented.ok) return consented
      const others = (await offersOf(tx, launch)).filter((one) => one.id !== kept.offer.id)
      if (others.some(isOpen)) return refuse('offer-open')
    }
    const days = mentor ? mentorDays(house, mentor) : null
    return happen(house, tx, kept, { kind: 'patient', answer, mentorDays: days }, mentor)
  })

/** The patient stops. Nobody asks why, and nothing else changes. */
export const endOffer = (
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
): Promise<Result<Offer, Problem>> =>
  withOffer(house, launch, id, (tx, kept) => happen(house, tx, kept, { kind: 'end', by: 'patient' }, null))

/**
 * A clinician takes back what they proposed by mistake.
 *
 * refuses  not-found; offer-closed once it was answered, or when it was not a clinician who proposed it
 */
export const takeBackOffer = (
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
): Promise<Result<Offer, Problem>> =>
  withOffer(house, launch, id, (tx, kept) => happen(house, tx, kept, { kind: 'mistake' }, null))

/**
 * Somebody else, in one tap and without a reason: what was open ends, and whoever came next is proposed. A mentor one
 * has met and leaves so was not a fit, and is not proposed again.
 *
 * gives  the next offer; the one that ended where nobody is left
 */
export const anotherPlease = (
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
): Promise<Result<Offer, Problem>> =>
  withOffer(house, launch, id, async (tx, kept) => {
    if (kept.offer.state === 'accepted') await leaveIt(house, tx, kept)
    const ended = isOpen(kept.offer)
      ? await happen(house, tx, kept, { kind: 'end', by: 'patient' }, null)
      : ok(kept.offer)
    if (!ended.ok) return ended
    const open = (await offersOf(tx, launch)).find(isOpen)
    return ok(open ?? (await offerNext(house, tx, kept)) ?? ended.value)
  })

async function leaveIt(house: House, tx: Db, { offer }: Kept): Promise<void> {
  const said = await feedbackOn(tx, offer.id, 'patient')
  if (said.some(({ verdict }) => verdict !== null && verdict !== 'undecided')) return
  const feedback = { moment: 'end', verdict: 'not_a_fit', satisfaction: null, words: null } as const
  await keepFeedback(tx, house.vault, { offer: offer.id, side: 'patient' }, feedback, house.now())
}

/** One offer of this patient, as time has left it. */
async function withOffer<T>(
  house: House,
  launch: PatientLaunch,
  id: string | undefined,
  act: (
    tx: Db,
    kept: Kept,
    mentor: Mentor | null,
    consented: Result<Consented<'match'>, 'consent-missing'>,
  ) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const offerId = OfferId.safeParse(id)
  if (!offerId.success) return refuse('not-found')
  return inTransaction(house.db, async (tx) => {
    const offer = (await offersOf(tx, launch)).find((one) => one.id === offerId.data)
    if (!offer) return refuse('not-found')
    // The consent first, as a withdrawal takes it; then the mentor, whose places are counted; then the offers.
    const consented = await withConsent(tx, launch, 'match', house.now())
    const mentor = await lockMentor(tx, offer.mentor)
    await letTimePass(house, tx, launch)
    const kept = await lockOffer(tx, launch, offerId.data)
    return kept ? act(tx, kept, mentor, consented) : refuse('not-found')
  })
}
