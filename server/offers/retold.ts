import type { Answers, Criterion } from '../../shared/answers.ts'
import type { Reading } from '../../shared/candidate.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { Tellable } from '../../shared/told.ts'
import { toldToMentor } from '../consent/told-to-mentor.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { compile, type Pool } from '../matching/pool.ts'
import { barriersAt, readingsAt, tablesFor } from '../matching/tables.ts'
import { mentorsNamed } from '../mentors/mentor-store.ts'
import type { Person } from '../person.ts'
import { dismissedBy, importanceFrom } from '../profile/importance.ts'
import { byAnswersAlone, readAs, restsOnRecord } from '../profile/profile.ts'
import { changeWaiting } from '../programme/waiting-store.ts'
import { type FoundBetween, whoIsIn } from './introduction.ts'
import type { Offer } from './offer.ts'
import { lockOpen } from './offer-store.ts'
import { openFound, sealFound } from './ranking-kept.ts'
import { keepRanking } from './ranking-store.ts'

/** What the person has said: of their record, as it reads with their word; or in their answers. */
type SaidSince = { readonly features: ClinicalFeatures } | { readonly answers: Answers }

/**
 * A mentor who is asked already, or asked next, is told what the person says now, and not what they said when the offer
 * was made; so is the waiting list. What was decided then stays as it was, sealed.
 */
export async function retell(house: House, tx: Db, person: Person, since: SaidSince): Promise<void> {
  const told = (await lockOpen(tx, person)).flatMap(({ offer, sealedRanking }) => {
    const found = openFound(house.vault, { offer, sealedRanking })
    return found ? [{ offer, found }] : []
  })
  const ids = told.flatMap(({ offer, found }) => [offer.mentor, ...found.next.map(({ mentor }) => mentor)])
  const mentors = await mentorsNamed(tx, ids)
  for (const { offer, found } of told) {
    const retold = retoldFrom(offer, found, since, mentors)
    await keepRanking(tx, offer.id, sealFound(house.vault, offer.id, retold))
  }
  await changeWaiting(tx, house.vault, person, (profile) => profileSince(profile, since))
}

type Mentors = Awaited<ReturnType<typeof mentorsNamed>>

function retoldFrom(offer: Offer, found: FoundBetween, since: SaidSince, mentors: Mentors): FoundBetween {
  const { next } = found
  const then = whoIsIn(found)
  if (then === null)
    return { ...found, told: {}, readings: [], next: next.map(({ mentor }) => ({ mentor, readings: [] })) }
  const profile = profileSince(then, since)
  const read = readingsOf(profile, mentors)
  return {
    ...found,
    since: profile,
    told: toldToMentor(profile, Tellable.options),
    dismissed: dismissedBy(profile.answers.importance),
    readings: read(offer.mentor),
    next: next.map(({ mentor }) => ({ mentor, readings: read(mentor) })),
  }
}

/** Somebody, by what they have said since. */
export function profileSince(then: Profile, since: SaidSince): Profile {
  if ('answers' in since) {
    const { answers } = since
    if (!restsOnRecord(then)) return byAnswersAlone({ ...then, answers })
    return { ...then, answers, importance: importanceFrom(answers), language: answers.language ?? then.language }
  }
  return readAs(since.features, then)
}

/** Of each mentor, who may be full by now; of one who is not offered any more, nothing. */
export function readingsOf(profile: Profile, mentors: Mentors): (mentor: MentorId) => Reading[] {
  const pool = compile([...mentors.values()], new Map())
  const tables = tablesFor(profile, pool)
  return (mentor) => {
    const at = pool.atOf(mentor)
    return at === null ? [] : readingsAt(tables, at)
  }
}

/** Whom the person has ruled out by what they said since. What was put aside when they were ranked stays aside. */
export function ruledOutSince({ since, decision }: FoundBetween, mentors: Mentors): ReadonlySet<MentorId> {
  if (since === null || decision === null) return new Set()
  const pool = compile([...mentors.values()], new Map())
  const [then, now] = [barring(decision.profile, pool), barring(since, pool)]
  const isRuledOut = ({ id }: Mentor) => now(id).some((criterion) => !then(id).includes(criterion))
  return new Set([...mentors.values()].filter(isRuledOut).map(({ id }) => id))
}

function barring(profile: Profile, pool: Pool): (mentor: MentorId) => Criterion[] {
  const tables = tablesFor(profile, pool)
  return (mentor) => {
    const at = pool.atOf(mentor)
    return at === null ? [] : barriersAt(tables, at).map(({ criterion }) => criterion)
  }
}
