import type { DocumentReference, Identifier } from 'fhir/r4.d.ts'
import type { StandingNote } from './chart-notes.ts'
import { MARKER_SYSTEM } from './note.ts'

/**
 * A note as it stands in the chart, and what is to become of it → the whole resource, as an update must send it.
 *
 * What the chart has added stays: its identifiers, labels, categories, custodian, extensions, and the way it names the
 * patient. Ours are the words, who signed them and when, and our marker, in place of the former one. A narrative and an
 * authenticator were of the former words, and go with them.
 */
export function updatedNote({ resource: standing }: StandingNote, update: DocumentReference): DocumentReference {
  const kept = standing as unknown as DocumentReference
  const { content, ...changes } = update
  const { meta, subject } = kept
  if (content.length === 0) return { ...kept, ...changes, meta, subject }
  const { text: _narrative, authenticator: _authenticator, ...rest } = kept
  return {
    ...rest,
    ...changes,
    meta,
    subject,
    identifier: [...(update.identifier ?? []), ...(kept.identifier ?? []).filter(isOfTheChart)],
    category: kept.category ?? update.category,
    context: { ...kept.context, ...update.context },
    content,
  }
}

const isOfTheChart = ({ system }: Identifier) => system !== MARKER_SYSTEM
