import { Purpose } from '../../shared/consent.ts'
import { forgetRecords } from '../chart/record-store.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import { endAllOffers } from '../offers/happen.ts'
import { forgetRankings } from '../offers/ranking-store.ts'
import { stopDocuments, stopNotes } from '../outbox/stop-store.ts'
import type { Person } from '../person.ts'
import { forgetCorrections } from '../profile/correction-store.ts'
import { byAnswersAlone } from '../profile/profile.ts'
import { changeWaiting, stopWaiting } from '../programme/waiting-store.ts'
import { forgetAnswers } from '../questionnaire/draft-store.ts'
import { expireConsents, withdrawConsents } from './ending-store.ts'

type Ending = 'consent' | 'death'
type Effect = (house: House, tx: Db, person: Person, by: Ending) => Promise<void>

/**
 * What ends with each agreement, in this order: who waits no longer need not be known otherwise. What a mentor is told
 * and which summaries pass is asked anew each time it is shown, so nothing of those is left behind to take away.
 */
const ENDS_WITH: Record<Purpose, readonly Effect[]> = {
  match: [
    (_, tx, person) => forgetAnswers(tx, person),
    (_, tx, person) => stopWaiting(tx, person),
    endAllOffers,
    // A note tells of a match: when there is none any more, it has nothing to say. One that was signed in life has.
    async (_, tx, person, by) => {
      if (by === 'consent') await stopNotes(tx, person)
    },
  ],
  'read-record': [
    (_, tx, person) => forgetRecords(tx, person),
    (_, tx, person) => forgetCorrections(tx, person),
    (_, tx, person) => forgetRankings(tx, person),
    ({ vault }, tx, person) => changeWaiting(tx, vault, person, byAnswersAlone),
  ],
  'tell-mentor': [],
  'write-note': [(_, tx, person) => stopNotes(tx, person)],
  'share-summaries': [],
}

/** A withdrawal and all that follows from it are one transaction: reads, offers and notes stop together. */
export async function withdraw(house: House, tx: Db, person: Person, purposes: readonly Purpose[]): Promise<void> {
  await withdrawConsents(tx, person, purposes, house.now())
  await endWith(house, tx, person, purposes, 'consent')
}

/** The person died. A note that was signed in life still reaches the chart; all else ends as with a withdrawal. */
export async function endWithLife(house: House, tx: Db, person: Person): Promise<void> {
  const purposes = Purpose.options.filter((purpose) => purpose !== 'write-note')
  await withdrawConsents(tx, person, purposes, house.now(), 'deceased')
  await endWith(house, tx, person, purposes, 'death')
}

/** An agreement whose time is over ends as one that was withdrawn; one that was renewed meanwhile goes on. */
export async function expire(house: House, tx: Db, person: Person, purposes: readonly Purpose[]): Promise<void> {
  const ended = await expireConsents(tx, person, purposes, house.now())
  if (ended.length > 0) await endWith(house, tx, person, ended, 'consent')
}

async function endWith(house: House, tx: Db, person: Person, purposes: readonly Purpose[], by: Ending): Promise<void> {
  for (const [purpose, effects] of Object.entries(ENDS_WITH))
    if (purposes.some((one) => one === purpose)) for (const end of effects) await end(house, tx, person, by)
  if (by === 'consent') await stopDocuments(tx, person) // a summary of agreements that waits to leave is no longer true
}
