import { NoteId, OfferId } from '../../shared/ids.ts'
import { NoteReason, type NoteState, OwedNote } from '../../shared/note.ts'
import type { Row } from './outbox-row.ts'
import type { OutboxState } from './retry.ts'

export const STATE_SHOWN: Record<OutboxState, NoteState> = {
  'to-sign': 'to-sign',
  queued: 'waiting',
  claimed: 'waiting',
  uncertain: 'uncertain',
  sent: 'in-chart',
  accepted: 'for-review',
  held: 'held',
  dead: 'needs-attention',
  withdrawn: 'stopped',
}

type Shown = Pick<Row, 'id' | 'offer_id' | 'kind' | 'state' | 'reason' | 'signed_at' | 'sent_at' | 'next_try_at'>

export const owedNoteFrom = (row: Shown): OwedNote => ({
  id: NoteId.parse(row.id),
  offer: OfferId.nullable().parse(row.offer_id),
  kind: OwedNote.shape.kind.parse(row.kind),
  state: STATE_SHOWN[row.state],
  reason: NoteReason.nullable().parse(row.reason),
  signedAt: (row.signed_at ?? row.next_try_at).toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  nextTryAt: ['queued', 'uncertain'].includes(row.state) ? row.next_try_at.toISOString() : null,
})
