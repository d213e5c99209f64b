import type { Format } from '../../shared/answers.ts'
import type { ContactView, MeetingAnswer, MeetingProposal, Shown, Side } from '../../shared/contact.ts'
import type { Feedback } from '../../shared/feedback.ts'
import type { Problem } from '../../shared/problem.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { localMonth } from '../local-day.ts'
import {
  answerMeetingOf,
  contactsOf,
  keepContact,
  keepMeeting,
  keepReveal,
  meetingOf,
  revealsOf,
} from './contact-store.ts'
import { feedbackOn, keepFeedback } from './feedback-store.ts'
import { answeredMeeting, isSameMeeting, mayShow, nudgeFor, proposable, shownTo } from './meeting.ts'
import type { OfferIn } from './offer.ts'
import type { Party } from './party.ts'
import { openAmongOthers } from './ranking-kept.ts'
import { rulesOf } from './rules-store.ts'
import { tickedBy } from './ticked.ts'

/** A match that goes on, or one that is over and that one may still say something of. */
type Match = Party & { readonly offer: OfferIn<'accepted'> | OfferIn<'ended'> }

/** refuses  offer-not-accepted before the match began */
export function matchOf(party: Party): Result<Match, Problem> {
  const { offer } = party.kept
  return offer.state === 'accepted' || offer.state === 'ended' ? ok({ ...party, offer }) : refuse('offer-not-accepted')
}

/** The contact as the one who asks may see it. */
export async function contactView(house: House, tx: Db, match: Match): Promise<ContactView> {
  const { offer, side, kept, agreed } = match
  const [contacts, reveals, meeting, feedback, rules, formats] = [
    await contactsOf(tx, offer.id),
    await revealsOf(tx, house.vault, offer.id),
    await meetingOf(tx, house.vault, offer.id),
    await feedbackOn(tx, offer.id, side),
    await bothRules(tx, match),
    await formatsBothWant(house, tx, match),
  ]
  const verdict = feedback.findLast((said) => said.verdict !== null)?.verdict ?? null
  const open = kept.offer.state === 'accepted'
  return {
    side,
    rules:
      side === 'patient'
        ? { mine: rules.patient, theirs: rules.mentor }
        : { mine: rules.mentor, theirs: rules.patient },
    formats,
    meeting: meeting === 'unreadable' ? null : meeting,
    lost: meeting === 'unreadable' || reveals[side] === null,
    contacts: contacts.length,
    nudge: open
      ? nudgeFor({ beganAt: offer.beganAt, contacts, verdict }, house.config.site.nudgeDays, house.now())
      : null,
    reveal: {
      mine: reveals[side] ?? null,
      theyAreReady: Boolean(reveals[side === 'patient' ? 'mentor' : 'patient']),
      theirs: agreed ? shownTo(side, reveals) : null,
    },
    feedback,
    since: localMonth(offer.beganAt),
  }
}

/** A mentor whom nothing reaches here accepted the rules when the programme trained them. */
async function bothRules(tx: Db, { kept: { person }, mentor }: Party): Promise<Record<Side, boolean>> {
  const ofPatient = await rulesOf(tx, { side: 'patient', issuer: person.issuer, person: person.patient })
  const ofMentor = await rulesOf(tx, { side: 'mentor', issuer: '', person: mentor.id })
  return { patient: ofPatient.accepted, mentor: ofMentor.accepted || mentor.fhirUser === null }
}

/** Both want it; a patient who named none leaves it to the mentor, and so does one who lets a mentor know none. */
async function formatsBothWant(house: House, tx: Db, { kept, side, mentor }: Party): Promise<Format[]> {
  const wanted = openAmongOthers(house, kept)?.told.formats ?? []
  const untold = side === 'mentor' && !(await tickedBy(tx, kept.person, house.now())).includes('formats')
  if (wanted.length === 0 || untold) return mentor.formats
  return mentor.formats.filter((format) => wanted.includes(format))
}

/** Where the agreement is gone, or the person is, nothing more is kept of a match; also of one that was over before. */
const isLaidToRest = ({ offer, agreed }: Match): boolean =>
  !agreed || (offer.state === 'ended' && (offer.endedBy === 'consent' || offer.endedBy === 'death'))

/** refuses  rules-not-accepted until both read and accepted them; offer-closed when the match or the agreement is over */
async function mayBeInContact(tx: Db, match: Match): Promise<Result<null, Problem>> {
  if (match.offer.state !== 'accepted' || !match.agreed) return refuse('offer-closed')
  const rules = await bothRules(tx, match)
  return rules.patient && rules.mentor ? ok(null) : refuse('rules-not-accepted')
}

export async function proposeMeeting(
  house: House,
  tx: Db,
  match: Match,
  asked: MeetingProposal,
): Promise<Result<null, Problem>> {
  const may = await mayBeInContact(tx, match)
  if (!may.ok) return may
  const proposal = proposable(asked)
  if (!proposal.ok) return proposal
  await keepMeeting(tx, house.vault, { offer: match.offer.id, side: match.side }, proposal.value)
  return ok(null)
}

/** refuses  meeting-changed when the other proposed another after this one was read */
export async function answerMeeting(
  house: House,
  tx: Db,
  match: Match,
  { agrees, to }: MeetingAnswer,
): Promise<Result<null, Problem>> {
  const may = await mayBeInContact(tx, match)
  if (!may.ok) return may
  const meeting = await meetingOf(tx, house.vault, match.offer.id)
  if (!meeting || meeting === 'unreadable') return refuse('not-found')
  if (!isSameMeeting(meeting, to)) return refuse('meeting-changed')
  const state = answeredMeeting(meeting, match.side, agrees)
  if (state !== meeting.state && state !== 'proposed') await answerMeetingOf(tx, match.offer.id, state)
  return ok(null)
}

/** They have talked. A day in the future, or before the match, is a slip of the finger. */
export async function wereInTouch(house: House, tx: Db, match: Match, on: string): Promise<Result<null, Problem>> {
  const { offer, side } = match
  if (isLaidToRest(match)) return refuse('offer-closed')
  const earliest = offer.beganAt.getTime() - DAY_MS
  const day = Date.parse(`${on}T00:00:00Z`)
  if (day < earliest || day > house.now().getTime() + DAY_MS) return refuse('bad-request')
  await keepContact(tx, offer.id, on, side)
  return ok(null)
}
/** Somebody's today may be tomorrow in UTC. */
const DAY_MS = 86_400_000

/** First step of two: what I am ready to show. It opens when the other is ready too. */
export async function show(house: House, tx: Db, match: Match, shown: Shown): Promise<Result<null, Problem>> {
  const may = await mayBeInContact(tx, match)
  if (!may.ok) return may
  if (!mayShow(match.side, shown)) return refuse('bad-request')
  const nothing = shown.firstName === null && shown.phone === null
  await keepReveal(tx, house.vault, { offer: match.offer.id, side: match.side }, nothing ? null : shown, house.now())
  return ok(null)
}

export async function giveFeedback(house: House, tx: Db, match: Match, said: Feedback): Promise<Result<null, Problem>> {
  if (isLaidToRest(match)) return refuse('offer-closed')
  await keepFeedback(tx, house.vault, { offer: match.offer.id, side: match.side }, said, house.now())
  return ok(null)
}
