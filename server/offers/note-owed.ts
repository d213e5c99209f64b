import { markerFor } from '../chart/note.ts'
import type { Db } from '../db/database.ts'
import { type Ledger, ledgerOf } from '../outbox/ledger-store.ts'
import { dropUnsigned, oweNote } from '../outbox/owed-store.ts'
import { stopNotes } from '../outbox/stop-store.ts'
import type { Person } from '../person.ts'
import type { OfferIn } from './offer.ts'

/** It reached the chart, or the hospital has it. */
export const stands = ({ state }: Pick<Ledger, 'state'>) => state === 'sent' || state === 'accepted'

/**
 * A match begins: its note is owed, and waits for a clinician. Where the end of an earlier match was not signed yet, one
 * note tells both: it is a change.
 */
export async function oweBeginning(tx: Db, offer: OfferIn<'accepted'>, person: Person): Promise<void> {
  const ledger = await ledgerOf(tx, person)
  const unsignedEnds = ledger.filter(({ kind, state }) => kind === 'end' && state === 'to-sign')
  const replaced = ledger.findLast((one) => stands(one) && unsignedEnds.some(({ replaces }) => replaces === one.id))
  await dropUnsigned(
    tx,
    unsignedEnds.map(({ id }) => id),
  )
  await oweNote(tx, {
    person,
    offer: offer.id,
    kind: replaced ? 'change' : 'begin',
    about: offer.beganAt,
    replaces: replaced?.id ?? null,
    marker: markerFor(offer.id),
  })
}

/**
 * A match is over: a note of its beginning that nobody signed, or that has not left, has nothing to tell any more; one that
 * stands in the chart is followed by its end.
 */
export async function oweEnd(tx: Db, offer: OfferIn<'ended'>, person: Person): Promise<void> {
  const beginning = (await ledgerOf(tx, person)).find((one) => one.offer === offer.id && one.kind !== 'end')
  if (!beginning) return
  await dropUnsigned(tx, [beginning.id])
  await stopNotes(tx, person, offer.id)
  if (beginning.state === 'to-sign' || beginning.state === 'withdrawn') return
  await oweNote(tx, {
    person,
    offer: offer.id,
    kind: 'end',
    about: offer.endedAt,
    replaces: beginning.id,
    marker: markerFor(`${offer.id}/end`),
  })
}

/** The person died: what was signed in life still reaches the chart, and nobody is asked to sign any more. */
export async function oweNothingMore(tx: Db, person: Person): Promise<void> {
  const ledger = await ledgerOf(tx, person)
  await dropUnsigned(
    tx,
    ledger.map(({ id }) => id),
  )
}

/** What waits for a signature, the oldest first. The end of what never reached the chart is not worth telling. */
export const awaitingSignature = (ledger: readonly Ledger[]): Ledger[] =>
  ledger.filter(
    ({ toSign, replaces }) => toSign && (replaces === null || ledger.some((one) => one.id === replaces && stands(one))),
  )
