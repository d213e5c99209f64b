import { useCallback } from 'react'
import type { LaunchApi } from '../api.ts'
import { nothingOf, useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { ProblemBox } from '../ui/status.tsx'
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
  const { words } = useWords()
  const { title } = useProgrammeWords()
  const programme = useAsked(useCallback(() => api.ask('programme'), [api]))
  const coverage = useAsked(useCallback(() => api.ask('coverage'), [api]))
  const uptake = useAsked(useCallback(() => api.ask('uptake'), [api]))
  const lessons = useAsked(useCallback(() => api.ask('lessons'), [api]))
  const couldHelp = useAsked(useCallback(() => api.ask('couldHelp'), [api]))
  const ending = useEnding(api)
  const nothing = nothingOf([programme, coverage, uptake, lessons, couldHelp])
  if (ending.state === 'closed') return <Closed />
  if (nothing)
    return (
      <Frame ending={ending}>
        <ProblemBox problem={nothing.problem} words={words} onRetry={nothing.again} />
      </Frame>
    )
  const confirmed = () => void Promise.all([programme.again(), coverage.again(), uptake.again()])
  return (
    <Frame ending={ending}>
      <h1>{title}</h1>
      <div className="columns">
        <WaitingNotes asking={programme} />
        <div className="talk stack">
          <Plan api={api} onConfirmed={confirmed} />
          <Uptake asking={uptake} />
          <Lessons asking={lessons} />
        </div>
        <div className="rest stack">
          <Coverage asking={coverage} />
          <CouldHelp api={api} asking={couldHelp} />
        </div>
      </div>
      <Mentors asking={programme} />
    </Frame>
  )
}
