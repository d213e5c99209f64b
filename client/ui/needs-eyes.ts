import type { OwedNote } from '../../shared/note.ts'

/** Only a person can tell: the app looked, and found no proof or too much of it, or did not dare to change what it found. */
export const needsEyes = ({ state, reason }: Pick<OwedNote, 'state' | 'reason'>) =>
  reason === 'several-in-chart' || reason === 'no-version' || (state === 'uncertain' && reason === 'no-proof')
