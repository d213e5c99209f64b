import type { OwedNote } from '../../shared/note.ts'

/** Only a person can tell: the app looked, and found no proof or too much of it. */
export const needsEyes = ({ state, reason }: Pick<OwedNote, 'state' | 'reason'>) =>
  reason === 'several-in-chart' || (state === 'uncertain' && reason === 'no-proof')

/** Whose chart it is was written otherwise since it was signed: who signs looks at the name once more. */
export const isToSignAgain = ({ state, reason }: Pick<OwedNote, 'state' | 'reason'>) =>
  state === 'held' && reason === 'patient-mismatch'
