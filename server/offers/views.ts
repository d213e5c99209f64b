import type { OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { mentorsNamed } from '../mentors/mentor-store.ts'
import { seenMentor } from '../mentors/seen.ts'
import { verdictsOf } from './feedback-store.ts'
import { at, daysAfter, nextBy, type Offer, wantsNobody } from './offer.ts'
import { type Kept, NOT_PROPOSED } from './offer-row.ts'
import { keptOf } from './offer-store.ts'
import { quietSince } from './rules-store.ts'
import { whoIsOffered } from './who-is-offered.ts'

export async function viewOf(house: House, launch: PatientLaunch, offer: Offer): Promise<Result<OfferView, Problem>> {
  const [view] = await viewsOf(house, launch, [offer])
  return view ? ok(view) : refuse('mentor-unknown')
}

/** Offers as this viewer sees them: an alias, and an id of their own for each mentor. */
export async function viewsOf(house: House, launch: PatientLaunch, offers: readonly Offer[]): Promise<OfferView[]> {
  const known = await knownOf(house, launch, offers)
  const told = await whoIsOffered(house, launch, known.all, known.mentors)
  return offers.map((offer) => ({ ...viewFrom(house, launch, offer, known), candidate: told.get(offer.id) ?? null }))
}

/** What became of each, and nothing of why it was this mentor. */
export async function outcomesOf(house: House, launch: PatientLaunch, offers: readonly Offer[]): Promise<Outcome[]> {
  const known = await knownOf(house, launch, offers)
  return offers.map((offer) => viewFrom(house, launch, offer, known))
}

type Outcome = Omit<OfferView, 'candidate'>
type Known = Awaited<ReturnType<typeof knownOf>>

async function knownOf({ db }: House, launch: PatientLaunch, offers: readonly Offer[]) {
  const ids = offers.map((offer) => offer.mentor)
  const [mentors, verdicts, all, said] = await Promise.all([
    mentorsNamed(db, ids),
    verdictsOf(db, launch),
    keptOf(db, launch),
    quietSince(db, launch),
  ])
  return { mentors, verdicts, all, said }
}

function viewFrom(
  house: House,
  launch: PatientLaunch,
  stored: Offer,
  { mentors, verdicts, all, said }: Known,
): Outcome {
  const now = house.now()
  const { targetDays, quietDays } = house.config.site
  const offer = at(stored, now)
  const mentor = mentors.get(offer.mentor)
  const isOver = hasFollower(offer, all) || wantsNobody(offer, said, quietDays, now)
  const next = isOver ? null : nextBy(offer, targetDays)
  return {
    id: offer.id,
    mentor: seenMentor(house.config.secretKeys, launch, offer.mentor),
    alias: mentor?.alias ?? '',
    state: offer.state,
    proposedAt: offer.proposedAt.toISOString(),
    answeredAt: 'answeredAt' in offer ? offer.answeredAt.toISOString() : null,
    expiresAt: lastDay(house, offer).toISOString(),
    chosenBy: offer.chosenBy,
    endedBy: offer.state === 'ended' ? offer.endedBy : null,
    mentorPaused: offer.state === 'accepted' && (mentor?.paused ?? false),
    nextBy: next && localDay(next),
    verdict: verdicts.findLast((said) => said.offer === offer.id)?.verdict ?? null,
  }
}

const lastDay = ({ config: { site } }: House, offer: Offer): Date => {
  if (offer.state === 'asked') return offer.answerBy
  return 'expiresAt' in offer ? offer.expiresAt : daysAfter(offer.proposedAt, site.offerDays)
}

const hasFollower = (offer: Offer, all: readonly Kept[]) =>
  all.some((one) => one.offer.proposedAt > offer.proposedAt && !NOT_PROPOSED.includes(one.offer.state))
