import type { Programme } from '../../shared/programme.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Part } from '../ui/part.tsx'

/** Notes that wait for somebody, about how many and why. No patient is named. */
export function WaitingNotes({ asking }: { asking: Asking<Programme> }) {
  const programme = useProgrammeWords()
  return (
    <Part title={programme.notes} asking={asking}>
      {({ notes }) => <Notes notes={notes} />}
    </Part>
  )
}

function Notes({ notes }: Pick<Programme, 'notes'>) {
  const { words } = useWords()
  const programme = useProgrammeWords()
  if (notes.length === 0) return <p className="quiet">{programme.noNotes}</p>
  return (
    <ul className="stack">
      {notes.map(({ state, reason, many }) => (
        <li className={`box ${state === 'needs-attention' ? 'alarm' : ''}`} key={`${state} ${reason}`}>
          <strong>{programme.manyNotes(many)}</strong>
          <p>
            {words.note.state[state]} {reason && words.note.reason[reason]}
          </p>
        </li>
      ))}
    </ul>
  )
}
