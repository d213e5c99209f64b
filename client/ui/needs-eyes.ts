import type { OwedNote } from '../../shared/note.ts'

/** Only a person can tell: the app looked, and found no proof or too much of it. */
export const needsEyes = ({ state, reason }: Pick<OwedNote, 'state' | 'reason'>) =>
  reason === 'several-in-chart' || (state === 'uncertain' && reason === 'no-proof')
