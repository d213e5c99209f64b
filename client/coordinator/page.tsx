import { useCallback, useState } from 'react'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useProgrammeWords } from '../language/programme.ts'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { useEnding } from '../use-ending.ts'
import { CouldHelp } from './could-help.tsx'
import { Coverage } from './coverage.tsx'
import { Lessons } from './lessons.tsx'
import { Mentors } from './mentors.tsx'
import { Plan } from './plan.tsx'
import { Uptake } from './uptake.tsx'
import { WaitingNotes } from './waiting-notes.tsx'

/** The programme at a glance; each part comes when it comes, and waits for no other. No patient is named. */
export default function CoordinatorPage({ api }: { api: LaunchApi }) {
  const { title } = useProgrammeWords()
  const programme = useAsked(useCallback(() => api.ask('programme'), [api]))
  const [confirmed, setConfirmed] = useState(0)
  const ending = useEnding(api)
  if (ending.state === 'closed') return <Closed />
  return (
    <Frame ending={ending}>
      <h1>{title}</h1>
      <div className="columns">
        <WaitingNotes asking={programme} />
        <div className="talk stack">
          <Plan
            api={api}
            onConfirmed={() => {
              setConfirmed(confirmed + 1)
              void programme.again()
            }}
          />
          <Uptake key={`uptake ${confirmed}`} api={api} />
          <Lessons api={api} />
        </div>
        <div className="rest stack">
          <Coverage key={`coverage ${confirmed}`} api={api} />
          <CouldHelp api={api} />
        </div>
      </div>
      <Mentors asking={programme} />
    </Frame>
  )
}
