import type { MentorId, OfferId } from '../../shared/ids.ts'
import type { EndedBy, OfferAnswer, OfferState, QuietAfter } from '../../shared/offer.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'

type Offered = {
  readonly id: OfferId
  readonly mentor: MentorId
  readonly chosenBy: 'clinician' | 'patient' | 'programme'
  readonly proposedAt: Date
}
/** The patient said something, at this moment. */
type Answered = { readonly answeredAt: Date }

/** An offer, with the fields its state has and no others. */
export type Offer = Offered &
  (
    | { readonly state: 'proposed'; readonly expiresAt: Date }
    | { readonly state: 'kept' }
    | (Answered & { readonly state: 'asked'; readonly answerBy: Date })
    | (Answered & { readonly state: 'accepted'; readonly beganAt: Date })
    | (Answered & { readonly state: 'mentor-declined'; readonly endedAt: Date })
    | (Answered & {
        readonly state: 'ended'
        readonly beganAt: Date
        readonly endedAt: Date
        readonly endedBy: EndedBy
      })
    | (Answered & { readonly state: 'not-now' | 'declined' | 'withdrawn' })
    | { readonly state: 'expired'; readonly expiresAt: Date }
    | { readonly state: 'entered-in-error'; readonly endedAt: Date }
  )
export type OfferIn<S extends OfferState> = Extract<Offer, { readonly state: S }>

/** What can happen to an offer. `mentorDays`: null where this mentor's yes is given beforehand. */
export type Happening =
  | { readonly kind: 'patient'; readonly answer: OfferAnswer; readonly mentorDays: number | null }
  | { readonly kind: 'mentor'; readonly accepts: boolean }
  | { readonly kind: 'end'; readonly by: EndedBy }
  | { readonly kind: 'mistake' }

type Refused = 'offer-closed' | 'offer-not-accepted'

/**
 * What an offer becomes. The same happening twice leaves it as it was after the first.
 *
 * refuses  offer-closed when it was answered otherwise, is over, or is too old, or a mistake is not the team's own;
 *          offer-not-accepted when a match that never began should end, or a mentor answers who was not asked
 */
export function after(offer: Offer, happening: Happening, now: Date): Result<Offer, Refused> {
  const current = at(offer, now)
  switch (happening.kind) {
    case 'patient':
      return answered(current, happening, now)
    case 'mentor':
      return answeredByMentor(current, happening.accepts, now)
    case 'end':
      return ended(current, happening.by, now)
    case 'mistake':
      return takenBack(current, now)
    default:
      return happening satisfies never
  }
}

/**
 * The offer as time has left it: a proposal nobody answered has expired, and a mentor who did not answer in time could
 * not be there.
 */
export function at(offer: Offer, now: Date): Offer {
  if (offer.state === 'proposed' && offer.expiresAt <= now) return { ...offered(offer), ...expired(offer) }
  if (offer.state === 'asked' && offer.answerBy <= now)
    return { ...offered(offer), state: 'mentor-declined', answeredAt: offer.answeredAt, endedAt: offer.answerBy }
  return offer
}
const expired = ({ expiresAt }: OfferIn<'proposed'>) => ({ state: 'expired', expiresAt }) as const

type PatientSaid = Extract<Happening, { readonly kind: 'patient' }>

function answered(offer: Offer, { answer, mentorDays }: PatientSaid, now: Date): Result<Offer, Refused> {
  switch (offer.state) {
    case 'proposed':
      return ok(answer === 'yes' ? afterYes(offer, mentorDays, now) : refused(offer, answer, now))
    case 'kept':
      if (answer === 'yes') return ok(afterYes(offer, mentorDays, now))
      return ok(answer === 'not-now' ? offer : { ...offered(offer), state: 'withdrawn', answeredAt: now })
    case 'asked':
      return ok(answer === 'yes' ? offer : { ...offered(offer), state: 'withdrawn', answeredAt: now })
    case 'accepted':
      return answer === 'yes' ? ok(offer) : ended(offer, 'patient', now)
    case 'not-now':
      return answer === 'not-now' ? ok(offer) : refuse('offer-closed')
    case 'declined':
      return answer === 'no' ? ok(offer) : refuse('offer-closed')
    case 'withdrawn':
      return answer === 'yes' ? refuse('offer-closed') : ok(offer)
    case 'ended':
      return answer !== 'yes' && offer.endedBy === 'patient' ? ok(offer) : refuse('offer-closed')
    case 'mentor-declined':
    case 'expired':
    case 'entered-in-error':
      return refuse('offer-closed')
    default:
      return offer satisfies never
  }
}

/** A mentor who need not be asked has said yes beforehand: the match begins. */
function afterYes(offer: Offer, mentorDays: number | null, now: Date): Offer {
  const said = { ...offered(offer), answeredAt: now }
  return mentorDays === null
    ? { ...said, state: 'accepted', beganAt: now }
    : { ...said, state: 'asked', answerBy: daysAfter(now, mentorDays) }
}

const refused = (offer: Offer, answer: 'not-now' | 'no', now: Date): Offer => ({
  ...offered(offer),
  state: answer === 'no' ? 'declined' : 'not-now',
  answeredAt: now,
})

function answeredByMentor(offer: Offer, accepts: boolean, now: Date): Result<Offer, Refused> {
  switch (offer.state) {
    case 'asked': {
      const said = { ...offered(offer), answeredAt: offer.answeredAt }
      return ok(
        accepts ? { ...said, state: 'accepted', beganAt: now } : { ...said, state: 'mentor-declined', endedAt: now },
      )
    }
    case 'accepted':
      return accepts ? ok(offer) : refuse('offer-closed')
    case 'mentor-declined':
      return accepts ? refuse('offer-closed') : ok(offer)
    case 'proposed':
    case 'kept':
      return refuse('offer-not-accepted')
    case 'ended':
    case 'not-now':
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'entered-in-error':
      return refuse('offer-closed')
    default:
      return offer satisfies never
  }
}

function ended(offer: Offer, by: EndedBy, now: Date): Result<Offer, Refused> {
  switch (offer.state) {
    case 'accepted': {
      const { answeredAt, beganAt } = offer
      return ok({ ...offered(offer), state: 'ended', answeredAt, beganAt, endedAt: now, endedBy: by })
    }
    case 'proposed':
    case 'kept':
    case 'asked':
      return by === 'mentor'
        ? refuse('offer-not-accepted')
        : ok({ ...offered(offer), state: 'withdrawn', answeredAt: now })
    case 'ended':
    case 'withdrawn':
      return ok(offer)
    case 'mentor-declined':
    case 'not-now':
    case 'declined':
    case 'expired':
    case 'entered-in-error':
      return refuse('offer-closed')
    default:
      return offer satisfies never
  }
}

/** What a clinician proposed by mistake, as long as nobody has answered it. */
function takenBack(offer: Offer, now: Date): Result<Offer, Refused> {
  if (offer.state === 'entered-in-error') return ok(offer)
  if (offer.state !== 'proposed' || offer.chosenBy !== 'clinician') return refuse('offer-closed')
  return ok({ ...offered(offer), state: 'entered-in-error', endedAt: now })
}

const offered = ({ id, mentor, chosenBy, proposedAt }: Offer): Offered => ({ id, mentor, chosenBy, proposedAt })

/** It was never meant: nothing is told of it, and nothing is counted. */
export const isMistake = ({ state }: Pick<Offer, 'state'>) => state === 'entered-in-error'

/** A place is taken from the moment the mentor is asked. */
export const takesPlace = ({ state }: Pick<Offer, 'state'>) => state === 'asked' || state === 'accepted'

export const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)

export type Quiet = { readonly until: Date; readonly after: QuietAfter }

/**
 * Until when nobody brings it up, and what the person said last: no to somebody, or that they want nobody.
 *
 * takes   `said`: when they wanted nobody; null when they never did
 * gives   null when nothing was refused, or the time is over
 */
export function quietUntil(offers: readonly Offer[], said: Date | null, days: number, now: Date): Quiet | null {
  const declined = offers.flatMap((offer) => (offer.state === 'declined' ? [offer.answeredAt] : []))
  const refusals = [
    ...declined.map((at) => ({ at, after: 'declined' as const })),
    ...(said ? [{ at: said, after: 'nobody' as const }] : []),
  ]
  const [last] = refusals.sort((one, other) => other.at.getTime() - one.at.getTime())
  if (!last) return null
  const until = daysAfter(last.at, days)
  return until > now ? { until, after: last.after } : null
}

/** Whether the person has said, after their answer to this offer, that they want nobody, and the time of it is not over. */
export const wantsNobody = (offer: Offer, said: Date | null, days: number, now: Date): boolean =>
  said !== null && 'answeredAt' in offer && said > offer.answeredAt && daysAfter(said, days) > now

/** The day by which a patient whose mentor could not be there has somebody else to look at. */
export const nextBy = (offer: Offer, targetDays: number): Date | null =>
  offer.state === 'mentor-declined' || (offer.state === 'ended' && offer.endedBy === 'mentor')
    ? daysAfter(offer.endedAt, targetDays)
    : null
