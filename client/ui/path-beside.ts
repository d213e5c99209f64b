import type { Correction } from '../../shared/correction.ts'
import type { ChartRecord } from '../../shared/record.ts'
import { wordOn } from '../../shared/word-on.ts'

/** Whose path stands beside a mentor's, and until when. */
export type PathBeside = {
  /** `since` is null while nobody knows. */
  readonly person: { readonly label: string; readonly since: string | null }
  readonly today: string
}

export const pathBeside = (
  label: string,
  record: ChartRecord | null,
  said: readonly Correction[] | null,
): PathBeside => ({
  person: { label, since: ownStart(record, said) },
  today: (record?.readAt ?? new Date().toISOString()).slice(0, 10),
})

/** Where the person's way began, by their own word before the chart's; null when it is not known or not to be said. */
function ownStart(record: ChartRecord | null, said: readonly Correction[] | null): string | null {
  const charted = record?.features.diagnosedOn ?? ({ known: false, why: 'not-read' } as const)
  const word = wordOn(said ?? [], 'diagnosedOn', charted)
  if (word && word.word !== 'right') return word.value
  return charted.known ? charted.value : null
}
