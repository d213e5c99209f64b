import { useCallback } from 'react'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { NotesList } from '../ui/notes-list.tsx'
import { Press } from '../ui/press.tsx'

/** The peer-support notes that stand in this chart. */
export function Notes({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { asked, busy, again } = useAsked(useCallback(() => api.ask('chartNotes'), [api]))
  return (
    <section className="card" aria-labelledby="notes-title" aria-busy={busy}>
      <h2 id="notes-title">{words.notes.title}</h2>
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && (
        <>
          <NotesList notes={asked.value} />
          <div className="row">
            <Press className="plain edge" busy={busy} onClick={() => void again()}>
              {words.notes.refresh}
            </Press>
          </div>
        </>
      )}
    </section>
  )
}
