import { useCallback, useState } from 'react'
import type { MentorLoad, Programme } from '../../shared/programme.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { Places } from '../ui/places.tsx'
import { useEnding } from '../use-ending.ts'
import { CouldHelp } from './could-help.tsx'
import { Coverage } from './coverage.tsx'
import { Lessons } from './lessons.tsx'
import { Plan } from './plan.tsx'
import { Uptake } from './uptake.tsx'

/** The programme at a glance: places as filled places, and notes that wait for somebody. No patient is named. */
export default function CoordinatorPage({ api }: { api: LaunchApi }) {
  const programme = useProgrammeWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('programme'), [api]))
  const [confirmed, setConfirmed] = useState(0)
  const ending = useEnding(api)
  if (ending.state === 'closed') return <Closed />
  return (
    <Frame ending={ending}>
      <h1>{programme.title}</h1>
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && (
        <div className="columns">
          <WaitingNotes notes={asked.value.notes} />
          <div className="talk stack">
            <Plan
              api={api}
              onConfirmed={() => {
                setConfirmed(confirmed + 1)
                void again()
              }}
            />
            <Uptake key={`uptake ${confirmed}`} api={api} />
            <Lessons api={api} />
          </div>
          <div className="rest stack">
            <Coverage key={`coverage ${confirmed}`} api={api} />
            <Mentors mentors={asked.value.mentors} />
            <CouldHelp api={api} />
          </div>
        </div>
      )}
    </Frame>
  )
}

function WaitingNotes({ notes }: { notes: Programme['notes'] }) {
  const { words } = useWords()
  const programme = useProgrammeWords()
  return (
    <section className="card">
      <h2>{programme.notes}</h2>
      {notes.length === 0 ? (
        <p className="quiet">{programme.noNotes}</p>
      ) : (
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
      )}
    </section>
  )
}

const takes = ({ paused, trained, capacity, taken, free }: MentorLoad) =>
  trained && !paused && capacity > 0 && (free > 0 || taken >= capacity)

function Mentors({ mentors }: { mentors: readonly MentorLoad[] }) {
  const { words } = useWords()
  const { clinical } = words
  const programme = useProgrammeWords()
  const open = mentors.filter(({ free }) => free > 0)
  const why = ({ trained, paused }: MentorLoad) =>
    trained ? (paused ? programme.paused : programme.noPlaces) : programme.notTrained
  if (mentors.length === 0)
    return (
      <section className="card">
        <h2>{programme.mentors}</h2>
        <p className="quiet">{programme.noMentors}</p>
      </section>
    )
  return (
    <section className="card">
      <h2>{programme.mentors}</h2>
      <p className="quiet">
        {programme.free(
          open.reduce((sum, { free }) => sum + free, 0),
          open.length,
        )}
      </p>
      <ul className="mentors">
        {mentors.map((mentor) => (
          <li className="places" key={mentor.id}>
            <span>
              {mentor.alias}{' '}
              <span className="quiet small">{clinical.site[mentor.site as keyof typeof clinical.site] ?? ''}</span>
              {mentor.lentBy !== null && <span className="quiet small"> · {programme.lentBy(mentor.lentBy)}</span>}
              {mentor.roles.length > 0 && <span className="quiet small"> · {programme.otherRoles(mentor.roles)}</span>}
            </span>
            {takes(mentor) ? (
              <Places {...mentor} label={programme.places(mentor.taken, mentor.capacity)} />
            ) : (
              <span className="quiet small">{why(mentor)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
