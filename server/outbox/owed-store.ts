import { randomUUID } from 'node:crypto'
import type { OfferId } from '../../shared/ids.ts'
import type { NoteKind } from '../../shared/note.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { type Ledger, ledgerFrom } from './ledger-store.ts'
import { outbox, outboxForInsert } from './outbox-row.ts'
import { UNSIGNED, waitsForSignature } from './unsigned.ts'

/** A note that something happened for: of what, of which moment, and what it replaces in the chart. */
export type Occasion = {
  readonly person: Person
  readonly offer: OfferId
  readonly kind: NoteKind
  readonly about: Date
  readonly replaces: string | null
  readonly marker: string
}

/** One note of one kind for an offer: a beginning and a change are the same note. */
const keyOf = ({ offer, kind, replaces }: Pick<Occasion, 'offer' | 'kind' | 'replaces'>) => {
  if (kind === 'mistake') return `mistake/${replaces}`
  return kind === 'end' ? `offer/${offer}/end` : `offer/${offer}`
}

/**
 * The note is owed, in the transaction of the fact it tells: it waits for a clinician's signature.
 *
 * gives  the row there already is, when the same was owed before
 */
export async function oweNote(tx: Db, occasion: Occasion): Promise<Ledger> {
  const { person, offer, kind, about, replaces, marker } = occasion
  const key = keyOf(occasion)
  await outboxForInsert(tx)
    .insertInto('outbox')
    .values({
      ...UNSIGNED,
      id: randomUUID(),
      key,
      ...person,
      offer_id: offer,
      kind,
      about,
      replaces,
      marker,
      next_try_at: about,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await outbox(tx).selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
  return ledgerFrom(row)
}

/** What it would have told is over before anybody signed it: there is nothing to tell. */
export async function dropUnsigned(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await outbox(tx)
    .updateTable('outbox')
    .set({ state: 'withdrawn', sealed_document: null })
    .where('id', 'in', [...ids])
    .where(waitsForSignature)
    .execute()
}
