import type { ChartNote } from '../../shared/note.ts'
import { momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import './notes.css'

/** The peer-support notes that stand in the chart. */
export function NotesList({ notes }: { notes: readonly ChartNote[] }) {
  const { words, language } = useWords()
  if (notes.length === 0) return <p className="quiet">{words.notes.none}</p>
  return (
    <ul className="stack">
      {notes.map((note) => (
        <li key={note.reference}>
          <details>
            <summary>
              <span>
                {note.title || words.notes.untitled}
                {note.status !== 'current' && (
                  <strong> ({note.status === 'superseded' ? words.notes.superseded : words.notes.inError})</strong>
                )}{' '}
                {note.date && <span className="quiet small">{momentInWords(language, note.date)}</span>}
              </span>
            </summary>
            {note.text ? <p className="letterhead">{note.text}</p> : <p className="quiet">{words.notes.noText}</p>}
          </details>
        </li>
      ))}
    </ul>
  )
}
