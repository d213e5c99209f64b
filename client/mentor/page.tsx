import { useCallback } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useStanding } from '../standing.tsx'
import { Frame } from '../ui/frame.tsx'
import { NotesList } from '../ui/notes-list.tsx'
import { ProblemLine } from '../ui/status.tsx'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** Whom a mentor accompanies, nobody named; and, opened from a chart, the notes the person shares. */
export default function MentorPage({ api, launch }: Props) {
  const { words, language } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('accompanied'), [api]))
  const standing = useStanding()
  const shares = standing?.includes('share-summaries') ?? false
  return (
    <Frame patient={shares ? launch.patient : null}>
      <div className="column">
        <section className="card">
          <h1>{words.mentor.title}</h1>
          {asked.state === 'loading' && <p role="status">{words.opening}</p>}
          {asked.state === 'failed' && (
            <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
          )}
          {asked.state === 'ready' && asked.value.length === 0 && <p>{words.mentor.none}</p>}
          {asked.state === 'ready' && asked.value.length > 0 && (
            <>
              <ul className="stack">
                {asked.value.map(({ since }, index) => (
                  <li className="box" key={`${since} ${index}`}>
                    {words.mentor.one(dayInWords(language, since.slice(0, 10)))}
                  </li>
                ))}
              </ul>
              <p className="quiet">{words.mentor.alias}</p>
            </>
          )}
        </section>
        {launch.hasPatient && standing && <SharedNotes key={String(shares)} api={api} />}
        <p className="quiet">{words.nurse}</p>
      </div>
    </Frame>
  )
}

/** Two refusals are nobody's mistake: not one's own match, or the person's choice. */
const CHOICES: readonly Problem[] = ['not-allowed', 'consent-missing']

function SharedNotes({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('chartNotes'), [api]))
  return (
    <section className="card">
      <h2>{words.mentor.notes}</h2>
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' &&
        (CHOICES.includes(asked.problem) ? (
          <p role="alert">{words.mentor.notYours}</p>
        ) : (
          <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
        ))}
      {asked.state === 'ready' && <NotesList notes={asked.value} />}
    </section>
  )
}
