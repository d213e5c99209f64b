import { useCallback } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { Problem } from '../../shared/problem.ts'
import type { RulesView } from '../../shared/rules.ts'
import type { LaunchApi } from '../api.ts'
import { type Asked, nothingOf, useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { LOOK_EVERY_MS, useWhileLooking } from '../looking.ts'
import { useStanding } from '../standing.tsx'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { NotesList } from '../ui/notes-list.tsx'
import { ProblemBox, ProblemLine } from '../ui/status.tsx'
import { useEnding } from '../use-ending.ts'
import { Accompanying } from './accompanying.tsx'
import { Availability } from './availability.tsx'
import { OtherRoles } from './other-roles.tsx'
import { OwnProfile } from './own-profile.tsx'
import { Requests, type RulesRead } from './requests.tsx'
import { RulesFirst } from './rules-first.tsx'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** A mentor's page: who would like to meet them, whom they accompany, how much they can take, and what people read of them. */
export default function MentorPage({ api, launch }: Props) {
  const { words } = useWords()
  const { mentor } = useMentoringWords()
  const requests = useAsked(useCallback(() => api.ask('requests'), [api]))
  const accompanied = useAsked(useCallback(() => api.ask('accompanied'), [api]))
  const availability = useAsked(useCallback(() => api.ask('availability'), [api]))
  const rules = useAsked(useCallback(() => api.ask('rules'), [api]))
  const ending = useEnding(api)
  const ended = ending.state === 'closed'
  const standing = useStanding()
  const shares = standing?.includes('share-summaries') ?? false
  const { refresh: requestsAgain } = requests
  const { refresh: accompaniedAgain } = accompanied
  const { refresh: availabilityAgain } = availability
  const refresh = useCallback(
    () => Promise.all([requestsAgain(), accompaniedAgain(), availabilityAgain()]),
    [requestsAgain, accompaniedAgain, availabilityAgain],
  )
  useWhileLooking(LOOK_EVERY_MS, !ended, refresh)

  if (ended) return <Closed letter />
  if (requests.asked.state === 'failed' && requests.asked.problem === 'mentor-unknown')
    return (
      <Frame letter ending={ending}>
        <section className="card" role="alert">
          <h1>{mentor.hello}</h1>
          <p>{mentor.notListed}</p>
        </section>
      </Frame>
    )
  const nothing = nothingOf([requests, accompanied, availability, rules])
  if (nothing)
    return (
      <Frame letter ending={ending}>
        <ProblemBox problem={nothing.problem} words={words} onRetry={nothing.again} />
      </Frame>
    )
  return (
    <Frame patient={shares ? launch.patient : null} letter ending={ending}>
      <div className="greeting measure">
        <h1>{mentor.hello}</h1>
        <p>{mentor.thanks}</p>
      </div>
      <Requests api={api} asking={requests} rules={rulesRead(rules.asked)} onChange={refresh} />
      <RulesFirst api={api} asking={rules} />
      <Accompanying api={api} asking={accompanied} onChange={refresh} />
      {launch.hasPatient && standing && <SharedNotes key={String(shares)} api={api} />}
      <Availability
        api={api}
        asking={availability}
        held={requests.asked.state === 'ready' ? requests.asked.value.length : 0}
        onChange={refresh}
      />
      <OwnProfile api={api} />
      <OtherRoles api={api} />
      <p className="quiet measure">{words.nurse}</p>
    </Frame>
  )
}

function rulesRead(asked: Asked<RulesView>): RulesRead {
  if (asked.state === 'loading') return 'asked'
  return asked.state === 'ready' && asked.value.accepted ? 'read' : 'to-read'
}

/** Two refusals are nobody's mistake: not one's own match, or the person's choice. */
const CHOICES: readonly Problem[] = ['not-allowed', 'consent-missing']

function SharedNotes({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { mentor } = useMentoringWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('chartNotes'), [api]))
  return (
    <section className="card">
      <h2>{mentor.notes}</h2>
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' &&
        (CHOICES.includes(asked.problem) ? (
          <p role="alert">{mentor.notYours}</p>
        ) : (
          <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
        ))}
      {asked.state === 'ready' && <NotesList notes={asked.value} />}
    </section>
  )
}
