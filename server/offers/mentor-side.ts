import type { MentorId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type {
  Accompanied,
  Availability,
  AvailabilityChosen,
  MatchRequest,
  SharedSummary,
} from '../../shared/request.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { PASSED_ON_BY_MENTOR } from '../audit/acts.ts'
import { wordsOf } from '../chart/note.ts'
import { WRITE_PROFILES } from '../chart/write-profiles/write-profile.ts'
import { withConsent } from '../consent/consent-store.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { localDay, localMonth } from '../local-day.ts'
import { choiceOf, keepChoice, lockMentor, mentorWithAccount } from '../mentors/mentor-store.ts'
import { seenMatch } from '../mentors/seen.ts'
import { oneByOne } from '../one-by-one.ts'
import { ledgerOf } from '../outbox/ledger-store.ts'
import { happen } from './happen.ts'
import { allowedOf, introductionFrom } from './introduction.ts'
import { loads } from './loads-store.ts'
import { stands } from './note-owed.ts'
import { at, daysAfter } from './offer.ts'
import { offersWith } from './offer-store.ts'
import { lockInOrder, type Party, partyTo } from './party.ts'
import { openAmongOthers } from './ranking-kept.ts'
import { rulesOf } from './rules-store.ts'
import { tickedBy } from './ticked.ts'

/** Who would like to be accompanied by this mentor: as far as each lets themself be known, and nobody's name. */
export async function requestsFor(house: House, db: Db, launch: OpenLaunch, mentor: MentorId): Promise<MatchRequest[]> {
  const now = house.now()
  const requests: MatchRequest[] = []
  for (const kept of await offersWith(db, mentor)) {
    const offer = at(kept.offer, now)
    if (offer.state !== 'asked') continue
    const allowed = await tickedBy(db, kept.person, now)
    requests.push({
      id: seenMatch(house.config.secretKeys, launch, offer.id),
      ...introductionFrom(openAmongOthers(house, kept), allowed),
      answerBy: localDay(daysAfter(offer.answerBy, -1)), // all of that day is still theirs
    })
  }
  return requests
}

/** Whom this mentor accompanies. */
export async function accompaniedBy(
  house: House,
  db: Db,
  launch: OpenLaunch,
  mentor: MentorId,
): Promise<Accompanied[]> {
  const accompanied: Accompanied[] = []
  for (const kept of await offersWith(db, mentor)) {
    if (kept.offer.state !== 'accepted') continue
    const allowed = await tickedBy(db, kept.person, house.now())
    accompanied.push({
      id: seenMatch(house.config.secretKeys, launch, kept.offer.id),
      since: localMonth(kept.offer.beganAt),
      told: allowedOf(openAmongOthers(house, kept)?.told ?? {}, allowed),
    })
  }
  return accompanied
}

/**
 * The mentor's answer. A no needs no reason; the patient is proposed somebody else.
 *
 * refuses  rules-not-accepted when a yes comes before the rules; offer-closed when the person agrees no longer;
 *          not-found for an id that is not theirs
 */
export const answerRequest = (
  house: House,
  launch: OpenLaunch,
  id: string | undefined,
  accepts: boolean,
): Promise<Result<MatchRequest[], Problem>> =>
  asMentor(house, launch, id, async (tx, { kept, mentor, agreed }) => {
    if (accepts && !agreed) return refuse('offer-closed')
    const rules = await rulesOf(tx, { side: 'mentor', issuer: '', person: mentor.id })
    if (accepts && !rules.accepted) return refuse('rules-not-accepted')
    const after = await happen(house, tx, kept, { kind: 'mentor', accepts }, mentor)
    return after.ok ? ok(await requestsFor(house, tx, launch, mentor.id)) : after
  })

/** The mentor stops. Nobody asks why; the patient is proposed somebody else. */
export const endMatch = (
  house: House,
  launch: OpenLaunch,
  id: string | undefined,
): Promise<Result<Accompanied[], Problem>> =>
  asMentor(house, launch, id, async (tx, { kept, mentor }) => {
    const after = await happen(house, tx, kept, { kind: 'end', by: 'mentor' }, mentor)
    return after.ok ? ok(await accompaniedBy(house, tx, launch, mentor.id)) : after
  })

/**
 * The notes of this match that stand in the chart, as the patient lets their mentor read them while they are
 * accompanied: their words and their month.
 *
 * refuses  offer-not-accepted before and offer-closed after, consent-missing
 */
export const summariesFor = (
  house: House,
  launch: OpenLaunch,
  id: string | undefined,
): Promise<Result<SharedSummary[], Problem>> =>
  asMentor(house, launch, id, async (tx, { kept: { offer, person } }) => {
    if (offer.state !== 'accepted') return refuse(offer.state === 'ended' ? 'offer-closed' : 'offer-not-accepted')
    const consented = await withConsent(tx, person, 'share-summaries', house.now())
    if (!consented.ok) return consented
    const profile = WRITE_PROFILES[house.issuers.get(person.issuer)?.writeProfile ?? 'us-core']
    const ledger = await ledgerOf(tx, person)
    const wrong = new Set(ledger.filter(({ kind }) => kind === 'mistake').map(({ replaces }) => replaces))
    const notes = ledger.filter((one) => one.offer === offer.id && stands(one) && !wrong.has(one.id))
    return ok(
      notes.flatMap(({ kind, about, language }) => {
        if (kind === 'mistake' || !about || !language) return []
        const { text } = wordsOf({ kind, about, replaces: null, language }, profile)
        return [{ kind, month: localMonth(about), language, text }]
      }),
    )
  })

export async function availabilityOf(house: House, db: Db, mentor: MentorId): Promise<Availability> {
  const { paused, places, strain, most } = await choiceOf(db, mentor)
  return {
    paused,
    strain,
    places: Math.min(places ?? most, most),
    most,
    taken: (await loads(db, house.now())).get(mentor) ?? 0,
  }
}

/**
 * A pause, fewer places or a rest, without a reason and without a penalty. In a pause, whoever waits for an answer is proposed
 * somebody else now, and whom the mentor accompanies is told, and may wait; in a rest the mentor still answers those who wait.
 */
export async function setAvailability(
  house: House,
  launch: OpenLaunch,
  choice: AvailabilityChosen,
): Promise<Result<Availability, Problem>> {
  const known = await mentorWithAccount(house.db, launch)
  if (!known) return refuse('mentor-unknown')
  const kept = await inTransaction(house.db, async (tx): Promise<Result<null, Problem>> => {
    await lockMentor(tx, known.id)
    const { most } = await choiceOf(tx, known.id)
    if (choice.places > most) return refuse('bad-request')
    await keepChoice(tx, known.id, choice, house.now())
    return ok(null)
  })
  if (!kept.ok) return kept
  if (choice.paused) await declineAll(house, launch, known.id)
  return ok(await availabilityOf(house, house.db, known.id))
}

/** Each by themself: what one patient is doing at the moment, and one with whom it fails, holds up nobody else. */
async function declineAll(house: House, launch: OpenLaunch, mentor: MentorId): Promise<void> {
  const asked = (await offersWith(house.db, mentor)).filter(({ offer }) => offer.state === 'asked')
  const people = asked.map(({ person }) => person)
  await house.audit.record(launch, PASSED_ON_BY_MENTOR, 'done', people)
  await oneByOne(house, asked, async (tx, { offer, person }) => {
    const locked = await lockInOrder(house, tx, person, offer)
    if (locked.kept) await happen(house, tx, locked.kept, { kind: 'mentor', accepts: false }, locked.mentor)
  })
}

const asMentor = <T>(
  house: House,
  launch: OpenLaunch,
  id: string | undefined,
  act: (tx: Db, party: Party) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> =>
  inTransaction(house.db, async (tx) => {
    const party = await partyTo(house, tx, launch, id)
    return party.ok ? act(tx, party.value) : party
  })
