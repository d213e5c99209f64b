import type { OwedNote } from './note.ts'

/** What the pages and the server both decide by. Apart from the schemas, which a page does not load. */

/** A change is the beginning of another match: the same note of it. */
export const isBeginning = (kind: OwedNote['kind']): boolean => kind === 'begin' || kind === 'change'

/** Whose chart it is was written otherwise since it was signed: who signs looks at the name once more. */
export const isToSignAgain = ({ state, reason }: { readonly state: string; readonly reason: string | null }): boolean =>
  state === 'held' && reason === 'patient-mismatch'
