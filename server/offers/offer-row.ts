import { MentorId, OfferId } from '../../shared/ids.ts'
import { EndedBy, OfferState } from '../../shared/offer.ts'
import type { Db } from '../db/database.ts'
import { type Person, personFrom } from '../person.ts'
import type { Offer } from './offer.ts'

type Row = {
  id: string
  issuer: string
  patient: string
  mentor_id: string
  state: string
  chosen_by: 'clinician' | 'patient' | 'programme'
  proposed_by: string
  proposed_at: Date
  answered_at: Date | null
  expires_at: Date
  asked_at: Date | null
  began_at: Date | null
  ended_at: Date | null
  ended_by: string | null
  ranking_version: string
  sealed_ranking: string | null
}

export const offers = (db: Db) => db.withTables<{ offer: Row }>()

/** One kept for later was proposed to nobody yet, and one that was a mistake to nobody. */
export const NOT_PROPOSED: readonly OfferState[] = ['kept', 'entered-in-error']

/** An offer, whose it is, and what the ranking found, still sealed. */
export type Kept = { readonly offer: Offer; readonly person: Person; readonly sealedRanking: string | null }

export const keptFrom = (row: Row): Kept => ({
  offer: offerFrom(row),
  person: personFrom(row),
  sealedRanking: row.sealed_ranking,
})

/** `expires_at` is the day of whatever is waited for: first the patient's answer, then the mentor's. */
export function columnsOf(offer: Offer): Partial<Row> {
  const { state } = offer
  switch (state) {
    case 'proposed':
      return { state, expires_at: offer.expiresAt }
    case 'kept':
      return { state }
    case 'asked':
      return { state, answered_at: offer.answeredAt, asked_at: offer.answeredAt, expires_at: offer.answerBy }
    case 'accepted':
      return { state, answered_at: offer.answeredAt, asked_at: offer.answeredAt, began_at: offer.beganAt }
    case 'mentor-declined':
    case 'entered-in-error':
      return { state, ended_at: offer.endedAt }
    case 'ended':
      return { state, ended_at: offer.endedAt, ended_by: offer.endedBy }
    case 'not-now':
    case 'declined':
    case 'withdrawn':
      return { state, answered_at: offer.answeredAt }
    case 'expired':
      return { state, expires_at: offer.expiresAt }
    default:
      return offer satisfies never
  }
}

export function offerFrom(row: Row): Offer {
  const offered = {
    id: OfferId.parse(row.id),
    mentor: MentorId.parse(row.mentor_id),
    chosenBy: row.chosen_by,
    proposedAt: row.proposed_at,
  }
  const state = OfferState.parse(row.state)
  switch (state) {
    case 'proposed':
    case 'expired':
      return { ...offered, state, expiresAt: row.expires_at }
    case 'kept':
      return { ...offered, state }
    case 'asked':
      return { ...offered, state, answeredAt: there(row.answered_at), answerBy: row.expires_at }
    case 'accepted':
      return { ...offered, state, answeredAt: there(row.answered_at), beganAt: there(row.began_at) }
    case 'mentor-declined':
      return { ...offered, state, answeredAt: there(row.answered_at), endedAt: there(row.ended_at) }
    case 'ended':
      return {
        ...offered,
        state,
        answeredAt: there(row.answered_at),
        beganAt: there(row.began_at),
        endedAt: there(row.ended_at),
        endedBy: EndedBy.parse(row.ended_by),
      }
    case 'not-now':
    case 'declined':
    case 'withdrawn':
      return { ...offered, state, answeredAt: there(row.answered_at) }
    case 'entered-in-error':
      return { ...offered, state, endedAt: there(row.ended_at) }
    default:
      return state satisfies never
  }
}

function there(moment: Date | null): Date {
  if (moment === null) throw new Error('An offer lacks the moment its state stands on')
  return moment
}
