import { useCallback } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { NotesList } from '../ui/notes-list.tsx'
import { ProblemLine } from '../ui/status.tsx'

export function Notes({ api, launch }: { api: LaunchApi; launch: LaunchView }) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('chartNotes'), [api]))
  if (launch.lacks.includes('read-notes')) return null
  return (
    <section className="card" aria-labelledby="notes-title">
      <div className="row spread">
        <h2 id="notes-title">{words.notes.title}</h2>
        <button type="button" className="plain" onClick={() => void again()}>
          {words.notes.refresh}
        </button>
      </div>
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
      {asked.state === 'ready' && <NotesList notes={asked.value} />}
    </section>
  )
}
