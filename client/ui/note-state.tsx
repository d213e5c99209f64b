import type { OwedNote, NoteState as State } from '../../shared/note.ts'
import { momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { needsEyes } from './needs-eyes.ts'
import { Press } from './press.tsx'

type Props = {
  readonly note: OwedNote
  /** What was seen is on its way. */
  readonly busy: boolean
  readonly onSeen: (seen: 'in-chart' | 'not-in-chart') => void
}

/** Red is for the one state in which the note is not where somebody expects it, and will not get there by itself. */
const TONE: Readonly<Record<State, string>> = {
  'to-sign': '',
  waiting: '',
  'in-chart': 'good',
  'for-review': 'good',
  uncertain: 'notice',
  held: 'notice',
  'needs-attention': 'alarm',
  stopped: '',
}

/** Where a signed note is, in plain words, and what only a person can say. */
export function NoteState({ note, busy, onSeen }: Props) {
  const { words, language } = useWords()
  const { state, reason, signedAt, sentAt, nextTryAt } = note
  const at = (moment: string) => momentInWords(language, moment)
  return (
    <div className={`box ${TONE[state]}`}>
      <div role="status">
        <p>
          <strong>{words.note.state[state]}</strong> {reason && words.note.reason[reason]}
        </p>
        {state === 'waiting' && <div className="bar" />}
      </div>
      <p className="small quiet">
        {words.note.signedAt(at(signedAt))} {state === 'in-chart' && sentAt && words.note.sentAt(at(sentAt))}{' '}
        {state === 'waiting' && reason && nextTryAt && words.note.nextTryAt(at(nextTryAt))}
      </p>
      {needsEyes(note) && (
        <>
          <p>{words.note.uncertainAsk}</p>
          <div className="row">
            <Press busy={busy} onClick={() => onSeen('in-chart')}>
              {words.note.itIsThere}
            </Press>
            <Press busy={busy} onClick={() => onSeen('not-in-chart')}>
              {words.note.itIsNotThere}
            </Press>
          </div>
        </>
      )}
    </div>
  )
}
