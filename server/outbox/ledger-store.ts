import { SpokenLanguage } from '../../shared/answers.ts'
import { OfferId } from '../../shared/ids.ts'
import { NoteKind, type OwedNote } from '../../shared/note.ts'
import { isToSignAgain } from '../../shared/note-rules.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { outbox, type Row } from './outbox-row.ts'
import { owedNoteFrom } from './owed-note.ts'
import type { OutboxState } from './retry.ts'

/** A line of the ledger as the notes' own rules look at it. */
export type Ledger = {
  readonly id: string
  readonly offer: OfferId
  readonly kind: NoteKind
  readonly state: OutboxState
  /** It waits for a clinician's signature. */
  readonly toSign: boolean
  readonly about: Date | null
  readonly replaces: string | null
  /** `DocumentReference/…` in the chart, where the EHR said it. */
  readonly reference: string | null
  readonly sentAt: Date | null
  readonly language: SpokenLanguage | null
  readonly marker: string
  readonly digest: string | null
  readonly owed: OwedNote | null
}

/** All notes of matches that were ever owed to this patient's chart, in their order. */
export async function ledgerOf(db: Db, { issuer, patient }: Person): Promise<Ledger[]> {
  const rows = await outbox(db)
    .selectFrom('outbox')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('offer_id', 'is not', null)
    .orderBy('seq')
    .execute()
  return rows.map(ledgerFrom)
}

export const ledgerFrom = (row: Row): Ledger => ({
  id: row.id,
  offer: OfferId.parse(row.offer_id),
  kind: NoteKind.parse(row.kind),
  state: row.state,
  toSign: row.state === 'to-sign' || isToSignAgain(row),
  about: row.about,
  replaces: row.replaces,
  reference: /DocumentReference\/[A-Za-z0-9.-]{1,64}/.exec(row.location ?? '')?.[0] ?? null,
  sentAt: row.sent_at,
  language: SpokenLanguage.nullable().parse(row.language),
  marker: row.marker,
  digest: row.digest,
  owed: row.signed_at ? owedNoteFrom(row) : null,
})
