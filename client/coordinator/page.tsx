import { useCallback } from 'react'
import type { MentorLoad } from '../../shared/programme.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { Frame } from '../ui/frame.tsx'
import { ProblemLine, Waiting } from '../ui/status.tsx'

/** The programme at a glance: places as filled places, and notes that wait for somebody. No patient is named. */
export default function CoordinatorPage({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('programme'), [api]))
  return (
    <Frame>
      <div className="stack">
        <h1>{words.coordinator.title}</h1>
        {asked.state === 'loading' && <Waiting>{words.opening}</Waiting>}
        {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
        {asked.state === 'ready' && (
          <div className="columns">
            <section className="card">
              <h2>{words.coordinator.notes}</h2>
              {asked.value.notes.length === 0 && <p className="quiet">{words.coordinator.noNotes}</p>}
              <ul className="stack">
                {asked.value.notes.map(({ state, reason, count }) => (
                  <li className="box" key={`${state} ${reason}`}>
                    <strong>{words.coordinator.count(count)}</strong> {words.note.state[state]}{' '}
                    {reason && words.note.reason[reason]}
                  </li>
                ))}
              </ul>
            </section>
            <section className="card">
              <h2>{words.coordinator.mentors}</h2>
              {asked.value.mentors.length === 0 && <p className="quiet">{words.coordinator.noMentors}</p>}
              <ul>
                {asked.value.mentors.map((mentor) => (
                  <li className="places" key={mentor.id}>
                    <span>
                      {mentor.alias}{' '}
                      <span className="quiet small">
                        {words.clinical.site[mentor.site as keyof typeof words.clinical.site] ?? ''}
                      </span>
                    </span>
                    <Places mentor={mentor} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </div>
    </Frame>
  )
}

function Places({ mentor: { taken, capacity, paused, trained } }: { mentor: MentorLoad }) {
  const { words } = useWords()
  if (!trained) return <span className="quiet small">{words.coordinator.notTrained}</span>
  if (paused) return <span className="quiet small">{words.coordinator.paused}</span>
  if (capacity === 0) return <span className="quiet small">{words.coordinator.noPlaces}</span>
  return (
    <svg width={capacity * 22} height="20" role="img" aria-label={words.coordinator.places(taken, capacity)}>
      {Array.from({ length: capacity }, (_, place) => `place ${place}`).map((key, place) => (
        <circle
          key={key}
          cx={11 + place * 22}
          cy="10"
          r="8"
          fill={place < taken ? '#0b5a60' : '#fffdfa'}
          stroke="#0b5a60"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  )
}
