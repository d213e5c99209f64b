import { useCallback } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { NoteToSign as Waiting } from '../../shared/note.ts'
import { isBeginning } from '../../shared/note-rules.ts'
import type { LaunchApi } from '../api.ts'
import { useAgainOn, useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { Part } from '../ui/part.tsx'
import { NoteToSign } from './note-to-sign.tsx'

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  /** What became of the offer on the screen: there may be another note then. */
  readonly basis: string
  /** The offer on the screen: its beginning has its own place there. */
  readonly shown: string | undefined
  readonly mayWrite: boolean
  readonly onSigned: () => void
}

/** What happened without a clinician in the room, the oldest first: each note waits for a signature. */
export function ToSign({ api, launch, basis, shown, mayWrite, onSigned }: Props) {
  const { words, language } = useWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('notesToSign'), [api]))
  useAgainOn(basis, refresh)
  if (asked.state === 'failed') return <Part title={words.toSign.title} asking={{ asked, again }} />
  if (asked.state === 'loading') return null
  const elsewhere = ({ offer, kind }: Waiting) => offer !== shown || !isBeginning(kind)
  const [first, ...others] = asked.value.filter(elsewhere)
  if (!first) return null
  const said = ({ kind, since, chosenBy }: Waiting) =>
    `${words.toSign.kind[kind](dayInWords(language, since))} ${chosenBy === 'patient' && kind !== 'end' ? words.toSign.byPatient : ''}`
  return (
    <section className="card" aria-labelledby="to-sign-title">
      <h2 id="to-sign-title">{words.toSign.title}</h2>
      <p>{words.toSign.explain}</p>
      <p className="said">{said(first)}</p>
      {mayWrite ? (
        <details>
          <summary>{words.toSign.read}</summary>
          <div className="stack">
            <NoteToSign
              key={`${first.offer} ${first.kind}`}
              api={api}
              launch={launch}
              offer={first.offer}
              kind={first.kind}
              onSigned={() => void refresh().then(onSigned)}
            />
          </div>
        </details>
      ) : (
        <p className="box">{words.note.consentNeeded}</p>
      )}
      {others.map((waiting) => (
        <p className="quiet" key={`${waiting.offer} ${waiting.kind}`}>
          {said(waiting)}
        </p>
      ))}
    </section>
  )
}
